/**
 * Reads a whole report against its form and says everything that does not add up. The same rules,
 * one by one, run in the open report after each key (`live-check.ts`).
 */
import type { Form } from '#template/form.ts'
import type { PreviousReport, Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { byTier, type Finding } from './finding.ts'
import { judgeReport } from './judge-report.ts'
import type { Given } from './judgement.ts'
import { rulesAskedOf } from './outline/school-report.ts'
import { passagesOf } from './passages.ts'
import { checkWhole } from './report-rule.ts'
import { rulesOf } from './rules.ts'
import { heldBack, unsureCells } from './unsure-reading.ts'
import { fixedPhrases, type FixedPhrase } from '#checks/wording/phrases/phrase-list.ts'

/**
 * Every finding of a report, errors first, in the order of the form; `previous` are earlier reports to
 * compare with beside those in the report, `phrases` the words an office will not have
 * (`wording/phrase-list.ts`). Never throws, never repairs.
 */
export function check(
  report: Report,
  form: Form,
  previous: readonly PreviousReport[] = [],
  phrases: readonly FixedPhrase[] = fixedPhrases,
): Finding[] {
  const totals = makeTotals(form, report.cells)
  const findings = checkWhole(report, form)
  const unsure = unsureCells(report, form)
  for (const rule of rulesOf(form)) {
    const finding = rule.run(totals)
    if (finding) findings.push(...heldBack(finding, unsure))
  }
  const given: Given = {
    report,
    form,
    totals,
    passages: passagesOf(report, totals),
    previous: [...report.previous, ...previous],
    phrases,
  }
  const isAsked = rulesAskedOf(given)
  return [...findings.filter(({ rule }) => isAsked(rule)), ...judgeReport(given)].sort(byTier)
}
