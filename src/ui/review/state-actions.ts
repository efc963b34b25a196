/** What the person who sits here can do next with the report. */
import type { Person } from '#report/review-event.ts'
import type { ReviewStand } from '#review/stand.ts'

export type Step = 'submit' | 'review' | 'withdraw' | 'finalise' | 'unlock' | 'publish' | 'correct'

export const stepNames: Readonly<Record<Step, string>> = {
  submit: '送审',
  review: '审核',
  withdraw: '撤回送审',
  finalise: '定稿',
  unlock: '解锁修改',
  publish: '登记公开',
  correct: '公开后更正',
}

/** The steps in the order of their weight, the likely next one first. */
export function stepsOf({ state, stage }: ReviewStand, person: Person | null): readonly Step[] {
  const writes = person === null || person.role === 'clerk' || person.role === 'section'
  if (state === 'submitted') {
    if (!writes) return ['review']
    return ['withdraw', 'review']
  }
  if (state === 'approved') return writes ? ['finalise', 'unlock'] : ['review', 'unlock']
  if (state === 'final') return writes ? ['publish', 'unlock'] : ['review']
  if (state === 'published') return writes ? ['correct'] : ['review']
  return writes || stage !== null ? ['submit', 'review'] : ['review']
}
