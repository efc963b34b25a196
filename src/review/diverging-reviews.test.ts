/** Copies under review go apart and are mailed to and fro as files: no remark, proposal or decision is lost or doubled, all desks say the same. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { Desk, deskActs, Names, startingReport } from '#report/merge/diverging-copies.ts'
import { blockText } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import { proseKeys } from '#report/report.ts'
import type { Act, Anchor, Person } from '#report/review-event.ts'
import { nextEvent } from './chain.ts'
import { contentMark } from './content.ts'
import { standOf } from './stand.ts'
import { discussionOf } from './threads.ts'
import { passagesOf, placeOfWords, wordsAnchor } from '#review/returned/word-places.ts'

/** More rounds, or the same again: FC_RUNS=20000 FC_SEED=7 npx vitest run src/review/diverging-reviews.test.ts */
const rounds = Number(process.env['FC_RUNS'] ?? 40)
const seed = process.env['FC_SEED']
const parameters = { numRuns: rounds, ...(seed === undefined ? {} : { seed: Number(seed) }) }
const patience = 30_000 + rounds * 1000

const known = formById('2021')
if (!known) throw new Error('The form of 2021 is gone')
const form = known

const people: readonly Person[] = [
  { name: '李明', role: 'clerk' },
  { name: '王芳', role: 'first' },
  { name: '赵强', role: 'final' },
]
const cell = 'applications.new.person'

const reviewActs = [
  'remark-words',
  'remark-cell',
  'answer',
  'settle',
  'assign',
  'suggest-words',
  'suggest-cell',
  'judge',
  'submit',
  'withdraw',
  'pass',
  'return',
  'unlock',
] as const

interface Step {
  readonly desk: number
  readonly what: (typeof reviewActs)[number] | (typeof deskActs)[number]
  readonly at: number
  readonly where: number
  readonly size: number
}

const someStep = fc.record<Step>({
  desk: fc.nat({ max: 2 }),
  what: fc.oneof(
    fc.constantFrom(...reviewActs),
    fc.constantFrom('type', 'delete', 'split', 'join', 'picture', 'cell', 'undo', 'send', 'reopen'),
  ),
  at: fc.nat({ max: 4 }),
  where: fc.nat({ max: 6 }),
  size: fc.nat({ max: 20 }),
})

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[at % Math.max(1, list.length)]

const readingOf = ({ report }: ReportDocument) => {
  const stand = standOf(report.review)
  return { stand, discussion: discussionOf(stand.trail) }
}

/** Words of some paragraph, or the picture that stands there. */
function someWords(document: ReportDocument, { at, where, size }: Step): Anchor {
  const section = pick(proseKeys, at) ?? 'overview'
  const prose = document.prose(section)
  const block = where % Math.max(1, prose.blocks().length)
  const here = prose.blocks()[block]
  const length = here?.embed ? 1 : here ? blockText(here).length : 0
  if (length === 0) return { on: 'section', section }
  const from = here?.embed ? 0 : size % length
  const anchor = wordsAnchor(prose, section, { block, from, to: here?.embed ? 1 : length })
  if (anchor.on !== 'words' || size % 3 > 0) return anchor
  const also = prose
    .blocks()
    .slice(block + 1)
    .map((next, index) => ({ block: block + 1 + index, from: 0, to: blockText(next).length }))
    .filter(({ to }) => to > 0)
    .map((span) => wordsAnchor(prose, section, span))
  return { ...anchor, also: also.flatMap((one) => (one.on === 'words' ? [one] : [])) }
}

/** What a person enters in the log; null where there is nothing to do it to. */
function entered(document: ReportDocument, step: Step, text: string): Act | null {
  const { threads, suggestions } = readingOf(document).discussion
  const remark = pick(threads, step.at)?.id
  const suggestion = pick(suggestions, step.at)?.id
  const content = contentMark(document.report, form)
  const value = document.report.cells[cell] ?? null
  const stage = step.size % 2 === 0 ? 'first' : 'final'
  const made: Record<(typeof reviewActs)[number], () => Act | null> = {
    'remark-words': () => ({ do: 'remark', at: someWords(document, step), text }),
    'remark-cell': () => ({ do: 'remark', at: { on: 'cell', cell, value }, text }),
    answer: () => (remark === undefined ? null : { do: 'answer', remark, text }),
    settle: () => (remark === undefined ? null : { do: 'settle', remark }),
    assign: () => (remark === undefined ? null : { do: 'assign', remark, to: text }),
    'suggest-words': () => ({
      do: 'suggest',
      at: someWords(document, { ...step, size: 1 }),
      to: text,
    }),
    'suggest-cell': () => ({ do: 'suggest', at: { on: 'cell', cell, value }, to: step.size }),
    judge: () =>
      suggestion === undefined
        ? null
        : { do: 'decide', suggestion, verdict: step.size % 2 === 0 ? 'accepted' : 'refused', text },
    submit: () => ({ do: 'submit', stages: ['first', 'final'], apart: true, content, text }),
    withdraw: () => ({ do: 'withdraw', text }),
    pass: () => ({ do: 'pass', stage, content, text }),
    return: () => ({ do: 'return', stage, content, text, places: [{ on: 'report' }] }),
    unlock: () => ({ do: 'unlock', text }),
  }
  const is = reviewActs.find((one) => one === step.what)
  return is === undefined ? null : made[is]()
}

