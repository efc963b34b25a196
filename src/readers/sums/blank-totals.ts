/** Rows that all show one figure too few, where the table's totals were left blank: their blank is put back. */
import { toHalfWidth } from '#report/cell-value.ts'
import type { FoundRow, LabelledRow } from '#readers/rows/table-rows.ts'

const fewestColumns = 5
const fewestRows = 5

/** The figures of a row that show one cell fewer than it has; null for any other row. */
function shortFigures({ row, tokens }: LabelledRow): readonly number[] | null {
  const figures = tokens.filter((token) => token !== '').map((token) => toHalfWidth(token).trim())
  const plain = figures.every((figure) => /^(?:0|[1-9]\d{0,8})$/u.test(figure))
  return plain && figures.length === row.cells.length - 1 ? figures.map(Number) : null
}

/**
 * True where the figures of no row can end in its total: that would be as great as all before it. Rows of
 * noughts say nothing.
 */
function lackTotals(rows: readonly (readonly number[])[]): boolean {
  return rows.every((figures) => {
    const last = figures.at(-1) ?? 0
    const before = figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0)
    return last < before || (last === 0 && before === 0)
  })
}

const isLabelled = (found: FoundRow): found is LabelledRow => found.row !== null

/** The rows, those of a table without totals with their blank at the end. */
export function withBlankTotals(found: readonly FoundRow[]): readonly FoundRow[] {
  const wide = found
    .filter(isLabelled)
    .filter(({ row, sure }) => row.cells.length >= fewestColumns && !sure)
  const grids = new Set(wide.map(({ grid }) => grid))
  const untotalled = [...grids].filter((grid) => {
    const rows = wide.filter((row) => row.grid === grid).map(shortFigures)
    const figures = rows.flatMap((row) => (row ? [row] : []))
    return rows.length >= fewestRows && figures.length === rows.length && lackTotals(figures)
  })
  return found.map((one) =>
    isLabelled(one) && untotalled.includes(one.grid)
      ? { ...one, tokens: [...one.tokens.filter((token) => token !== ''), ''] }
      : one,
  )
}
