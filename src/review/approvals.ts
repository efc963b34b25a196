/** Which approvals still stand for what the report says now, and where it says something else. */
import type { ContentMark } from '#report/review-event.ts'
import { asTheyAre, type Closer } from './chapter-places.ts'
import { changedPlaces } from './content.ts'
import type { Approval, ReviewStand } from './stand.ts'

/** An approval that no longer holds for all it was given for. */
export interface Stale {
  readonly approval: Approval
  /** Parts whose content is another; the rest of the approval stands. */
  readonly places: readonly string[]
}

/** The approvals of this round that no longer cover everything; `closer` names chapters. */
export const staleApprovals = (
  stand: ReviewStand,
  now: ContentMark,
  closer: Closer = asTheyAre,
): readonly Stale[] =>
  stand.approvals.flatMap((approval) => {
    const places = closer(changedPlaces(approval.content, now), approval.content.whole)
    return places.length === 0 ? [] : [{ approval, places }]
  })

/** Parts that are others than when the report was sent: a file was changed on its way, or a copy merged. */
export function changedSinceSent(
  { state, submission }: ReviewStand,
  now: ContentMark,
  closer: Closer = asTheyAre,
): readonly string[] {
  const sent = state === 'submitted' ? submission?.act : undefined
  return sent?.do === 'submit' ? closer(changedPlaces(sent.content, now), sent.content.whole) : []
}
