/** The cells of a report file: how a printed value becomes a cell's value, and which totals are kept. */
import type { Cell, Form } from '#template/form.ts'
import { parseCellText, type CellValue } from '#report/cell-value.ts'
import { canonicalJson, plainJson, PrintedNumber } from './json-text.ts'
import { makeTotals } from '#report/totals.ts'

const canonicalDigits = /^-?(?:0|[1-9]\d*)$/u

/** A value of a report file as a cell keeps it; what is no number of the cell stays as its text. */
export function cellOfFile(value: unknown, cell: Pick<Cell, 'type'> | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof PrintedNumber) {
    if (cell?.type === 'decimal') return value.text
    const number = Number(value.text)
    return canonicalDigits.test(value.text) && Number.isSafeInteger(number)
      ? number + 0
      : value.text
  }
  if (typeof value !== 'string') return canonicalJson(plainJson(value))
  if (cell?.type !== 'integer' || !canonicalDigits.test(value)) return value
  return parseCellText(value, cell)
}

const same = (value: CellValue | undefined, sum: number | null): boolean =>
  value !== null && value !== undefined && sum !== null && String(value) === String(sum)

/** The cells without totals that equal their sum, or are blank where their parts give none. */
export function withoutComputed(
  form: Form,
  cells: Readonly<Record<string, CellValue>>,
): Record<string, CellValue> {
  const totals = makeTotals(form, cells)
  const kept = { ...cells }
  for (const [id, sum] of totals.sums) {
    if (!(id in cells)) continue
    const value = cells[id]
    const computed = sum.provisional ? value === null : same(value, sum.value)
    if (computed) delete kept[id]
  }
  return kept
}

/** Every cell of the form as a file holds it: typed or published, else the sum of whole parts, else null. */
export function cellsForFile(
  form: Form,
  cells: Readonly<Record<string, CellValue>>,
): Record<string, CellValue> {
  const totals = makeTotals(form, cells)
  const written: Record<string, CellValue> = {}
  for (const id of form.cells.keys()) {
    written[id] = totals.isProvisional(id) ? null : (totals.values.get(id) ?? null)
  }
  for (const [id, value] of Object.entries(cells)) if (!(id in written)) written[id] = value
  return written
}
