/** The rows of a form as a reader looks for them: by their labels, with the cells they hold from left to right. */
import type { GridKey } from '#template/form-source.ts'
import type { Cell, Form } from '#template/form.ts'
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

/** Prepares the rows and heads of a form for reading. */
export function formRows(form: Form): FormRows {
  const byLabel = new Map<string, FormRow>()
  const heads = new Set<string>()
  const columns = new Map<string, string>()
  const all: FormRow[] = []
  for (const grid of form.grids) {
    for (const cell of grid.rows.flat()) {
      if (cell.kind !== 'value') for (const key of keysOf(cell.text)) heads.add(key)
    }
    for (const ids of grid.valueRows) {
      const cells = ids.flatMap((id) => form.cells.get(id) ?? [])
      const [first] = cells
      if (!first) continue
      const labels = grid.key === 'disclosure' ? first.rowLabels.slice(1) : first.rowLabels
      const label = labels.at(-1) ?? ''
      const row = { grid: grid.key, label, depth: labels.length, cells }
      all.push(row)
      if (grid.labelColumns > 0) {
        for (const wording of [label, ...first.rowAliases])
          for (const key of keysOf(wording)) if (!byLabel.has(key)) byLabel.set(key, row)
      }
      for (const cell of cells) {
        const official = labelKey(cell.columnLabels.at(-1) ?? '')
        for (const wording of [official, ...cell.columnAliases]) {
          for (const key of keysOf(wording)) {
            columns.set(key, official)
            heads.add(key)
          }
        }
      }
    }
  }
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
