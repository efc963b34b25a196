/** Starts the next year's report from this one: the organ, what the form carries over, and what to compare with. */
import type { CellId, Form } from '#template/form.ts'
import { formOfYear } from '#template/forms.ts'
import { asCount, sumOfCounts, type CellValue } from './cell-value.ts'
import { previousOf } from './previous-report.ts'
import { emptyReport, type Report } from './report.ts'
import { makeTotals } from './totals.ts'

/**
 * The report of `report.year + 1`: issuers, level and contact; 结转下年度 becomes 上年结转, 现行有效 stays the
 * starting stock; the old report is what the new one is compared with. Words, signature, remarks and approvals are never copied. Null where no form is known
 * for that year.
 */
export function startNextYear(report: Report, form: Form): Report | null {
  const next = formOfYear(report.year + 1)
  if (!next) return null
  const { values } = makeTotals(form, report.cells)
  const cells: Record<CellId, CellValue> = {}
  for (const { from, to } of form.carries) {
    const target = next.cells.get(to)
    if (!target || target.computed) continue
    const sum = sumOfCounts(from.map((cell) => asCount(values.get(cell))))
    if (sum !== null) cells[to] = sum
  }
  return {
    ...emptyReport({
      form: next.id,
      year: report.year + 1,
      issuers: report.issuers,
      level: report.level,
    }),
    contact: report.contact,
    cells,
    previous: [previousOf(report)],
  }
}
