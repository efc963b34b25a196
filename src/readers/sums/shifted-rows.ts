/** Rows padded with empty cells: whether the form's sums would have them stand one cell further. */
import type { CellId, Relation, Term } from '#template/form.ts'
import { sumsWithin } from './row-sums.ts'
import type { LabelledRow } from '#readers/rows/table-rows.ts'
import { isBlankFigure, readPrintedValue } from '#readers/printed/printed-value.ts'

/** How many sums of the row hold with a printed total; null where one with a printed total fails. */
function borneOut(
  { row }: LabelledRow,
  tokens: readonly string[],
  relations: readonly Relation[],
): number | null {
  const values = new Map<CellId, number | null>(
    row.cells.map((cell, at) => {
      const value = readPrintedValue(tokens[at] ?? '', cell)?.value
      return [cell.id, typeof value === 'number' ? value : null]
    }),
  )
  const sum = (terms: readonly Term[]) =>
    terms.reduce((all, { cell, sign }) => all + sign * (values.get(cell) ?? 0), 0)
  const isBlank = (id: CellId) => (values.get(id) ?? null) === null
  // A total whose parts are all left blank is the sum of nothing.
  const own = sumsWithin(row, relations).filter(
    ({ computes, left, right }) =>
      computes !== null &&
      !isBlank(computes) &&
      [...left, ...right].some(({ cell }) => cell !== computes && !isBlank(cell)),
  )
  return own.every(({ left, right }) => sum(left) === sum(right)) ? own.length : null
}

/** True where another place of the same figures among the empty cells agrees better with the row's own sums. */
export function mayBeShifted(
  found: LabelledRow,
  taken: readonly string[],
  relations: readonly Relation[],
): boolean {
  const want = found.row.cells.length
  const { tokens } = found
  if (found.sure || tokens.every(isBlankFigure)) return false
  // Without an empty cell there is one place only.
  if (tokens.length === want && !taken.includes('')) return false
  const chosen = borneOut(found, taken, relations)
  // A bar too many at one end and one too few at the other leave the count right.
  if (chosen === null && taken.includes('')) return true
  return Array.from({ length: tokens.length - want + 1 }, (_, from) => from).some((from) => {
    const outside = [...tokens.slice(0, from), ...tokens.slice(from + want)]
    if (outside.some((token) => token !== '')) return false
    const other = borneOut(found, tokens.slice(from, from + want), relations)
    return other !== null && other > (chosen ?? 0)
  })
}
