/** What a report can be compared with: itself now, what it said at each step of its review, earlier years. */
import type { Person, ReviewEvent, Stage } from '#report/review-event.ts'
import type { PreviousReport, Report } from '#report/report.ts'
import { versionAsReport } from '#report/stored-version.ts'
import { formById } from '#template/forms.ts'
import type { Compared } from './compare-reports.ts'
import { contentMark } from '#review/content.ts'
import { samePerson, standOf, type TrailEntry } from '#review/stand.ts'

/** An act at which the content was kept. */
type Kept = Extract<ReviewEvent['act'], { readonly content: unknown }>

type Of =
  | { readonly kind: 'now' }
  /** What the person who asks saw last, before the changes that are there now. */
  | { readonly kind: 'looked'; readonly event: ReviewEvent }
  /** What passed a stage last. */
  | { readonly kind: 'approved'; readonly event: ReviewEvent; readonly stage: Stage }
  /** `round` counts the submissions so far. */
  | {
      readonly kind: 'version'
      readonly event: ReviewEvent & { readonly act: Kept }
      readonly round: number
    }
  | { readonly kind: 'previous'; readonly previous: PreviousReport }

/** One state of the report; `key` is the same as long as the report keeps it. */
export type Side = Of & { readonly key: string; readonly content: Compared }

type KeptEvent = ReviewEvent & { readonly act: Kept }

const isKept = (event: ReviewEvent): event is KeptEvent => 'content' in event.act

interface Step {
  readonly event: KeptEvent
  readonly round: number
  readonly content: Compared
}

/** The entries that count and whose content is still there, oldest first. */
function stepsOf({ review }: Report, trail: readonly TrailEntry[]): readonly Step[] {
  let round = 0
  return trail.flatMap(({ event, idle }): readonly Step[] => {
    if (event.act.do === 'submit' && idle === null) round += 1
    if (idle !== null || !isKept(event)) return []
    const version = review.versions[event.act.content.whole]
    const content = version ? versionAsReport(version) : null
    return content ? [{ event, round, content }] : []
  })
}

/** Looks are many and are other people's; the last of one's own is offered by itself. */
const isListed = ({ event }: Step): boolean => event.act.do !== 'look'

const seenBy = (person: Person | undefined, { act, by }: ReviewEvent): boolean =>
  person !== undefined &&
  samePerson(person, by) &&
  (act.do === 'look' || act.do === 'pass' || act.do === 'return')

/** What `person` saw last before it became what it is now; where nothing changed since, what they saw last. */
function lastSeen(
  report: Report,
  steps: readonly Step[],
  person: Person | undefined,
): Step | undefined {
  const seen = steps.filter(({ event }) => seenBy(person, event))
  const form = seen.length > 1 ? formById(report.form) : undefined
  if (!form) return seen[0]
  const { whole } = contentMark(report, form)
  return seen.find(({ event }) => event.act.content.whole !== whole) ?? seen[0]
}

/**
 * Everything there is to compare, most wanted first: now, what `person` saw last, what was approved last,
 * each version from the newest to the oldest, earlier years.
 */
export function sidesOf(report: Report, person?: Person): readonly Side[] {
  const steps = [...stepsOf(report, standOf(report.review).trail)].reverse()
  const looked = lastSeen(report, steps, person)
  const sides: Side[] = [{ kind: 'now', key: 'now', content: report }]
  if (looked) sides.push({ kind: 'looked', key: 'looked', ...looked })
  for (const { event, content } of steps) {
    if (event.act.do !== 'pass') continue
    sides.push({ kind: 'approved', key: 'approved', event, stage: event.act.stage, content })
    break
  }
  for (const { event, round, content } of steps.filter(isListed))
    sides.push({ kind: 'version', key: event.id, event, round, content })
  for (const [at, previous] of report.previous.entries())
    sides.push({ kind: 'previous', key: `previous-${at}`, previous, content: previous })
  return sides
}
