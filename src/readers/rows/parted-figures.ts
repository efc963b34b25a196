/** Figures that a blank parted in two ("1 2" for 12) where a figure of the same row was lost: the count is right, the figures are not. */
import type { CellId, Relation } from '#template/form.ts'
import { toHalfWidth } from '#report/cell-value.ts'
import { sumsWithin } from '#readers/sums/row-sums.ts'
import { readingsAlone } from '#readers/sums/solve-rows.ts'
import type { LabelledRow } from './table-rows.ts'

/** Fewer figures are held by no sum of their row. */
export const fewestSummed = 5

const plain = (token: string): string => toHalfWidth(token).trim()

const holds = (
  cells: readonly CellId[],
  figures: readonly number[],
  relations: readonly Relation[],
): boolean => readingsAlone({ cells, readings: [figures] }, relations).readings.length > 0

/** Two neighbours as one figure, where the second could be the rest of the first. */
const joinedAt = (tokens: readonly string[], at: number): readonly string[] => [
  ...tokens.slice(0, at),
  `${tokens[at] ?? ''}${tokens[at + 1] ?? ''}`,
  ...tokens.slice(at + 2),
]

/** True where the sums of a row fail as printed, and hold once two of its figures are one and a nought is put back. */
export function mayBeParted(
  { row, sure }: LabelledRow,
  taken: readonly string[],
  relations: readonly Relation[],
): boolean {
  const tokens = taken.map(plain)
  if (sure || tokens.length < fewestSummed || !tokens.every((one) => /^\d{1,9}$/u.test(one)))
    return false
  const ids = row.cells.map(({ id }) => id)
  const sums = sumsWithin(row, relations)
  if (holds(ids, tokens.map(Number), sums)) return false
  return tokens.slice(1).some((_, at) => {
    if (tokens[at] === '0') return false
    const joined = joinedAt(tokens, at).map(Number)
    return ids.some((__, place) =>
      holds(ids, [...joined.slice(0, place), 0, ...joined.slice(place)], sums),
    )
  })
}

/** True where a row of a text shows more figures than it has cells: blanks stand within figures there. */
export const showsParted = ({ row, tokens, sure }: LabelledRow): boolean =>
  !sure &&
  tokens.length > row.cells.length &&
  tokens.every((token) => /^\d{1,9}$/u.test(plain(token)))

/** True where no sum would show that one figure was lost and another parted. */
export const isUnsummed = ({ row, sure, width }: LabelledRow): boolean =>
  !sure && width === 0 && row.cells.length > 1 && row.cells.length < fewestSummed
