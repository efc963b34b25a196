/** What the person who sits here can do next with the report. */
import type { Person } from '#report/review-event.ts'
import { isClosed, type ReviewStand } from '#review/stand.ts'

export type Step =
  | 'handBack'
  | 'submit'
  | 'review'
  | 'withdraw'
  | 'finalise'
  | 'unlock'
  | 'publish'
  | 'correct'

export const stepNames: Readonly<Record<Step, string>> = {
  handBack: '交回',
  submit: '送审',
  review: '审核',
  withdraw: '撤回送审',
  finalise: '定稿',
  unlock: '解锁修改',
  publish: '登记公开',
  correct: '公开后更正',
}

/** The steps in the order of their weight, the likely next one first. */
export function stepsOf({ state }: ReviewStand, person: Person | null): readonly Step[] {
  const writes = person === null || person.role === 'clerk'
  // A section office adds what it knows and hands the file back; the clerk answers for the whole.
  if (person?.role === 'section') return isClosed(state) ? ['review'] : ['handBack', 'review']
  if (state === 'submitted') {
    // Whoever has not said who they are was most likely sent the file to look at it.
    return person === null ? ['review', 'withdraw'] : writes ? ['withdraw', 'review'] : ['review']
  }
  if (state === 'approved') return writes ? ['finalise', 'unlock'] : ['review', 'unlock']
  if (state === 'final') return writes ? ['publish', 'unlock'] : ['review']
  if (state === 'published') return writes ? ['correct'] : ['review']
  return writes ? ['submit', 'review'] : ['review']
}
