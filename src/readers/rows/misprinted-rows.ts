/** Rows whose label is misprinted past knowing: known by where they stand and by the signs that are left of it. */
import type { FormRow } from '#readers/printed/form-labels.ts'
import type { FoundRow, FoundTables, LabelledRow } from './table-rows.ts'
import { labelKey, withoutNumber, withoutRemark } from '#readers/printed/label-key.ts'

/** Share of signs two keys have in common, 0 to 1. */
function shared(a: string, b: string): number {
  const left = Array.from(b)
  const both = Array.from(a).filter((sign) => {
    const at = left.indexOf(sign)
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
  return (2 * both.length) / (Array.from(a).length + Array.from(b).length)
}

const likeEnough = 0.5

const isLike = (printed: string, row: FormRow) =>
  [row.label, ...(row.cells[0]?.rowAliases ?? [])].some((wording) => {
    const own = labelKey(withoutNumber(printed))
    const whole = labelKey(withoutNumber(wording))
    return Math.max(shared(own, whole), shared(own, withoutRemark(whole))) >= likeEnough
  })

/**
 * Rows under unknown labels that stand, alone, exactly where one row of the form is missing between
 * its neighbours, and are labelled somewhat like it.
 */
export function misprintedRows(
  rows: readonly FormRow[],
  { rows: found, extra }: Pick<FoundTables, 'rows' | 'extra'>,
): readonly (LabelledRow & { readonly adopted: FoundRow })[] {
  const lineOf = (row: FormRow | undefined) => found.find((one) => one.row === row)?.line
  return rows.flatMap((row, at) => {
    if (row.label === '' || lineOf(row) !== undefined) return []
    const [before, after] = [rows[at - 1], rows[at + 1]]
    const from = before?.grid === row.grid ? lineOf(before) : Number.NEGATIVE_INFINITY
    const to = after?.grid === row.grid ? lineOf(after) : Number.POSITIVE_INFINITY
    if (from === undefined || to === undefined) return []
    const [only, ...others] = extra.filter(
      ({ grid, line }) => grid === row.grid && line > from && line < to,
    )
    return only && others.length === 0 && isLike(only.label, row)
      ? [{ ...only, row, adopted: only }]
      : []
  })
}
