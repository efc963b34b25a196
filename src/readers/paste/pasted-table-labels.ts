/** Recognises the official heads in a pasted table: which columns are labels, which rows are heads. */
import { toHalfWidth } from '#report/cell-value.ts'
import type { Form, Grid, GridCell } from '#template/form.ts'
import type { PastedCell, PastedTable } from './pasted-cells.ts'

/** A label without spaces and with one width of brackets and digits. */
export const plainLabel = (text: string): string => toHalfWidth(text).replace(/\s+/gu, '')

/** A head with every wording it is known by: as printed, and the form's other wordings of it. */
interface NamedHead {
  readonly head: GridCell
  readonly wordings: readonly string[]
}

function namedHeads(
  grid: Grid,
  form: Form,
  kinds: readonly GridCell['kind'][],
): readonly NamedHead[] {
  const values = grid.rows.flat().filter(({ cell }) => cell !== null)
  return headsOf(grid, kinds).map((head) => {
    const rows = head.kind === 'row-head'
    const innermost = rows ? head.scope === 'row' : head.scope === 'col'
    const below = innermost ? values.find(({ headers }) => headers.includes(head.id))?.cell : null
    const cell = form.cells.get(below ?? '')
    const others = (rows ? cell?.rowAliases : cell?.columnAliases) ?? []
    return { head, wordings: [head.text, ...others].map(plainLabel) }
  })
}

const wordingsOf = (
  grid: Grid,
  form: Form,
  kinds: readonly GridCell['kind'][],
): readonly string[] => namedHeads(grid, form, kinds).flatMap(({ wordings }) => wordings)

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
    const cell = form.cells.get(first)
    const labels = [innermost?.text ?? '', cell?.rowName ?? '', ...(cell?.rowAliases ?? [])]
    return [{ row, labels: labels.map(plainLabel).filter(Boolean) }]
  })
}

/** How many columns at the left of a pasted table hold row labels. */
export function labelWidth(table: PastedTable, grid: Grid, form: Form): number {
  const heads = wordingsOf(grid, form, ['row-head', 'corner', 'banner'])
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
export function isHeadRow(
  row: readonly { text: string }[],
  grid: Grid,
  form: Form,
  labels: number,
): boolean {
  const heads = wordingsOf(grid, form, ['column-head', 'corner', 'banner'])
  const data = row.slice(labels).filter(({ text }) => text !== '')
  if (data.some(({ text }) => looksNumeric(text) && !heads.includes(plainLabel(text)))) return false
  return row.some(({ text }) => text !== '' && heads.includes(plainLabel(text)))
}

/** Heads of single columns with this wording, or another the form knows for them. */
export const columnsNamed = (grid: Grid, form: Form, label: string): readonly GridCell[] =>
  namedHeads(grid, form, ['column-head'])
    .filter(({ head, wordings }) => head.scope === 'col' && wordings.includes(plainLabel(label)))
    .map(({ head }) => head)

/** True where the labels down the left side are column heads: the table lies on its side. */
export function isTransposed(table: PastedTable, grid: Grid, form: Form): boolean {
  const columnHeads = wordingsOf(grid, form, ['column-head'])
  const isHead = (text: string) => columnHeads.includes(plainLabel(text))
  const down = table.filter(([first, ...others]) => {
    const filled = others.filter(({ text }) => text !== '')
    return (
      isHead(first?.text ?? '') && filled.length > 0 && !filled.some(({ text }) => isHead(text))
    )
  }).length
  return table.length > 1 && down > 1 && down * 2 >= table.length
}

/** How many official heads of this grid stand in a pasted table. */
export function headsFound(table: PastedTable, grid: Grid, form: Form): number {
  const heads = new Set(wordingsOf(grid, form, ['row-head', 'column-head', 'banner']))
  const found = table.flat().map(({ text }) => plainLabel(text))
  return new Set(found.filter((text) => heads.has(text))).size
}
