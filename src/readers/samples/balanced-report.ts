/** For tests: a report whose sums hold, made of any figures, and what a reading of it understood. */
import { forms } from '#template/forms.ts'
import type { CellId, Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'

/** The forms whose tables are prescribed. */
export const tabledForms = forms.filter(({ id }) => id !== 'pre-2019')

/** Figures laid into the form's cells in order; 四 follows from the printed balance, so that it is a valid report. */
export function balancedReport(form: Form, figures: readonly (number | null)[]) {
  const given: Record<CellId, CellValue> = {}
  for (const [at, cell] of [...form.cells.values()].entries()) {
    const figure = figures[at] ?? null
    if (!cell.computed)
      given[cell.id] = cell.type === 'decimal' && figure !== null ? `${figure}` : figure
  }
  balance(form, given)
  return { form, given, values: makeTotals(form, given).values }
}

/** Nothing but 四, and 新收 where 四 would be below nothing, is changed. */
function balance(form: Form, given: Record<CellId, CellValue>) {
  for (const relation of form.relations) {
    const cell = relation.suggests
    if (cell === null) continue
    const { values } = makeTotals(form, { ...given, [cell]: 0 })
    const sum = (terms: typeof relation.left) =>
      terms.reduce((all, term) => all + term.sign * Number(values.get(term.cell) ?? 0), 0)
    const missing = sum(relation.left) - sum(relation.right)
    const column = cell.split('.').at(-1) ?? ''
    if (missing < 0)
      given[`applications.new.${column}`] =
        Number(given[`applications.new.${column}`] ?? 0) - missing
    given[cell] = Math.max(missing, 0)
  }
}

/** The right form, every value by cell, and whether a doubt names a cell or its table. */
export function understood(report: Report) {
  const form = forms.find((one) => one.id === report.form)
  if (!form) throw new Error('no form')
  const { values } = makeTotals(form, report.cells)
  const places = new Set(report.doubts.map(({ at }) => at))
  const isDoubted = (id: string) =>
    places.has(id) || places.has(`table${form.cells.get(id)?.table ?? 0}`)
  const printed = (id: string) => {
    const value = report.cells[id]
    return value === undefined && !form.cells.get(id)?.computed ? null : (values.get(id) ?? null)
  }
  return { form, isDoubted, printed }
}

/** The same figure, as a number or as digits. */
export const same = (a: unknown, b: unknown): boolean =>
  String(a) === String(b) || (a !== null && b !== null && Number(a) === Number(b))
