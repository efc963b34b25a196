/** Decisions of which it is not proven who made them: a signature that does not hold, none at all, or one of an unknown key. */
import { useMemo } from 'react'
import type { ReviewEvent } from '#report/review-event.ts'
import type { Store } from '#store/open-store.ts'
import { useReportPart, useReview } from '#ui/session/use-session.ts'
import { useProfile } from './use-profile.ts'
import { unsoundEvents, useSignatures } from '#ui/review/use-signatures.ts'

export interface Unproven {
  readonly unsound: readonly ReviewEvent[]
  /** Approvals of a key no name was given to. */
  readonly unconfirmed: readonly ReviewEvent[]
  readonly unsigned: readonly ReviewEvent[]
}

export function useUnproven(store: Store): Unproven {
  const { stand } = useReview()
  const events = useReportPart(({ review }) => review.events)
  const signatures = useSignatures(events)
  const unsound = useMemo(() => unsoundEvents(events, signatures), [events, signatures])
  const { known } = useProfile(store)
  const approvals = stand.approvals.map(({ event }) => event)
  return {
    unsound,
    unconfirmed: approvals.filter(
      ({ id, by }) => signatures.get(id) === 'valid' && known[by.key ?? ''] === undefined,
    ),
    unsigned: approvals.filter(({ id }) => signatures.get(id) === 'unsigned'),
  }
}
