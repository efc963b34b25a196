/** Whether a report may leave the office without 草稿 across its pages. */
import type { Form } from '#template/form.ts'
import type { Report } from '#report/report.ts'
import { unwrittenParts } from '#report/unwritten.ts'
import type { Finding } from './finding.ts'

/** True while an error is left or a part is not written (the form asks for every part, FORMAT 1): its files are then marked 草稿. */
export const isUnfinished = (
  report: Report,
  form: Form,
  findings: readonly Pick<Finding, 'tier'>[],
): boolean =>
  findings.some(({ tier }) => tier === 'error') || unwrittenParts(report, form).length > 0
