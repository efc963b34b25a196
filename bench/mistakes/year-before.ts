/** The report a clean report would have followed: what it carries over and what stood in force agree with it. */
import type { PreviousReport, Report } from '#report/report.ts'
import { asCount } from '#report/cell-value.ts'
import { makeTotals } from '#report/totals.ts'
import { formOf } from './clean-reports.ts'

/** Words of its own, so that nothing is told twice over the years. */
const empty = { preamble: [], overview: [], problems: [], other: [] }

export function yearBefore(report: Report): PreviousReport {
  const form = formOf(report)
  const { values } = makeTotals(form, report.cells)
  const count = (cell: string): number => asCount(values.get(cell)) ?? 0
  const cells = Object.fromEntries(
    [...form.cells.values()]
      .filter(({ computed }) => !computed)
      .map(({ id, columnKey, rowKey }) => {
        if (rowKey === 'applications.carried-out')
          return [id, count(`applications.carried-in.${columnKey}`)]
        if (columnKey === 'in-force') {
          const of = (key: string) => count(id.replace('in-force', key))
          return [id, of('in-force') - of('issued') + of('repealed')]
        }
        if (columnKey === 'items-change') return [id, 0]
        return [id, report.cells[id] ?? null]
      }),
  )
  const { issuers, title } = report
  return { form: report.form, year: report.year - 1, issuers, title, cells, prose: empty }
}
