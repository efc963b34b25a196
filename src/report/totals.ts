/** What stands in every cell once the form's sums are made: typed and published values, computed totals. */
import type { CellId, Form, Relation } from '#template/form.ts'
import { asCount } from './cell-value.ts'
import type { CellValue } from './report.ts'

/** A sum over cells: its size so far, and whether a part is still blank or no number. */
export interface Sum {
  readonly value: number | null
  readonly provisional: boolean
}

/** Adds the right side of a relation; null where no part is a number. */
export function sumOf(
  parts: Relation['right'],
  valueOf: (cell: CellId) => CellValue | undefined,
): Sum {
  let value = 0
  let known = 0
  for (const part of parts) {
    const count = asCount(valueOf(part.cell))
    if (count === null) continue
    known += 1
    value += part.sign * count
  }
  return { value: known === 0 ? null : value, provisional: known < parts.length }
}

export interface Totals {
  /** Every cell of the form: the kept value where there is one, else the sum, else blank. */
  readonly values: ReadonlyMap<CellId, CellValue>
  /** The sum of each computed cell, made from the values below it. */
  readonly sums: ReadonlyMap<CellId, Sum>
}

/** Makes the sums of a report in the form's order. A kept total takes part in what is above it. */
export function makeTotals(form: Form, cells: Readonly<Record<CellId, CellValue>>): Totals {
  const values = new Map<CellId, CellValue>()
  for (const id of form.cells.keys()) values.set(id, cells[id] ?? null)
  const sums = new Map<CellId, Sum>()
  for (const relation of form.computations) {
    const id = relation.computes
    if (id === null) continue
    const sum = sumOf(relation.right, (cell) => values.get(cell))
    sums.set(id, sum)
    if (cells[id] === undefined) values.set(id, sum.value)
  }
  return { values, sums }
}
