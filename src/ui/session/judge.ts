/** Everything that is judged of an open report beyond its tables; comes after the form, which works without it. */
import { linkedFigures } from '#checks/figures/linked-figures.ts'
import { judgeReport } from '#checks/judge-report.ts'
import { judgementOf } from '#checks/judgements.ts'
import { checkWhole } from '#checks/report-rule.ts'
import type { Judge } from './whole-judgement.ts'

/** Words, years and form of a report as it stands. */
export const judge: Judge = {
  judge: (given) => ({
    findings: [...checkWhole(given.report, given.form), ...judgeReport(given)],
    figures: linkedFigures(given),
  }),
  hintOf: (rule) => judgementOf(rule)?.hint,
}
