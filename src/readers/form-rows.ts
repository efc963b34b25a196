/** The rows of a form as a reader looks for them: by their labels, with the cells they hold from left to right. */
import type { GridKey } from '#template/form-source.ts'
import type { Cell, CellId, Form, Grid } from '#template/form.ts'
import { labelKey, withoutRemark } from './label-key.ts'

export interface FormRow {
  readonly grid: GridKey
  readonly label: string
  /** How many heads stand beside it, outside in. */
  readonly depth: number
  readonly cells: readonly Cell[]
}

export interface FormRows {
  readonly all: readonly FormRow[]
  /** Rows by every wording of their label. */
  readonly byLabel: ReadonlyMap<string, FormRow>
  /** Every head of the tables, so that head rows are known as such. */
  readonly heads: ReadonlySet<string>
  /** Column heads: every wording to the official one. */
  readonly columns: ReadonlyMap<string, string>
}

/** Keys under which a printed label is looked for, the most exact first. */
export const keysOf = (text: string): string[] => {
  const key = labelKey(text)
  return [...new Set([key, withoutRemark(key)])].filter((one) => one !== '')
}

/** One row of numbers with its label; a label of table 2 stands under its block's banner. */
function rowOf(grid: Grid, ids: readonly CellId[], form: Form): FormRow | null {
  const cells = ids.flatMap((id) => form.cells.get(id) ?? [])
  const [first] = cells
  if (!first) return null
  const labels = grid.key === 'disclosure' ? first.rowLabels.slice(1) : first.rowLabels
  return { grid: grid.key, label: labels.at(-1) ?? '', depth: labels.length, cells }
}

const headKeys = (grid: Grid): string[] =>
  grid.rows.flat().flatMap((cell) => (cell.kind === 'value' ? [] : keysOf(cell.text)))

/** Every wording of a column's innermost head, beside the official one. */
const columnKeys = (cell: Cell): (readonly [string, string])[] => {
  const official = labelKey(cell.columnLabels.at(-1) ?? '')
  return [official, ...cell.columnAliases].flatMap((wording) =>
    keysOf(wording).map((key) => [key, official] as const),
  )
}

/** Prepares the rows and heads of a form for reading. */
export function formRows(form: Form): FormRows {
  const byLabel = new Map<string, FormRow>()
  const all: FormRow[] = []
  for (const grid of form.grids) {
    for (const ids of grid.valueRows) {
      const row = rowOf(grid, ids, form)
      if (!row) continue
      all.push(row)
      if (grid.labelColumns === 0) continue
      const wordings = [row.label, ...(row.cells[0]?.rowAliases ?? [])]
      for (const key of wordings.flatMap(keysOf)) if (!byLabel.has(key)) byLabel.set(key, row)
    }
  }
  const columns = new Map(all.flatMap((row) => row.cells.flatMap(columnKeys)))
  const heads = new Set([...form.grids.flatMap(headKeys), ...columns.keys()])
  return { all, byLabel, heads, columns }
}

/** The row a printed label names, or undefined. */
export const rowNamed = (rows: FormRows, text: string): FormRow | undefined => {
  for (const key of keysOf(text)) {
    const row = rows.byLabel.get(key)
    if (row) return row
  }
  return undefined
}

/** True where words are a head of one of the tables (or the parts of one, torn apart). */
export const isHead = (rows: FormRows, text: string): boolean =>
  keysOf(text).some((key) => rows.heads.has(key))
