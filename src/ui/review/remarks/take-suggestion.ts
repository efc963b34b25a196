/** 采纳: puts a proposal where it belongs, as a step of undo of its own. */
import { reword } from '#report/prose/reword.ts'
import { type Anchor, type Person, stages } from '#report/review-event.ts'
import { samePerson } from '#review/stand.ts'
import type { Suggestion } from '#review/threads.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { type ShownPlace, shownPlace } from './shown-place.ts'

/** Where the words of a proposal certainly are; never others that only read like them. */
function surePlace(session: ReportSession, anchor: Anchor): ShownPlace | null {
  const place = shownPlace(session, anchor)
  return place?.guessed ? null : place
}

/** Whether a proposal can still be put in place: its words are there and are plain words. */
export function canTake(session: ReportSession, { anchor, to }: Suggestion): boolean {
  if (anchor.on === 'cell') return session.form.cells.has(anchor.cell)
  const place = surePlace(session, anchor)
  if (!place || typeof to !== 'string') return false
  const block = session.document.prose(place.span.section).blocks()[place.span.block]
  const { from, to: end } = place.span
  return (
    block !== undefined && reword(block, from, end, to, (cell) => session.figure(cell)) !== null
  )
}

/** Whether whoever sits here may put it in place: a reviewer's own proposal waits for somebody else. */
export const mayTake = ({ by }: Pick<Suggestion, 'by'>, person: Person | null): boolean =>
  person === null || !stages.some((stage) => stage === person.role) || !samePerson(by, person)

/** Accepted, but the report says again what it said before: the change was undone. */
export function isTakenBack(session: ReportSession, { anchor, to, state }: Suggestion): boolean {
  if (state !== 'accepted') return false
  if (anchor.on === 'cell') return session.view(anchor.cell).value === anchor.value
  const place = anchor.on === 'words' && to !== anchor.quote ? shownPlace(session, anchor) : null
  return place !== null && !place.changed
}

/** Changes the report as proposed; false where that is no longer possible. */
export function takeSuggestion(session: ReportSession, suggestion: Suggestion): boolean {
  const { anchor, to } = suggestion
  if (session.locked) return false
  if (anchor.on === 'cell') {
    const computed = session.form.cells.get(anchor.cell)?.computed === true
    const isSum = to === null || to === session.live.totals.sums.get(anchor.cell)?.value
    session.set([{ cell: anchor.cell, value: computed && isSum ? undefined : to }])
    return true
  }
  const place = surePlace(session, anchor)
  if (!place || typeof to !== 'string') return false
  const { section, block: index, from, to: end } = place.span
  const prose = session.document.prose(section)
  const block = prose.blocks()[index]
  const mended = block && reword(block, from, end, to, (cell) => session.figure(cell))
  if (!mended) return false
  prose.newStep()
  prose.replace(index, index + 1, [mended], 'local')
  prose.newStep()
  return true
}
