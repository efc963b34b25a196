/** What stands in the way of sending a report to review: mistakes, open doubts, reasons not yet written. */
import type { Report } from '#report/report.ts'
import type { Finding } from '#checks/finding.ts'
import type { Standing } from '#checks/written-reasons.ts'

export interface Judged {
  readonly finding: Finding
  readonly standing: Standing | null
}

export interface Obstacle {
  readonly kind: 'error' | 'reason' | 'doubt' | 'conflict'
  /** One line per matter. */
  readonly lines: readonly string[]
}

/** Errors and blanks block; warnings need their written reasons; nothing undecided is sent (contract §3). */
export function obstaclesOf(report: Report, findings: readonly Judged[]): readonly Obstacle[] {
  const errors = findings.filter(({ finding }) => finding.tier === 'error')
  const unanswered = findings.filter(({ standing }) => standing?.kind === 'open')
  const conflicts = Object.keys(report.conflicts)
  const said = (judged: readonly Judged[]) => judged.map(({ finding }) => finding.message)
  const all: readonly Obstacle[] = [
    { kind: 'error', lines: said(errors) },
    { kind: 'reason', lines: said(unanswered) },
    { kind: 'doubt', lines: report.doubts.map(({ why }) => why) },
    { kind: 'conflict', lines: conflicts },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}