const isDeskAct = (what: Step['what']): what is (typeof deskActs)[number] =>
  deskActs.some((one) => one === what)

/** Everything people at a desk see of the review: where it stands, what was said, and where on the page it is. */
function seenAt({ document }: Desk) {
  const { stand, discussion } = readingOf(document)
  const place = (anchor: Anchor) =>
    anchor.on === 'words' || anchor.on === 'image'
      ? passagesOf(anchor).map((one) => placeOfWords((key) => document.prose(key), one, proseKeys))
      : null
  return {
    report: document.report,
    stand,
    discussion,
    places: [...discussion.threads, ...discussion.suggestions].map(({ anchor }) => place(anchor)),
  }
}

/** One thing that is done at a desk; what was entered in the log goes into `made`. */
function does(
  desk: Desk,
  other: Desk,
  step: Step,
  at: number,
  made: Map<string, Act>,
  word: string,
) {
  if (step.what === 'send') {
    if (desk !== other) other.receives(desk.file())
    return
  }
  if (isDeskAct(step.what)) {
    desk.does({ ...step, what: step.what })
    return
  }
  const { document } = desk
  const act = entered(document, step, word)
  const { events } = document.report.review
  // Only the asker settles a remark.
  const asked = act?.do === 'settle' ? events.find(({ id }) => id === act.remark) : undefined
  const by = asked?.by ?? pick(people, step.where)
  if (!act || !by) return
  // No two clocks of an office agree.
  const event = nextEvent(events, by, act, at - step.size * 7)
  made.set(event.id, act)
  document.note({ events: [event], versions: {} })
}

/** Whether everything that was entered is there, once. */
function holdsAll(
  { stand, discussion, report }: ReturnType<typeof seenAt>,
  made: Map<string, Act>,
) {
  const ids = [...made.keys()].sort()
  expect(report.review.events.map(({ id }) => id).sort()).toEqual(ids)
  expect(stand.trail.map(({ event }) => event.id).sort()).toEqual(ids)
  expect(stand.chain).toMatchObject({ forged: [], missing: [] })
  const { threads, suggestions } = discussion
  const counted = (...what: readonly Act['do'][]) =>
    [...made.values()].filter((act) => what.includes(act.do)).length
  expect(threads).toHaveLength(counted('remark'))
  expect(suggestions).toHaveLength(counted('suggest'))
  expect(threads.flatMap(({ answers }) => answers)).toHaveLength(
    counted('answer', 'settle', 'assign'),
  )
  expect(suggestions.flatMap(({ decisions }) => decisions)).toHaveLength(counted('decide'))
}

const mail = (from: Desk | undefined, to: Desk | undefined) => {
  if (from && to && from !== to) to.receives(from.file())
}

function goesRound(count: number, steps: readonly Step[], order: readonly number[]): void {
  let replicas = 1
  const newReplica = () => (replicas += 1)
  const names = new Names()
  const start = ReportDocument.of(startingReport, 1).encode()
  const desks = Array.from({ length: count }, () => new Desk(start, newReplica, names))
  const made = new Map<string, Act>()
  for (const [index, step] of steps.entries()) {
    const [desk, other] = [desks[step.desk % count], desks[step.where % count]]
    if (desk && other) does(desk, other, step, 1_000_000 + index * 10, made, String(names.number()))
  }
  for (const number of order) mail(desks[number % count], desks[Math.floor(number / count) % count])
  for (const from of desks) for (const to of desks) mail(from, to)

  const [first] = desks
  if (!first) return
  const seen = seenAt(first)
  for (const desk of desks) expect(seenAt(desk)).toEqual(seen)
  expect(first.receives(first.file()).news).toBe(false)
  expect(seenAt(first)).toEqual(seen)
  holdsAll(seen, made)
}

describe.each([2, 3])('%i copies under review', (count) => {
  it(
    'lose and double nothing that was said, and say the same at every desk',
    () => {
      fc.assert(
        fc.property(
          fc.array(someStep, { minLength: 2, maxLength: 30 }),
          fc.array(fc.nat({ max: 99 }), { maxLength: 3 }),
          (steps, order) => goesRound(count, steps, order),
        ),
        parameters,
      )
    },
    patience,
  )
})
