/** A unit printed in the head of a column or in a row's label only ("本年收费金额（单位：元）"). */
import { labelKey } from './label-key.ts'
import type { LabelledRow, PrintedHeads } from '#readers/rows/table-rows.ts'

/** The unit of money at the end of words; "萬元" and "万 元" are 万元, null where there is none. */
export const unitOfMoney = (text: string): string | null =>
  /(亿元|千元|万元|元)\)?$/u.exec(labelKey(text))?.[1] ?? null

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
  const beside = heads.filter(
    ({ grid, line, columns }) =>
      grid === found.grid && line <= found.line && columns.every((one) => one === null),
  )
  return (
    unitOfMoney(above.at(-1) ?? '') ??
    unitOfMoney(found.label) ??
    (above.length > 0 ? null : unitOfMoney(beside.at(-1)?.texts.at(-1) ?? ''))
  )
}
