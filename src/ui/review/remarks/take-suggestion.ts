/** 采纳: puts a proposal where it belongs, as a step of undo of its own. */
import { reword } from '#report/prose/reword.ts'
import { type Anchor, type Person, stages } from '#report/review-event.ts'
import { samePerson } from '#review/stand.ts'
import { flatOffset, flatText, type WordsAnchor } from '#review/returned/word-places.ts'
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

/** Whether around words that stand as they were a proposal stands that keeps them and adds before or behind. */
function readsAs(
  to: string,
  { quote, before, after }: WordsAnchor,
  left: string,
  right: string,
): boolean {
  for (let at = to.indexOf(quote); at >= 0; at = to.indexOf(quote, at + 1)) {
    const [added, further] = [to.slice(0, at), to.slice(at + quote.length)]
    // What is added may have stood there before, too: then it stands there twice.
    const wasSo = before.endsWith(added) && after.startsWith(further)
    const [head, tail] = wasSo ? [before + added, further + after] : [added, further]
    if (left.endsWith(head) && right.startsWith(tail)) return true
  }
  return false
}

/** Accepted, but the report says again what it said before: the change was undone. */
export function isTakenBack(session: ReportSession, { anchor, to, state }: Suggestion): boolean {
  if (state !== 'accepted') return false
  if (anchor.on === 'cell') return session.view(anchor.cell).value === anchor.value
  if (anchor.on !== 'words' || typeof to !== 'string' || to === anchor.quote) return false
  const place = shownPlace(session, anchor)
  const block = place && session.document.prose(place.span.section).blocks()[place.span.block]
  if (!block || place.changed) return false
  const shown = (cell: string) => session.figure(cell)
  const words = flatText(block)
  const left = words.slice(0, flatOffset(block, place.span.from, shown))
  const right = words.slice(flatOffset(block, place.span.to, shown, true))
  return !readsAs(to, anchor, left, right)
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
