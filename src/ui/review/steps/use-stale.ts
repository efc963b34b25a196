/** The approvals that do not cover what the report says now; looked for only where there are any. */
import { useDeferredValue, useMemo } from 'react'
import { type Stale, staleApprovals } from '#review/approvals.ts'
import { closerIn } from '#review/chapter-places.ts'
import { contentMark } from '#review/content.ts'
import { useReport, useReview, useSession } from '#ui/session/use-session.ts'

const none: readonly Stale[] = []

export function useStale(): readonly Stale[] {
  const { form } = useSession()
  // Hashing waits behind what is being typed: a report being corrected still has its old approvals.
  const report = useDeferredValue(useReport())
  const { stand } = useReview()
  return useMemo(
    () =>
      stand.approvals.length === 0
        ? none
        : staleApprovals(stand, contentMark(report, form), closerIn(report, form)),
    [report, stand, form],
  )
}
