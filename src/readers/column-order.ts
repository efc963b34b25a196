/** Which printed column is which: by the heads above the figures, where they stand in another order than the form's. */
import { labelKey } from './label-key.ts'
import type { LabelledRow, PrintedHeads } from './table-rows.ts'
import type { FormRow } from './form-labels.ts'

const officialOf = (row: FormRow) =>
  row.cells.map((cell) => labelKey(cell.columnLabels.at(-1) ?? ''))

/** Heads above a row: the nearest before it in its table, else the table's first. */
function headsAbove(row: LabelledRow, heads: readonly PrintedHeads[]): PrintedHeads | undefined {
  const own = heads.filter(({ grid }) => grid === row.grid)
  const before = own.filter(
    ({ line, columns }) => line < row.line && columns.some((column) => column !== null),
  )
  return before.at(-1) ?? own[0]
}

/**
 * For each of the row's cells the printed column it stands in; null where the printed order is the
 * form's, or the heads do not say it (a head that spans rows, as 总计 of table 3, is read before others).
 */
export function printedOrder(
  row: LabelledRow,
  heads: readonly PrintedHeads[],
): readonly number[] | null {
  const official = officialOf(row.row)
  // Heads that repeat over groups (table 4) say nothing of the order between the groups.
  const names = new Set(official)
  if (names.size !== official.length) return null
  const printed = (headsAbove(row, heads)?.columns ?? []).flatMap((column) =>
    column !== null && names.has(column) ? [column] : [],
  )
  const spans = official.length > 3 ? official.slice(0, -1) : official
  const listed = printed.filter((column) => spans.includes(column))
  if (listed.length !== spans.length || new Set(listed).size !== spans.length) return null
  if (listed.every((column, at) => column === spans[at])) return null
  return official.map((column) => {
    const at = listed.indexOf(column)
    return at < 0 ? official.indexOf(column) : at
  })
}

/** True where a group of five heads in table 4 is printed in another order than the form's. */
export function isGroupShuffled(row: FormRow, heads: readonly PrintedHeads[]): boolean {
  const official = officialOf(row)
  const group = official.slice(0, 5)
  const printed = heads
    .filter(({ grid }) => grid === row.grid)
    .flatMap(({ columns }) => columns.filter((column) => column !== null && group.includes(column)))
  // 总计 may be read before or after: only the four results are compared.
  const results = printed.filter((column) => column !== group.at(-1))
  const want = group.slice(0, -1)
  return results.length > 0 && results.length % want.length === 0
    ? results.some((column, at) => column !== want[at % want.length])
    : false
}
