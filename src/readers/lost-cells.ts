/** Rows that look as if a cell, or the whole table as if a column, was lost: every figure may stand one place too early. */
import type { Cell, CellId } from '#template/form.ts'
import type { CellValue } from '#report/report.ts'
import type { LabelledRow } from './table-rows.ts'

type Cells = Readonly<Record<CellId, CellValue>>

export interface LostCells {
  /** Rows with a blank behind their last figure, in a text that prints its cells line by line. */
  readonly rows: readonly LabelledRow[]
  /** Numbers of tables whose totals are blank while the last figures are the sums of those before. */
  readonly tables: readonly number[]
}

const fewestColumns = 5

/** Where the total is blank: whether the last figure before it is the sum of the others. */
function endsInSum(cells: readonly Cell[], placed: Cells): boolean {
  const figures = cells.map(({ id }) => Number(placed[id] ?? 0))
  const last = figures.reduce((found, figure, at) => (figure === 0 ? found : at), -1)
  if (last < 1) return false
  const before = figures.slice(0, last).reduce((sum, figure) => sum + figure, 0)
  return before > 0 && before === figures[last]
}

/** How many cells of a row are filled whose last is blank; 0 for any other row. */
function filledBefore({ row }: LabelledRow, placed: Cells): number {
  const last = row.cells.at(-1)
  if (!last || row.cells.length < 2 || (placed[last.id] ?? null) !== null) return 0
  return row.cells.filter(({ id }) => (placed[id] ?? null) !== null).length
}

/** What of the rows was perhaps lost; rows that were not read at all are left out. */
export function lostCells(
  rows: readonly LabelledRow[],
  placed: Cells,
  unread: (cell: CellId) => boolean,
): LostCells {
  const lost: LabelledRow[] = []
  const sums = new Map<number, number>()
  for (const found of rows) {
    const { cells } = found.row
    const filled = filledBefore(found, placed)
    const last = cells.at(-1)
    if (!last || filled === 0 || cells.some(({ id }) => unread(id))) continue
    if (cells.length >= fewestColumns && last.computed && endsInSum(cells, placed))
      sums.set(last.table, (sums.get(last.table) ?? 0) + 1)
    if (!found.sure && found.width === 0 && filled === cells.length - 1) lost.push(found)
  }
  return { rows: lost, tables: [...sums].flatMap(([table, count]) => (count > 1 ? [table] : [])) }
}
