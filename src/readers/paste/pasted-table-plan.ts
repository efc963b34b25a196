/** Plans a paste: which cell gets which value, what needs a look, and why a table is refused whole. */
import type { CellId, Form, Grid, GridCell } from '#template/form.ts'
import {
  columnsNamed,
  headsFound,
  isHeadRow,
  isTransposed,
  labelWidth,
  labelledRows,
  names,
  plainLabel,
} from './pasted-table-labels.ts'
import {
  judgePasted,
  type PastedChange,
  type PlacedText,
  type RefusedText,
  type Stored,
} from './pasted-table-values.ts'
import type { PastedCell, PastedTable } from './pasted-cells.ts'
import { unitsAbove, type Units } from './pasted-table-units.ts'

export interface PastePlan {
  readonly kind: 'fits' | 'needs-look' | 'refused'
  readonly changes: readonly PastedChange[]
  readonly refused: readonly RefusedText[]
  readonly reasons: readonly string[]
}

/** Texts at their cells, or the reason why they cannot be placed. */
type Placement =
  | { readonly placed: readonly PlacedText[]; readonly looks: readonly string[] }
  | { readonly wrong: string }

const refusal = (reason: string): PastePlan => ({
  kind: 'refused',
  changes: [],
  refused: [],
  reasons: [reason],
})

const lastText = (cells: readonly (PastedCell | undefined)[]): string | undefined =>
  cells
    .map((cell) => cell?.text ?? '')
    .filter((text) => text !== '')
    .at(-1)

type Columns = (pasted: number) => number | null

/** Where each pasted column goes: by its head where heads are unmistakable, else side by side. */
function columnsOf(
  heads: readonly (readonly PastedCell[])[],
  grid: Grid,
  form: Form,
  labels: number,
  width: number,
  start: number,
): { at: Columns } | { wrong: string } {
  const beside: Columns = (pasted) => start + pasted - labels
  if (grid.headRows === 0) return { at: beside }
  const byHead = new Map<number, number>()
  for (let column = labels; column < width; column += 1) {
    const text = lastText(heads.map((row) => row[column]))
    if (text === undefined) continue
    const found = columnsNamed(grid, form, text)
    const [only] = found
    if (found.length === 1 && only) byHead.set(column, only.column)
    else if (found.length > 0 && !found.some((head) => head.column === beside(column)))
      return { wrong: `粘贴内容的列标题「${text}」与表格此处的列不一致` }
  }
  if (byHead.size === 0) return { at: beside }
  if (new Set(byHead.values()).size < byHead.size)
    return { wrong: '粘贴内容有两列是同一个列标题，分不清哪一列应当填入' }
  return { at: (pasted) => byHead.get(pasted) ?? null }
}

/** Where each pasted row goes: by its label where it has one, else one below the other. */
function rowsOf(
  rows: readonly (readonly PastedCell[])[],
  grid: Grid,
  form: Form,
  labels: number,
  startRow: number,
): { at: readonly (number | null)[] } | { wrong: string } {
  const known = labelledRows(grid, form)
  if (labels === 0) {
    const from = known.findIndex(({ row }) => row === startRow)
    return { at: rows.map((_, index) => known[from + index]?.row ?? null) }
  }
  const at: (number | null)[] = []
  let previous = -1
  for (const row of rows) {
    const label = plainLabel(lastText(row.slice(0, labels)) ?? '')
    const exact = known.filter((entry) => entry.labels.includes(label))
    const found =
      exact.length > 0
        ? exact
        : known.filter(({ labels: own }) => own.some((head) => names(label, head)))
    const next = found.find((entry) => entry.row > previous) ?? found[0]
    const filled = row.slice(labels).some(({ text }) => text !== '')
    if (!next && filled)
      return {
        wrong: label === '' ? '粘贴的表格有一行没有行名，无法对应' : `表格里没有「${label}」这一行`,
      }
    if (next && at.includes(next.row)) return { wrong: `「${label}」这一行在粘贴内容里出现了两次` }
    if (next) previous = next.row
    at.push(next?.row ?? null)
  }
  return { at }
}

/** One pasted row at the cells of a printed row; null where a text has no cell to go to. */
function placeRow(
  row: readonly PastedCell[],
  cells: readonly GridCell[],
  at: Columns,
  labels: number,
  units: Units,
): PlacedText[] | null {
  const placed: PlacedText[] = []
  for (const [column, { text, covered }] of row.entries()) {
    if (column < labels) continue
    const physical = at(column)
    const value = cells.find((cell) => cell.cell !== null && cell.column === physical)
    if (value?.cell && !covered)
      placed.push({ cell: value.cell, text, unit: units.get(column) ?? null })
    else if (text !== '') return null
  }
  return placed
}

