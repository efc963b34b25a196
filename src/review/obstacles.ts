/** What stands in the way of sending a report to review: mistakes, open doubts, reasons not yet written. */
import type { Report } from '#report/report.ts'
import { unwrittenParts } from '#report/unwritten.ts'
import type { Finding } from '#checks/finding.ts'
import type { Standing } from '#checks/written-reasons.ts'
import type { CellId, Form } from '#template/form.ts'
import { cellName } from './names.ts'

/** A finding, and how the reason written for it stands. */
export interface Judged {
  readonly finding: Finding
  readonly standing: Standing | null
}

/** One matter in words, and where it is. */
export interface ObstacleLine<One extends Judged> {
  readonly text: string
  readonly at:
    | { readonly judged: One }
    | { readonly cell: CellId }
    | { readonly section: string }
    /** What a doubt is about where that is no cell. */
    | { readonly doubt: string }
    | null
}

/** One kind of what keeps a report from being sent, line by line. */
export interface Obstacle<One extends Judged> {
  readonly kind: 'error' | 'unwritten' | 'reason' | 'doubt' | 'conflict'
  readonly lines: readonly ObstacleLine<One>[]
}

/** Errors, blanks and parts without a word block; warnings need their written reasons; nothing undecided is sent (contract §3). */
export function obstaclesOf<One extends Judged>(
  report: Report,
  form: Form,
  findings: readonly One[],
): readonly Obstacle<One>[] {
  const errors = findings.filter(({ finding }) => finding.tier === 'error')
  const unanswered = findings.filter(({ standing }) => standing?.kind === 'open')
  const said = (judged: readonly One[]) =>
    judged.map((one) => ({ text: one.finding.message, at: { judged: one } }))
  const conflicts = Object.keys(report.conflicts)
  const all: readonly Obstacle<One>[] = [
    { kind: 'error', lines: said(errors) },
    {
      kind: 'unwritten',
      lines: unwrittenParts(report, form).map(({ name, section }) => ({
        text: name,
        at: { section },
      })),
    },
    { kind: 'reason', lines: said(unanswered) },
    {
      kind: 'doubt',
      lines: report.doubts.map(({ at, why }) => ({
        text: why,
        at: form.cells.has(at) ? { cell: at } : { doubt: at },
      })),
    },
    {
      kind: 'conflict',
      lines: conflicts.map((cell) => ({ text: cellName(cell, form), at: { cell } })),
    },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}
