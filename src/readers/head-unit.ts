/** A unit printed in the head of a column or in a row's label only ("本年收费金额（单位：元）"). */
import { labelKey } from './label-key.ts'
import type { PrintedHeads } from './found-rows.ts'
import type { LabelledRow } from './align-rows.ts'

const unitIn = (text: string): string | null =>
  /(亿元|万元|元)\s*[)）]?$/u.exec(text.trim())?.[1] ?? null

/** The unit of money that the head or the label of a cell prints; null where neither does. */
export function headUnit(
  found: LabelledRow,
  at: number,
  heads: readonly PrintedHeads[],
): string | null {
  const cell = found.row.cells[at]
  if (cell?.type !== 'decimal') return null
  const column = labelKey(cell.columnLabels.at(-1) ?? '')
  const above = heads
    .filter(({ grid, line }) => grid === found.grid && line <= found.line)
    .flatMap(({ texts, columns }) => texts.filter((_, index) => columns[index] === column))
  return unitIn(above.at(-1) ?? '') ?? unitIn(found.label)
}
