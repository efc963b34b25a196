/** A row that shows one figure too few: where its blank cell must be, as far as the form's sums tell. */
import type { CellId, Relation, Term } from '#template/form.ts'
import type { CellValue } from '#report/report.ts'
import { toHalfWidth } from '#report/cell-value.ts'
import type { LabelledRow } from './table-rows.ts'

/** One way to lay the figures: null where the blank is. */
export type ShortReading = readonly (number | null)[]

const fewestSummed = 5

function figuresOf({ row, tokens }: LabelledRow): number[] | null {
  const figures = tokens.map((token) => toHalfWidth(token).trim()).filter((token) => token !== '')
  const plain = figures.every((figure) => /^\d{1,9}$/u.test(figure))
  const short = figures.length === row.cells.length - 1 && row.cells.length >= fewestSummed
  return plain && short ? figures.map(Number) : null
}

/** Σ of the terms; null where a cell of them is unknown. */
const sumOf = (terms: readonly Term[], valueOf: (id: CellId) => number | null): number | null => {
  let sum = 0
  for (const { cell, sign } of terms) {
    const value = valueOf(cell)
    if (value === null) return null
    sum += sign * value
  }
  return sum
}

/** The readings of a row of one figure too few that no sum of the form speaks against. */
export function shortReadings(
  found: LabelledRow,
  cells: Readonly<Record<CellId, CellValue>>,
  relations: readonly Relation[],
): readonly ShortReading[] {
  const figures = figuresOf(found)
  if (!figures) return []
  const ids = found.row.cells.map(({ id }) => id)
  const own = relations.filter(
    ({ relation, left, right }) =>
      relation === '=' && [...left, ...right].some(({ cell }) => ids.includes(cell)),
  )
  const readings = ids.map((_, blank): ShortReading => [
    ...figures.slice(0, blank),
    null,
    ...figures.slice(blank),
  ])
  const others = own.filter(({ left, right }) =>
    [...left, ...right].some(({ cell }) => !ids.includes(cell)),
  )
  // Only a sum over other rows, all of them read, can tell a blank from a figure that was lost.
  const known = (id: CellId) => ids.includes(id) || typeof cells[id] === 'number'
  const bornOut = ids.slice(0, -1).every((id) =>
    others.some(({ left, right }) => {
      const all = [...left, ...right].map(({ cell }) => cell)
      return all.includes(id) && all.every(known)
    }),
  )
  if (!bornOut) return []
  return readings.filter((reading) => {
    const valueOf = (id: CellId) => {
      const at = ids.indexOf(id)
      const value = at >= 0 ? reading[at] : cells[id]
      return typeof value === 'number' ? value : null
    }
    // A blank counts as nothing in a sum; a sum that is itself blank says nothing.
    const partOf = (id: CellId) => (ids.includes(id) ? (valueOf(id) ?? 0) : valueOf(id))
    return own.every(({ left, right, computes }) => {
      if (computes !== null && ids.includes(computes) && valueOf(computes) === null) return true
      const [a, b] = [sumOf(left, partOf), sumOf(right, partOf)]
      return a === null || b === null || a === b
    })
  })
}
