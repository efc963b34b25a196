/** Where the keys lead on the printed grid: from number to number, over merged heads and blocks. */
import type { CellId, Grid, GridCell } from '#template/form.ts'

/** A physical row and column of the printed grid; the column is remembered over merged cells. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A number's place on the grid. */
export interface ValuePlace extends GridCell {
  readonly cell: CellId
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const isValue = (cell: GridCell): cell is ValuePlace => cell.cell !== null

/** The numbers of a grid by physical row; rows of heads only are empty. */
export const valuesByRow = (grid: Grid): readonly (readonly ValuePlace[])[] =>
  grid.rows.map((row) => row.filter(isValue))

/** Every number of a grid in reading order. */
export const valuesInOrder = (grid: Grid): readonly ValuePlace[] => valuesByRow(grid).flat()

/** Where a cell stands in its table. */
export const placeOf = (grid: Grid, cell: CellId): ValuePlace | undefined =>
  valuesInOrder(grid).find((value) => value.cell === cell)

const covers = (value: GridCell, column: number): boolean =>
  value.column <= column && column < value.column + value.columnSpan

const distance = (value: GridCell, column: number): number =>
  covers(value, column)
    ? 0
    : Math.min(
        Math.abs(value.column - column),
        Math.abs(value.column + value.columnSpan - 1 - column),
      )

/** The number at a physical place, or the nearest in that row; undefined in a row of heads. */
export function valueAt(grid: Grid, place: Place): ValuePlace | undefined {
  let best: ValuePlace | undefined
  for (const value of grid.rows[place.row] ?? []) {
    if (!isValue(value)) continue
    if (best === undefined || distance(value, place.column) < distance(best, place.column))
      best = value
  }
  return best
}

const here = (grid: Grid, place: Place): Place => ({
  row: place.row,
  column: valueAt(grid, place)?.column ?? place.column,
})

/** Rows that hold numbers, from top to bottom. */
const valueRowsOf = (grid: Grid): readonly number[] =>
  grid.rows.flatMap((row, index) => (row.some(isValue) ? [index] : []))

/** One step with an arrow key; the same place at the edge. Up and down keep the physical column. */
export function step(grid: Grid, from: Place, direction: Direction): Place {
  if (direction === 'up' || direction === 'down') {
    const rows = valueRowsOf(grid)
    const next = rows[rows.indexOf(from.row) + (direction === 'up' ? -1 : 1)]
    return next === undefined ? from : { row: next, column: from.column }
  }
  const row = (grid.rows[from.row] ?? []).filter(isValue)
  const at = row.findIndex((value) => value.cell === valueAt(grid, from)?.cell)
  const next = row[at + (direction === 'left' ? -1 : 1)]
  return next === undefined ? here(grid, from) : { row: next.row, column: next.column }
}

/** The next or previous number in reading order (Tab) that `stops` the clerk; null beyond the last, where the grid is left. */
export function neighbour(
  grid: Grid,
  from: Place,
  by: 1 | -1,
  stops: (cell: CellId) => boolean,
): Place | null {
  const order = valuesInOrder(grid)
  const at = order.findIndex((value) => value.cell === valueAt(grid, from)?.cell)
  const ahead = by === 1 ? order.slice(at + 1) : order.slice(0, Math.max(at, 0)).reverse()
  const next = ahead.find(({ cell }) => stops(cell))
  return next === undefined ? null : { row: next.row, column: next.column }
}

/** Ctrl + arrow: the edge of the grid in that direction. */
export function edge(grid: Grid, from: Place, direction: Direction): Place {
  let at = from
  for (;;) {
    const next = step(grid, at, direction)
    if (next.row === at.row && next.column === at.column) return next
    at = next
  }
}

/** Page keys move by this many rows of numbers. */
const pageRows = 10

/** A screenful of rows further. */
export function page(grid: Grid, from: Place, direction: 'up' | 'down'): Place {
  let at = from
  for (let count = 0; count < pageRows; count += 1) at = step(grid, at, direction)
  return at
}

/** Ctrl+Home and Ctrl+End. */
export function corner(grid: Grid, which: 'first' | 'last'): Place {
  const order = valuesInOrder(grid)
  const value = which === 'first' ? order[0] : order.at(-1)
  return { row: value?.row ?? 0, column: value?.column ?? 0 }
}
