/** What is found of a past report's tables: rows with their figures, column heads, and the lines they stand on. */
import type { GridKey } from '#template/form-source.ts'
import { toHalfWidth } from '#report/cell-value.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'

/** One row as printed: its figures, empty cells included. */
export interface FoundRow {
  /** Null where no label was found with it. */
  readonly row: FormRow | null
  readonly grid: GridKey
  /** The words printed as its label. */
  readonly label: string
  readonly tokens: readonly string[]
  readonly line: number
  /** The lines its figures stand on. */
  readonly lines: readonly number[]
  /** Cells of the printed row, labels and all; 0 where its cells stand on lines of their own. */
  readonly width: number
  /** True where label and figures stand in one row of cells, or one after the other in a column of them. */
  readonly strong: boolean
  /** True where other rows' labels without figures stand between its label and the figures before. */
  readonly crowded: boolean
  /** True where the cells are the source's own, so that none can be missing. */
  readonly sure: boolean
  /** True where the text ends in this row, so that the rest of it may be missing. */
  readonly atEnd: boolean
}

export interface PrintedHeads {
  readonly line: number
  readonly grid: GridKey
  /** Printed column heads in reading order. */
  readonly texts: readonly string[]
  /** Their official wordings, null for heads that name no column. */
  readonly columns: readonly (string | null)[]
}

export interface FoundTables {
  readonly rows: readonly FoundRow[]
  readonly heads: readonly PrintedHeads[]
  /** Rows of figures under a label that the form does not have. */
  readonly extra: readonly FoundRow[]
  /** Lines that belong to tables, all others are words. */
  readonly used: ReadonlySet<number>
  /** The lines of the source as printed. */
  readonly texts: readonly string[]
  /** The last line of the source that says anything. */
  readonly lastLine: number
}

const fewestColumns = 3

/** "栏次 1 2 3 …": the numbers of the columns, no figures of a row. */
export const numbersColumns = ({ row, tokens }: FoundRow): boolean =>
  row === null &&
  tokens.length >= fewestColumns &&
  tokens.every((token, at) => toHalfWidth(token).trim() === String(at + 1))

/** A row of which the label was found. */
export interface LabelledRow extends FoundRow {
  readonly row: FormRow
}
