/** What a reviewer looks at before any page: the figures that moved most against last year. */
import type { CellId, Form } from '#template/form.ts'
import { asCount } from '#report/cell-value.ts'
import type { RunningTotals } from '#report/totals.ts'

export interface YearChange {
  readonly cell: CellId
  readonly before: number
  readonly now: number
}

/** Figures that are another than last year's, the largest move first; nothing known of last year, nothing listed. */
export function yearChanges(
  form: Form,
  totals: RunningTotals,
  before: (cell: CellId) => number | null,
): readonly YearChange[] {
  const moved = [...form.cells.keys()].flatMap((cell): YearChange[] => {
    const was = before(cell)
    const is = asCount(totals.values.get(cell))
    return was === null || is === null || was === is ? [] : [{ cell, before: was, now: is }]
  })
  return moved.sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))
}
