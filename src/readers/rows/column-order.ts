/** Which printed column is which: by the heads above the figures, where they stand in another order than the form's. */
import type { GridKey } from '#template/form-source.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import type { LabelledRow, PrintedHeads } from './table-rows.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'

const officialOf = (row: FormRow) =>
  row.cells.map((cell) => labelKey(cell.columnLabels.at(-1) ?? ''))

interface TableHeads {
  readonly first: PrintedHeads
  /** Those that name columns, in printed order. */
  readonly naming: readonly PrintedHeads[]
}

const sorted = new WeakMap<readonly PrintedHeads[], Map<GridKey, TableHeads>>()

/** The heads by table, gone through once for all rows. */
function headsByTable(heads: readonly PrintedHeads[]): ReadonlyMap<GridKey, TableHeads> {
  const known = sorted.get(heads)
  if (known) return known
  const tables = new Map<GridKey, { first: PrintedHeads; naming: PrintedHeads[] }>()
  for (const head of heads) {
    const table = tables.get(head.grid) ?? { first: head, naming: [] }
    tables.set(head.grid, table)
    if (head.columns.some((column) => column !== null)) table.naming.push(head)
  }
  sorted.set(heads, tables)
  return tables
}

/** Heads above a row: the nearest before it in its table, else the table's first. */
function headsAbove(row: LabelledRow, heads: readonly PrintedHeads[]): PrintedHeads | undefined {
  const table = headsByTable(heads).get(row.grid)
  let from = 0
  let to = table?.naming.length ?? 0
  while (from < to) {
    const middle = (from + to) >> 1
    if ((table?.naming[middle]?.line ?? 0) < row.line) from = middle + 1
    else to = middle
  }
  return table?.naming[from - 1] ?? table?.first
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
