/** Rows that look as if a cell, or the whole table as if a column, was lost: every figure may stand one place too early. */
import type { Cell, CellId } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { LabelledRow } from '#readers/rows/table-rows.ts'

type Cells = Readonly<Record<CellId, CellValue>>

/** What speaks for a lost column: the last figures may be the sums of those before, or nothing tells. */
export type LostColumn = 'sums' | 'noughts'

export interface LostCells {
  /** Rows with a blank behind their last figure, in a text that shows no blank between figures. */
  readonly rows: readonly LabelledRow[]
  /** Tables whose totals are blank and may be those that stand in the column before. */
  readonly tables: ReadonlyMap<number, LostColumn>
}

const fewestColumns = 5
const fewestRows = 5

const isFilled = ({ id }: Cell, placed: Cells) => (placed[id] ?? null) !== null

/** What is known of cells beside their figures. */
export interface CellsKnown {
  /** Cells that print a sign for no figure. */
  readonly marked: ReadonlySet<CellId>
  readonly unread: (cell: CellId) => boolean
}

/** A blank between two figures: this text prints its empty cells. */
function showsBlank({ tokens }: LabelledRow): boolean {
  const first = tokens.findIndex((token) => token !== '')
  const blank = tokens.indexOf('', first + 1)
  return first >= 0 && blank >= 0 && tokens.slice(blank).some((token) => token !== '')
}

/** Where the total is blank: whether the figure before it may be one, is none, or all are noughts. */
function lastIs(cells: readonly Cell[], placed: Cells): 'total' | 'nought' | 'part' {
  const figures = cells.slice(0, -1).map(({ id }) => Number(placed[id] ?? 0))
  const last = figures.at(-1) ?? 0
  const before = figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0)
  if (last === 0 && before === 0) return 'nought'
  // Of a lost column the total still counts what stood in it.
  return last >= before ? 'total' : 'part'
}

/** Whether the blank totals of a table may be a lost column; null where they are blank and no more. */
function lostColumn(rows: readonly LabelledRow[], placed: Cells): LostColumn | null {
  const kinds = rows.map(({ row }) => lastIs(row.cells, placed))
  const count = (kind: 'total' | 'nought' | 'part') => kinds.filter((one) => one === kind).length
  const sure = rows.every((row) => row.sure)
  if (count('total') > (sure ? 1 : 0) && count('total') > count('part')) return 'sums'
  return count('part') === 0 && !sure ? 'noughts' : null
}

/** What of the rows was perhaps lost; rows that were not read at all are left out. */
export function lostCells(
  rows: readonly LabelledRow[],
  placed: Cells,
  { marked, unread }: CellsKnown,
): LostCells {
  const isPrinted = (cell: Cell) => isFilled(cell, placed) || marked.has(cell.id)
  const written = rows.filter(
    ({ row: { cells } }) =>
      !cells.some(({ id }) => unread(id)) && cells.some((cell) => isFilled(cell, placed)),
  )
  const shown = written.some((found) => !found.sure && showsBlank(found))
  const lost: LabelledRow[] = []
  const tables = new Map<number, LostColumn>()
  for (const table of new Set(written.map(({ row }) => row.cells[0]?.table ?? 0))) {
    const own = written.filter(({ row }) => row.cells[0]?.table === table)
    const untotalled = own.filter(
      ({ row: { cells } }) =>
        cells.length >= fewestColumns &&
        cells.every((cell, at) => isPrinted(cell) === at < cells.length - 1),
    )
    const totals = untotalled.length === own.length && own.length >= fewestRows
    const column = lostColumn(untotalled, placed)
    if (column === 'sums' || (column === 'noughts' && totals && !shown)) tables.set(table, column)
    if (totals) continue
    for (const found of own) {
      const last = found.row.cells.at(-1)
      // Nothing stands before the first cell of table 4 that could show it to be blank.
      const seen = shown && found.row.label !== ''
      if (!found.sure && !seen && last && !isPrinted(last)) lost.push(found)
    }
  }
  return { rows: lost, tables }
}
