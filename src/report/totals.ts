/** What stands in every cell once the form's sums are made: typed and published values, computed totals. */
import type { CellId, Form, Relation } from '#template/form.ts'
import { asCount, type CellValue } from './cell-value.ts'

/** A sum over cells: its size so far, and whether a part is still blank or no number. */
export interface Sum {
  readonly value: number | null
  readonly provisional: boolean
}

/** What stands in every cell once the sums are made. */
export interface Totals {
  /** Every cell of the form: the kept value where there is one, else the sum, else blank. */
  readonly values: ReadonlyMap<CellId, CellValue>
  /** The sum of each computed cell, made from the values below it. */
  readonly sums: ReadonlyMap<CellId, Sum>
}

type Stored = (cell: CellId) => CellValue | undefined

/** The sums of one form, kept up to date as cells change. A kept total takes part in what is above it. */
export class RunningTotals implements Totals {
  readonly values = new Map<CellId, CellValue>()
  readonly sums = new Map<CellId, Sum>()
  readonly #form: Form
  readonly #stored: Stored

  constructor(form: Form, stored: Stored) {
    this.#form = form
    this.#stored = stored
    for (const id of form.cells.keys()) this.values.set(id, stored(id) ?? null)
    for (const relation of form.computations) this.#add(relation)
  }

  /** A sum that stands in its cell although a part is missing: shown, but not judged. */
  isProvisional(cell: CellId): boolean {
    return this.#stored(cell) === undefined && this.sums.get(cell)?.provisional === true
  }

  /** A total that was typed or published, and stands whatever its sum. */
  isKept(cell: CellId): boolean {
    return this.sums.has(cell) && this.#stored(cell) !== undefined
  }

  /** Takes a changed cell in; answers with every cell whose value or sum is now another. */
  change(cell: CellId): ReadonlySet<CellId> {
    const changed = new Set<CellId>([cell])
    if (!this.sums.has(cell)) this.values.set(cell, this.#stored(cell) ?? null)
    for (const relation of this.#form.computations) {
      const touched =
        relation.computes === cell || relation.right.some((part) => changed.has(part.cell))
      if (touched && relation.computes !== null && this.#add(relation)) {
        changed.add(relation.computes)
      }
    }
    return changed
  }

  #add(relation: Relation): boolean {
    const id = relation.computes
    if (id === null) return false
    const before = this.sums.get(id)
    const valueBefore = this.values.get(id)
    const sum = this.#sumOf(relation.right)
    this.sums.set(id, sum)
    const kept = this.#stored(id)
    this.values.set(id, kept === undefined ? sum.value : kept)
    return (
      before?.value !== sum.value ||
      before.provisional !== sum.provisional ||
      valueBefore !== this.values.get(id)
    )
  }

  #sumOf(parts: Relation['right']): Sum {
    let value = 0
    let known = 0
    let whole = 0
    for (const part of parts) {
      const count = asCount(this.values.get(part.cell))
      if (count === null) continue
      known += 1
      if (!this.isProvisional(part.cell)) whole += 1
      value += part.sign * count
    }
    return { value: known === 0 ? null : value, provisional: whole < parts.length }
  }
}

/** Makes the sums of a report's cells in the form's order. */
export const makeTotals = (form: Form, cells: Readonly<Record<CellId, CellValue>>): RunningTotals =>
  new RunningTotals(form, (cell) => cells[cell])
