/** One table of the report as a sheet: its merges and heads, exact numbers, totals as formulas. */
import type { Table, TableCell } from '#document/document.ts'
import { reference, rowsAbove, sumFormula, type Place } from './cell-places.ts'
import { fontSize, type CellStyles } from './cell-styles.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import {
  blankCell,
  exactNumber,
  formulaCell,
  numberCell,
  numberFormat,
  textCell,
} from './sheet-cell.ts'
import type { SheetContent } from './sheet-xml.ts'
import { fitsLine, mostHeight, textHeight, uprightHeight } from './text-height.ts'

const wordsOf = ({ spans }: TableCell): string => spans.map(({ text }) => text).join('')

const size = fontSize('table')
const leastRow = 21
/** Points of rows that a printed page still shows at three quarters of their size. */
const mostOnPage = 850

/** Millimetres. */
const widthOf = ({ column, columnSpan }: TableCell, table: Table): number =>
  table.widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)

/**
 * The number of a cell and how it is shown; null where the cell holds words or nothing, or a note beside
 * the number that would be too small to read: Excel breaks no line of a number.
 */
export function numberOf(cell: TableCell, table: Table): { digits: string; format: string } | null {
  const digits = exactNumber(cell.value)
  const format = digits === null ? null : numberFormat(digits, cell.note)
  if (digits === null || format === null) return null
  const isNoted = (cell.note ?? '') !== ''
  return isNoted && !fitsLine(wordsOf(cell), widthOf(cell, table), size) ? null : { digits, format }
}

/** True where a sum in the sheet counts the cell, or leaves it out, as the report does. */
export const isCounted = (cell: TableCell, table: Table): boolean =>
  (typeof cell.value === 'number') === (numberOf(cell, table) !== null)

/** Height in points that the words of a cell need in its width. */
function heightOf(cell: TableCell, table: Table): number {
  const text = wordsOf(cell)
  if (cell.upright) return uprightHeight(text, size)
  if (numberOf(cell, table)) return leastRow
  return textHeight(text, widthOf(cell, table), size)
}

/** Heights of all rows: what one row needs, then what cells over several rows need beside that. */
function rowHeights(table: Table): number[] {
  const heights = table.rows.map(() => leastRow)
  const cells = table.rows.flat().sort((a, b) => a.rowSpan - b.rowSpan)
  for (const cell of cells) {
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan)
    const missing = heightOf(cell, table) - rows.reduce((sum, height) => sum + height, 0)
    if (missing <= 0) continue
    for (let row = cell.row; row < cell.row + rows.length; row += 1)
      heights[row] = (heights[row] ?? leastRow) + missing / rows.length
  }
  return heights.map((height) => Math.min(Math.ceil(height), mostHeight))
}

/** Writes the cells of a table in sheet `home`. */
class TableCells {
  readonly #styles: CellStyles
  readonly #places: ReadonlyMap<string, Place>
  readonly #home: string
  readonly #table: Table
  readonly #above: number
  /** Ids of numbers that a sum in the sheet cannot count. */
  readonly #uncounted: ReadonlySet<string>

  constructor(
    styles: CellStyles,
    sheet: Extract<PlannedSheet, { kind: 'table' }>,
    where: ReadonlyMap<string, Place>,
    uncounted: ReadonlySet<string>,
  ) {
    this.#styles = styles
    this.#places = where
    this.#home = sheet.name
    this.#table = sheet.table
    this.#above = rowsAbove(sheet)
    this.#uncounted = uncounted
  }

  /** A cell at its place, framed also where it reaches over others. */
  write(cell: TableCell): string {
    const row = cell.row + this.#above
    const across = cell.align
    const number = numberOf(cell, this.#table)
    const words = { font: 'table', framed: true, across, wrap: true } as const
    const isSum = cell.sum !== undefined && exactNumber(cell.value) === null
    if (cell.scope !== null || (!number && !isSum)) {
      const style = this.#styles.use({ ...words, wrap: !cell.upright, upright: cell.upright })
      return textCell(row, cell.column, style, wordsOf(cell))
    }
    const style = this.#styles.use({
      font: 'table',
      framed: true,
      across,
      shrink: true,
      format: number?.format ?? '0',
    })
    const formula = this.#formula(cell)
    if (formula !== null) return formulaCell(row, cell.column, style, formula, cell.value)
    if (number) return numberCell(row, cell.column, style, number.digits)
    return textCell(row, cell.column, this.#styles.use(words), wordsOf(cell))
  }

  #formula(cell: TableCell): string | null {
    const blank = cell.value === null || cell.value === undefined
    if (cell.sum === undefined || (!blank && exactNumber(cell.value) === null)) return null
    if (cell.sum.some((part) => this.#uncounted.has(part.cell))) return null
    return sumFormula(cell, this.#places, this.#home)
  }

  covered(row: number, column: number): string {
    return blankCell(row + this.#above, column, this.#styles.use({ font: 'table', framed: true }))
  }
}

/** The cells that begin in each place, and the places that others reach over. */
function gridOf(table: Table): (TableCell | null)[][] {
  const grid: (TableCell | null)[][] = table.rows.map(() =>
    Array.from({ length: table.columns }, () => null),
  )
  for (const cell of table.rows.flat()) {
    const row = grid[cell.row]
    if (row && cell.column < table.columns) row[cell.column] = cell
  }
  return grid
}

const range = (row: number, column: number, down: number, right: number): string =>
  `${reference(row, column)}:${reference(row + down - 1, column + right - 1)}`

/** The sheet of a table. */
export function tableSheet(
  sheet: Extract<PlannedSheet, { kind: 'table' }>,
  styles: CellStyles,
  where: ReadonlyMap<string, Place>,
  uncounted: ReadonlySet<string>,
): SheetContent {
  const { table, heading } = sheet
  const above = rowsAbove(sheet)
  const cells = new TableCells(styles, sheet, where, uncounted)
  const heights = rowHeights(table)
  const headed =
    heading === null
      ? []
      : [
          {
            cells: textCell(0, 0, styles.use({ font: 'heading', across: 'center' }), heading),
            height: 30,
            isFixed: true,
          },
        ]
  return {
    widths: table.widths,
    rows: [
      ...headed,
      ...gridOf(table).map((row, at) => ({
        cells: row
          .map((cell, column) => (cell ? cells.write(cell) : cells.covered(at, column)))
          .join(''),
        height: heights[at] ?? leastRow,
        isFixed: true,
      })),
    ],
    merges: [
      ...(heading === null || table.columns < 2 ? [] : [range(0, 0, 1, table.columns)]),
      ...table.rows
        .flat()
        .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
        .map((cell) => range(cell.row + above, cell.column, cell.rowSpan, cell.columnSpan)),
    ],
    frozen: table.headRows === 0 ? 0 : table.headRows + above,
    onePage: table.together && heights.reduce((sum, height) => sum + height, 0) < mostOnPage,
  }
}
