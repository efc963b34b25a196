/** Plans a paste: which cell gets which value, what needs a look, and why a table is refused whole. */
import { isNumberOf, parseCellText } from '#report/cell-value.ts'
import type { CellValue } from '#report/report.ts'
import { RunningTotals } from '#report/totals.ts'
import type { CellId, Form, Grid, GridCell } from '#template/form.ts'
import {
  columnsNamed,
  isHeadRow,
  isTransposed,
  labelWidth,
  labelledRows,
  names,
  plainLabel,
} from './pasted-table-labels.ts'
import type { PastedCell, PastedTable } from './pasted-table.ts'

export interface PastedChange {
  readonly cell: CellId
  readonly text: string
  /** Undefined takes a kept total back to its sum. */
  readonly value: CellValue | undefined
}

/** A pasted text that is not taken, and why. */
export interface RefusedText {
  readonly cell: CellId
  readonly text: string
  readonly reason: string
}

export interface PastePlan {
  readonly kind: 'fits' | 'needs-look' | 'refused'
  readonly changes: readonly PastedChange[]
  readonly refused: readonly RefusedText[]
  readonly reasons: readonly string[]
}

type Stored = (cell: CellId) => CellValue | undefined

interface Placed {
  readonly cell: CellId
  readonly text: string
}

/** Texts at their cells, or the reason why they cannot be placed. */
type Placement =
  | { readonly placed: readonly Placed[]; readonly looks: readonly string[] }
  | { readonly wrong: string }

const refusal = (reason: string): PastePlan => ({
  kind: 'refused',
  changes: [],
  refused: [],
  reasons: [reason],
})

const unit = /^[+-]?[\d.,]+\s*(?:万元|亿元|万|亿|元|件|条|次|项|个|人次|人|%)$/u

function reasonAgainst(text: string, type: 'integer' | 'decimal'): string {
  if (unit.test(text)) return `「${text}」带有单位，核对单位后手工填写`
  if (type === 'integer' && /^-?\d+\.\d+$/u.test(text)) return `「${text}」不是整数`
  return `「${text}」不是数`
}

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
    const found = columnsNamed(grid, text)
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
      return { wrong: `表格里没有「${label === '' ? '（没有行名）' : label}」这一行` }
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
): Placed[] | null {
  const placed: Placed[] = []
  for (const [column, { text, covered }] of row.entries()) {
    if (column < labels) continue
    const physical = at(column)
    const value = cells.find((cell) => cell.cell !== null && cell.column === physical)
    if (value?.cell && !covered) placed.push({ cell: value.cell, text })
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
): Placed[] | { wrong: string } {
  const placed: Placed[] = []
  for (const [index, row] of rows.entries()) {
    const target = targets[index] ?? null
    const line = placeRow(row, target === null ? [] : (grid.rows[target] ?? []), at, labels)
    if (line !== null) placed.push(...line)
    else if (target === null) return { wrong: `粘贴内容有 ${rows.length} 行，从这一格往下放不下` }
    else return { wrong: `粘贴内容有 ${row.length - labels} 列，与表格从这一格往右的列对不上` }
  }
  return placed
}

function place(table: PastedTable, grid: Grid, form: Form, start: GridCell): Placement {
  if (isTransposed(table, grid))
    return { wrong: '粘贴内容的行和列与表格相反，请在原表中转置后再复制' }
  const labels = labelWidth(table, grid)
  const heads = table.filter((row) => isHeadRow(row, grid, labels))
  const rows = table.filter((row) => !heads.includes(row))
  const width = table[0]?.length ?? 0
  const from = labels > 0 ? grid.labelColumns : start.column
  const columns = columnsOf(heads, grid, labels, width, from)
  if ('wrong' in columns) return columns
  const targets = rowsOf(rows, grid, form, labels, start.row)
  if ('wrong' in targets) return targets
  const placed = placeRows(rows, targets.at, grid, columns.at, labels)
  if ('wrong' in placed) return placed
  const fewer =
    labels > 0 && heads.length === 0 && width - labels < grid.columns - grid.labelColumns
  return { placed, looks: fewer ? ['粘贴内容的列比表格少，请核对每一列的去处'] : [] }
}

/** Values of input cells; pasted totals come last, held against the sums of what was pasted. */
function judge(placed: readonly Placed[], form: Form, stored: Stored) {
  const changes: PastedChange[] = []
  const refused: RefusedText[] = []
  const looks: string[] = []
  const totals: PastedChange[] = []
  for (const { cell: id, text } of placed) {
    const cell = form.cells.get(id)
    if (!cell) continue
    const value = parseCellText(text, cell)
    if (value !== null && !isNumberOf(value, cell))
      refused.push({ cell: id, text, reason: reasonAgainst(text, cell.type) })
    else if (!cell.computed) changes.push({ cell: id, text, value })
    else if (value !== null) totals.push({ cell: id, text, value })
  }
  const pasted = new Map(changes.map((change) => [change.cell, change.value]))
  const aside = new Set(totals.map((total) => total.cell))
  const sums = new RunningTotals(form, (id) =>
    pasted.has(id) ? pasted.get(id) : aside.has(id) ? undefined : stored(id),
  ).sums
  for (const total of totals) {
    const differs = sums.get(total.cell)?.value !== total.value
    if (differs) {
      changes.push(total)
      const name = form.cells.get(total.cell)?.name ?? ''
      looks.push(`${name}粘贴的总计 ${total.text} 与计算值不同，将保留在计算值旁`)
    } else if (stored(total.cell) !== undefined) changes.push({ ...total, value: undefined })
  }
  const erased = changes.filter(
    ({ cell, value }) => value === null && (stored(cell) ?? null) !== null,
  ).length
  if (erased > 0) looks.push(`有 ${erased} 个已填的格在粘贴内容里是空白，采用后会清空`)
  return { changes, refused, looks }
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
  const placement = place(table, grid, form, start)
  if ('wrong' in placement) return refusal(placement.wrong)
  const { changes, refused, looks } = judge(placement.placed, form, stored)
  if (changes.length === 0 && refused.length > 0)
    return { kind: 'refused', changes, refused, reasons: ['粘贴内容里没有可以填入的数'] }
  const reasons = [...placement.looks, ...looks]
  const kind = reasons.length > 0 || refused.length > 0 ? 'needs-look' : 'fits'
  return { kind, changes, refused, reasons }
}
