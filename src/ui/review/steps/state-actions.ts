/** What the person who sits here can do next with the report. */
import type { Person } from '#report/review-event.ts'
import { isClosed, type ReportState, type ReviewStand } from '#review/stand.ts'

/** What a person can do to move a report on. */
export type Step =
  | 'handBack'
  | 'submit'
  | 'review'
  | 'withdraw'
  | 'finalise'
  | 'unlock'
  | 'publish'
  | 'correct'

/** Steps that are taken at once; the others ask something first. */
type AtOnce = 'handBack' | 'review'

export type AskingStep = Exclude<Step, AtOnce>

export const isAtOnce = (step: Step): step is AtOnce => step === 'handBack' || step === 'review'

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

/** What whoever writes the report can do in each state, and what its reviewers can. */
const steps: Readonly<Record<ReportState, readonly [readonly Step[], readonly Step[]]>> = {
  drafting: [['submit', 'review'], ['review']],
  submitted: [['withdraw', 'review'], ['review']],
  returned: [['submit', 'review'], ['review']],
  approved: [
    ['finalise', 'unlock'],
    ['review', 'unlock'],
  ],
  final: [['publish', 'unlock'], ['review']],
  published: [['correct'], ['review']],
  correcting: [['submit', 'review'], ['review']],
}

/** The steps in the order of their weight, the likely next one first. */
export function stepsOf({ state }: ReviewStand, person: Person | null): readonly Step[] {
  // A section office adds what it knows and hands the file back; the clerk answers for the whole.
  if (person?.role === 'section') return isClosed(state) ? ['review'] : ['handBack', 'review']
  // Whoever opens a sent report and has not said who they are was most likely asked to look at it.
  if (person === null && state === 'submitted') return ['review', 'withdraw']
  const [writers, reviewers] = steps[state]
  return person === null || person.role === 'clerk' ? writers : reviewers
}
