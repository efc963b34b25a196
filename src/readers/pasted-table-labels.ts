/** Recognises the official heads in a pasted table: which columns are labels, which rows are heads. */
import { toHalfWidth } from '#report/cell-value.ts'
import type { Form, Grid, GridCell } from '#template/form.ts'
import type { PastedCell, PastedTable } from './pasted-table.ts'

/** A label without spaces and with one width of brackets and digits. */
export const plainLabel = (text: string): string => toHalfWidth(text).replace(/\s+/gu, '')

const headsOf = (grid: Grid, kinds: readonly GridCell['kind'][]): readonly GridCell[] =>
  grid.rows.flat().filter((cell) => kinds.includes(cell.kind) && cell.text !== '')

export const looksNumeric = (text: string): boolean => /\d/u.test(text) && !/^[^\d-]/u.test(text)

const sharedStart = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

const enoughShared = 6

/** True where a pasted label names this head: the same words, or the same beginning of a long one. */
export const names = (label: string, head: string): boolean => {
  if (label === '' || head === '') return false
  if (label === head) return true
  return sharedStart(label, head) >= Math.min(enoughShared, Math.max(label.length, head.length))
}

export interface ValueRow {
  readonly row: number
  readonly labels: readonly string[]
}

/** Rows with numbers, each with the wordings of its innermost head. */
export function labelledRows(grid: Grid, form: Form): readonly ValueRow[] {
  const heads = headsOf(grid, ['row-head'])
  return grid.rows.flatMap((cells, row): ValueRow[] => {
    const first = cells.find((cell) => cell.cell !== null)?.cell
    if (first === undefined || first === null) return []
    const innermost = heads
      .filter((head) => head.row <= row && row < head.row + head.rowSpan)
      .sort((a, b) => b.column - a.column)[0]
    const short = form.cells.get(first)?.rowName ?? ''
    return [{ row, labels: [innermost?.text ?? '', short].map(plainLabel).filter(Boolean) }]
  })
}

/** How many columns at the left of a pasted table hold row labels. */
export function labelWidth(table: PastedTable, grid: Grid): number {
  const heads = headsOf(grid, ['row-head', 'corner', 'banner']).map((head) => plainLabel(head.text))
  const known = (text: string) => heads.some((head) => names(plainLabel(text), head))
  const width = table[0]?.length ?? 0
  let labels = 0
  for (let column = 0; column < Math.min(width, grid.labelColumns); column += 1) {
    if (table.some((row) => known(row[column]?.text ?? ''))) labels = column + 1
  }
  if (labels === 0) return 0
  const all = (test: (cell: PastedCell | undefined) => boolean) =>
    table.every((row) => test(row[labels]))
  const tooWide = () => width - labels > grid.columns - grid.labelColumns
  while (
    labels < grid.labelColumns &&
    (all((cell) => cell?.covered === true) || (tooWide() && all((cell) => cell?.text === '')))
  )
    labels += 1
  return labels
}

/** True for a pasted row of column heads: official words, no number. */
export function isHeadRow(row: readonly { text: string }[], grid: Grid, labels: number): boolean {
  const heads = headsOf(grid, ['column-head', 'corner', 'banner']).map((head) =>
    plainLabel(head.text),
  )
  const data = row.slice(labels).filter(({ text }) => text !== '')
  if (data.some(({ text }) => looksNumeric(text) && !heads.includes(plainLabel(text)))) return false
  return row.some(({ text }) => text !== '' && heads.includes(plainLabel(text)))
}

/** Heads of single columns with this wording. */
export const columnsNamed = (grid: Grid, label: string): readonly GridCell[] =>
  headsOf(grid, ['column-head']).filter(
    (head) => head.scope === 'col' && plainLabel(head.text) === plainLabel(label),
  )

/** True where the labels down the left side are column heads: the table lies on its side. */
export function isTransposed(table: PastedTable, grid: Grid): boolean {
  const columnHeads = headsOf(grid, ['column-head']).map((head) => plainLabel(head.text))
  const isHead = (text: string) => columnHeads.includes(plainLabel(text))
  const down = table.filter(([first, ...others]) => {
    const filled = others.filter(({ text }) => text !== '')
    return (
      isHead(first?.text ?? '') && filled.length > 0 && !filled.some(({ text }) => isHead(text))
    )
  }).length
  return table.length > 1 && down > 1 && down * 2 >= table.length
}
