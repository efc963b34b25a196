/**
 * A warning needs a written reason (说明) before the report is approved. A reason answers the values and
 * words it was written for: once one of them is another, it answers nothing.
 */
import type { CellId } from '#template/form.ts'
import { digestOf } from '#report/file/file-digest.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Reason } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'
import type { Finding, Span } from './finding.ts'
import type { Passage } from './passages.ts'

/** What a reason for a finding would be kept under, and what it would excuse. */
export type Excuse = Omit<Reason, 'text'>

/** Whether a warning is answered; `lapsed` is what was written for other values in the same place. */
export type Standing =
  | { readonly kind: 'answered'; readonly excuse: Excuse; readonly reason: Reason }
  | { readonly kind: 'open'; readonly excuse: Excuse; readonly lapsed: Reason | null }

/** What the report says at the moment; both parts may come from an open report or a file. */
export interface AsWritten {
  readonly totals: RunningTotals
  readonly passages: readonly Passage[]
}

/** The piece between two marks in which some words of a text stand. */
function pieceAround(
  text: string,
  from: number,
  to: number,
  isMark: (at: number) => boolean,
): string {
  let start = from
  while (start > 0 && !isMark(start - 1)) start -= 1
  let end = Math.max(to, from)
  while (end < text.length && !isMark(end)) end += 1
  return text.slice(start, end).trim()
}

const ends = /[。；！？\n]/u

/** The sentence in which a piece of a text stands, its end mark left out. */
export const sentenceAround = (text: string, from: number, to: number): string =>
  pieceAround(text, from, to, (at) => ends.test(text.charAt(at)))

const pauses = /[，,。；;：:！？\n]/u

/** A comma or colon within a number (1,000 or 9:30) parts nothing. */
const isPause = (text: string, at: number): boolean =>
  pauses.test(text.charAt(at)) &&
  !(/\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1)))

/** The clauses in which a piece of a text stands, their end marks left out: what says of whom and of what its figure is. */
export const clauseAround = (text: string, from: number, to: number): string =>
  pieceAround(text, from, to, (at) => isPause(text, at))

/** The words of every block by section and number. */
type WordsAt = (span: Span) => string | null

function wordsAt(passages: readonly Passage[]): WordsAt {
  const texts = new Map(
    passages.map(({ section, block, words }) => [`${section} ${block}`, words.text]),
  )
  return ({ section, block }) => texts.get(`${section} ${block}`) ?? null
}

/** How much of the words around the quoted ones a reason is tied to. */
type Around = (text: string, from: number, to: number) => string

/** What was last found for a finding: its fingerprint is not taken again at every key. */
const lastExcuses = new Map<Around, WeakMap<Finding, Excuse>>([
  [clauseAround, new WeakMap()],
  [sentenceAround, new WeakMap()],
])

function sameValues(a: Excuse['values'], b: Excuse['values']): boolean {
  const places = Object.keys(a)
  return places.length === Object.keys(b).length && places.every((place) => a[place] === b[place])
}

/** The words a reason is tied to; the message where a finding has neither words nor cells. */
function saidOf(finding: Finding, textOf: WordsAt, around: Around): string | null {
  const { span, quote, cells, message } = finding
  const text = span ? textOf(span) : null
  if (span && text !== null) return around(text, span.from, span.to)
  return quote ?? (cells.length === 0 ? message : null)
}

function excuseIn(
  finding: Finding,
  totals: RunningTotals,
  textOf: WordsAt,
  around: Around = clauseAround,
): Excuse {
  const values: Record<CellId, CellValue> = {}
  for (const cell of finding.cells) values[cell] = totals.values.get(cell) ?? null
  const said = saidOf(finding, textOf, around)
  if (said !== null) values[finding.section ?? 'report'] = said
  const known = lastExcuses.get(around)
  const last = known?.get(finding)
  if (last && sameValues(last.values, values)) return last
  const figures = finding.message.match(/\d+(?:\.\d+)?/gu) ?? []
  const excuse = { rule: finding.rule, values, hash: digestOf([finding.rule, values, figures]) }
  known?.set(finding, excuse)
  return excuse
}

/**
 * What a reason for this finding is tied to: every cell that takes part, the clauses of the quoted words
 * under the name of their section, the message alone where a finding has neither. The fingerprint also
 * takes in the figures the message names, such as those of the year before.
 */
export const excuseOf = (finding: Finding, { totals, passages }: AsWritten): Excuse =>
  excuseIn(finding, totals, wordsAt(passages))

const placesOf = ({ values }: Excuse): string => Object.keys(values).sort().join(' ')

const nameOf = ({ rule, hash }: Excuse): string => `${rule} ${hash}`

/** How every warning among these findings stands; errors and hints are not asked for reasons. */
export function standingsOf(
  findings: readonly Finding[],
  reasons: readonly Reason[],
  written: AsWritten,
): ReadonlyMap<Finding, Standing> {
  const textOf = wordsAt(written.passages)
  const excuses = findings
    .filter(({ tier }) => tier === 'warning')
    .map((finding) => [finding, excuseIn(finding, written.totals, textOf)] as const)
  const given = new Map(reasons.map((reason) => [nameOf(reason), reason]))
  const kept = (excuse: Excuse) => {
    const reason = given.get(nameOf(excuse))
    return reason ? { excuse, reason } : undefined
  }
  // Reasons used to be tied to the whole sentence: those hold for what they were written for.
  const keptBefore = (finding: Finding) =>
    finding.span && given.size > 0
      ? kept(excuseIn(finding, written.totals, textOf, sentenceAround))
      : undefined
  const answers = new Map(
    excuses.flatMap(([finding, excuse]) => {
      const answer = kept(excuse) ?? keptBefore(finding)
      return answer ? [[finding, answer] as const] : []
    }),
  )
  const wanted = new Set([...answers.values()].map(({ reason }) => nameOf(reason)))
  const left = reasons.filter((reason) => !wanted.has(nameOf(reason)))
  return new Map(
    excuses.map(([finding, excuse]): [Finding, Standing] => {
      const answer = answers.get(finding)
      if (answer) return [finding, { kind: 'answered', ...answer }]
      const lapsed = left.find(
        (old) => old.rule === excuse.rule && placesOf(old) === placesOf(excuse),
      )
      return [finding, { kind: 'open', excuse, lapsed: lapsed ?? null }]
    }),
  )
}
