/** Which numbers belong together when blanks are filled with 0: a row, its group, the whole table. */
import type { CellId, Form, Grid } from '#template/form.ts'
import { valuesByRow, valuesInOrder, type Place, type ValuePlace } from './navigation.ts'

/** How far blanks are filled with 0. */
export type Scope = 'row' | 'group' | 'table'

const blockStart = (grid: Grid, row: number): number => {
  for (let at = row; at > 0; at -= 1) {
    if (grid.rows[at]?.[0]?.kind === 'banner') return at
  }
  return 0
}

/** Rows under the same banner, or under the same innermost row-group head; else the row alone. */
function groupRows(grid: Grid, row: number): { from: number; to: number } {
  const banners = grid.rows.some((cells) => cells[0]?.kind === 'banner')
  if (banners) {
    const from = blockStart(grid, row)
    let to = from + 1
    while (to < grid.rows.length && grid.rows[to]?.[0]?.kind !== 'banner') to += 1
    return { from, to }
  }
  const heads = grid.rows
    .flat()
    .filter((head) => head.scope === 'rowgroup' && head.row <= row && row < head.row + head.rowSpan)
    .sort((a, b) => b.column - a.column)
  const [group] = heads
  return group ? { from: group.row, to: group.row + group.rowSpan } : { from: row, to: row + 1 }
}

/** The cells of a scope around a place. */
export function scopeCells(grid: Grid, scope: Scope, at: Place): readonly ValuePlace[] {
  if (scope === 'table') return valuesInOrder(grid)
  const { from, to } = scope === 'row' ? { from: at.row, to: at.row + 1 } : groupRows(grid, at.row)
  return valuesByRow(grid).slice(from, to).flat()
}

/** Blank cells of a scope that a person fills in; computed ones are left to their sums. */
export const blanksOf = (
  form: Form,
  cells: readonly ValuePlace[],
  isBlank: (cell: CellId) => boolean,
): readonly CellId[] =>
  cells.flatMap(({ cell }) => (!form.cells.get(cell)?.computed && isBlank(cell) ? [cell] : []))
