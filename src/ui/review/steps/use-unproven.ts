/** Decisions of which it is not proven who made them: a signature that does not hold, none at all, or one of an unknown key. */
import { useMemo } from 'react'
import type { ReviewEvent } from '#report/review-event.ts'
import type { Unproven } from '#review/stand-words.ts'
import type { Store } from '#store/open-store.ts'
import { useReportPart, useReview } from '#ui/session/use-session.ts'
import { useProfile } from './use-profile.ts'
import { unsoundEvents, useSignatures } from '#ui/review/use-signatures.ts'

export function useUnproven(store: Store): Unproven & { readonly unsound: readonly ReviewEvent[] } {
  const { stand } = useReview()
  const events = useReportPart(({ review }) => review.events)
  const signatures = useSignatures(events)
  const unsound = useMemo(() => unsoundEvents(events, signatures), [events, signatures])
  const { known } = useProfile(store)
  const approvals = stand.approvals.map(({ event }) => event)
  const signed = approvals.filter(({ id }) => signatures.get(id) === 'valid')
  const unknown = signed.filter(({ by }) => known[by.key ?? ''] === undefined)
  const named = new Set(Object.values(known))
  return {
    unsound,
    unconfirmed: unknown.filter(({ by }) => !named.has(by.name)),
    otherKey: unknown.filter(({ by }) => named.has(by.name)),
    otherName: signed.flatMap((event) => {
      const owner = known[event.by.key ?? '']
      return owner === undefined || owner === event.by.name ? [] : [{ event, owner }]
    }),
    unsigned: approvals.filter(({ id }) => signatures.get(id) === 'unsigned'),
  }
}
