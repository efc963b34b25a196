/** The line of the list that stands for a report: who, which year, how far, how much is wrong. */
import { type Report, titleOf } from '#report/report.ts'
import type { DraftFacts } from '#store/draft-summary.ts'
import type { ReportState } from '#review/stand.ts'
import type { ReportSession } from './report-session.ts'
import type { ShownFinding } from './shown-findings.ts'
import { type Progress, progressOf } from './section-state.ts'

/** The progress of an open report; `report` and `findings` are the session's own, as last seen. */
export const progressOfSession = (
  session: ReportSession,
  report: Report = session.report,
  findings: readonly ShownFinding[] = session.findings,
): Progress =>
  progressOf(session.form, report, findings, (cell) => {
    const value = session.stored(cell)
    return value !== undefined && value !== null
  })

const listedState: Readonly<Record<ReportState, DraftFacts['state']>> = {
  drafting: 'editing',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  final: 'final',
  published: 'published',
  correcting: 'correcting',
}

/** What the list shows of an open report. */
export function draftFacts(session: ReportSession, progress: Progress): DraftFacts {
  const { report, form } = session
  return {
    year: report.year,
    issuers: report.issuers,
    form: form.id,
    level: report.level,
    title: titleOf(report, form.title),
    filled: progress.filled,
    inputs: progress.inputs,
    errors: progress.errors,
    warnings: progress.warnings,
    state: listedState[session.review.stand.state],
  }
}
