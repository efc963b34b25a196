/** Every judgement of words, years and form, in the order of the check sheet. A new one: one line here. */
import type { Judgement } from './judgement.ts'
import { until } from './wording/until.ts'

export const judgements: readonly Judgement[] = [until]