function placeRows(
  rows: PastedTable,
  targets: readonly (number | null)[],
  grid: Grid,
  at: Columns,
  labels: number,
  unitsOf: (row: number) => Units,
): PlacedText[] | { wrong: string } {
  const placed: PlacedText[] = []
  for (const [index, row] of rows.entries()) {
    const target = targets[index] ?? null
    const line = placeRow(
      row,
      target === null ? [] : (grid.rows[target] ?? []),
      at,
      labels,
      unitsOf(index),
    )
    if (line !== null) placed.push(...line)
    else if (target === null) return { wrong: `粘贴内容有 ${rows.length} 行，从这一格往下放不下` }
    else return { wrong: `粘贴内容有 ${row.length - labels} 列，与表格从这一格往右的列对不上` }
  }
  return placed
}

/** Without the lines of a single text above the heads: the name of the table, its unit. */
const withoutCaption = (
  table: PastedTable,
  firstHead: readonly PastedCell[] | undefined,
): PastedTable =>
  table.filter((row, index) => {
    const above = firstHead !== undefined && index < table.indexOf(firstHead)
    return !above || row.filter(({ text }) => text !== '').length !== 1
  })

function place(table: PastedTable, grid: Grid, form: Form, start: GridCell): Placement {
  if (isTransposed(table, grid, form))
    return { wrong: '粘贴内容的行和列与表格相反，请在原表中转置后再复制' }
  const labels = labelWidth(table, grid, form)
  const heads = table.filter((row) => isHeadRow(row, grid, form, labels))
  const body = labels === 0 ? withoutCaption(table, heads[0]) : table
  const rows = body.filter((row) => !heads.includes(row))
  const width = table[0]?.length ?? 0
  const from = labels > 0 ? grid.labelColumns : start.column
  const columns = columnsOf(heads, grid, form, labels, width, from)
  if ('wrong' in columns) return columns
  const targets = rowsOf(rows, grid, form, labels, start.row)
  if ('wrong' in targets) return targets
  const placed = placeRows(rows, targets.at, grid, columns.at, labels, unitsAbove(table, heads))
  if ('wrong' in placed) return placed
  const fewer =
    labels > 0 && heads.length === 0 && width - labels < grid.columns - grid.labelColumns
  return { placed, looks: fewer ? ['粘贴内容的列比表格少，请核对每一列的去处'] : [] }
}

const clearlyOther = 3

/** The table of the form whose heads were copied, where it is plainly not this one. */
function otherGrid(table: PastedTable, grid: Grid, form: Form): Grid | undefined {
  const own = headsFound(table, grid, form)
  const found = form.grids
    .filter((entry) => entry !== grid)
    .map((entry) => ({ entry, heads: headsFound(table, entry, form) }))
  return found.find(({ heads }) => heads >= clearlyOther && heads > own * 2)?.entry
}

/** What pasting a table at a cell would do. Nothing is ever shifted: what does not fit is refused. */
export function planPaste(
  table: PastedTable,
  grid: Grid,
  form: Form,
  at: CellId,
  stored: Stored,
): PastePlan {
  const start = grid.rows.flat().find((cell) => cell.cell === at)
  if (!start) return refusal('先点一个数字格，再粘贴')
  const other = otherGrid(table, grid, form)
  if (other) return refusal(`粘贴内容是「${other.caption}」表，请点到那张表里再粘贴`)
  const placement = place(table, grid, form, start)
  if ('wrong' in placement) return refusal(placement.wrong)
  return planned(placement.placed, placement.looks, form, stored)
}

function planned(
  placed: readonly PlacedText[],
  placeLooks: readonly string[],
  form: Form,
  stored: Stored,
): PastePlan {
  const { changes, refused, looks } = judgePasted(placed, form, stored)
  if (changes.length === 0 && refused.length > 0)
    return { kind: 'refused', changes, refused, reasons: ['粘贴内容里没有可以填入的数'] }
  const reasons = [...placeLooks, ...looks]
  const kind = reasons.length > 0 || refused.length > 0 ? 'needs-look' : 'fits'
  return { kind, changes, refused, reasons }
}

/** The only text of a paste that is one cell; null where it is a table of several. */
export const singleText = (table: PastedTable): string | null => {
  const cells = table.flat().filter((cell) => !cell.covered)
  return cells.length === 1 ? (cells[0]?.text ?? null) : null
}

/** What filling a selected range with one copied value would do; totals in it stay computed. */
export function planFill(
  text: string,
  cells: readonly CellId[],
  form: Form,
  stored: Stored,
): PastePlan {
  const open = cells.filter((cell) => form.cells.get(cell)?.computed === false)
  const placed = open.map((cell) => ({ cell, text, unit: null }))
  return open.length > 0 ? planned(placed, [], form, stored) : refusal('选定的都是自动计算的总计')
}
