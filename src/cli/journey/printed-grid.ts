/** A table as it stands in a finished file: what is printed at each physical place, spans resolved. */

/** Words by row and column; a place covered by a span carries the words of the cell that covers it. */
export type PrintedGrid = readonly (readonly string[])[]

/** One cell found in a file, at its top-left place. */
export interface PrintedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** Spreads cells over the places they cover; two cells in one place are a broken table. */
export function spread(cells: readonly PrintedCell[]): PrintedGrid {
  const grid: string[][] = []
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const line = (grid[row] ??= [])
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        if (line[column] !== undefined)
          throw new Error(`Two cells at row ${row + 1}, column ${column + 1}`)
        line[column] = cell.text
      }
    }
  return grid
}
