/** Last year as a report is compared with it: which earlier reports count, and the sum of their numbers. */
import type { CellId, Form } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import { asCount, cellText, sumOfCounts, type CellValue } from '#report/cell-value.ts'
import { eachOnce } from '#report/previous-report.ts'
import type { PreviousReport, Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import type { Given } from '#checks/judgement.ts'
import { mayBeSameOrgan } from './same-organ.ts'

type Compared = Pick<Report, 'year' | 'issuers'>

export interface Sorted {
  /** The reports of the year before; several where organs were merged. */
  readonly lastYear: readonly PreviousReport[]
  /** Linked, but of another year. */
  readonly otherYears: readonly PreviousReport[]
  /** The one report of the year before, but of another organ altogether. */
  readonly otherOrgan: PreviousReport | null
}

/** Which of the earlier reports are last year's. One alone must be of the same organ; several were merged. */
export function sortPrevious(report: Compared, previous: readonly PreviousReport[]): Sorted {
  const each = eachOnce(previous)
  const lastYear = each.filter(({ year }) => year === report.year - 1)
  const otherYears = each.filter(({ year }) => year !== report.year - 1)
  const [only] = lastYear
  const strange =
    lastYear.length === 1 && only && !mayBeSameOrgan(only.issuers, report.issuers) ? only : null
  return { lastYear: strange ? [] : lastYear, otherYears, otherOrgan: strange }
}

const known = new WeakMap<PreviousReport, ReadonlyMap<CellId, CellValue>>()

/** Its numbers, without the sums of which a part is blank. */
function valuesOf(report: PreviousReport): ReadonlyMap<CellId, CellValue> {
  const before = known.get(report)
  if (before) return before
  const form = formById(report.form)
  const totals = form && makeTotals(form, report.cells)
  const values = new Map(
    [...(totals?.values ?? [])].filter(([cell]) => totals?.isProvisional(cell) === false),
  )
  known.set(report, values)
  return values
}

/** The numbers of last year's reports, added up. Table 2 of another form counts other things and is left out. */
export class LastYear {
  readonly reports: readonly PreviousReport[]
  readonly #form: Form

  constructor(reports: readonly PreviousReport[], form: Form) {
    this.reports = reports
    this.#form = form
  }

  /** A count; null where there is none, it is no count, or one of the reports left it blank. */
  count(cell: CellId): number | null {
    return sumOfCounts(this.#valuesAt(cell).map(asCount))
  }

  /** The number as printed, null where there is none; amounts of merged organs are not added up. */
  text(cell: CellId): string | null {
    const count = this.count(cell)
    if (count !== null) return String(count)
    const [only, ...more] = this.#valuesAt(cell)
    const text = more.length === 0 ? cellText(only) : ''
    return text === '' ? null : text
  }

  #valuesAt(cell: CellId): (CellValue | undefined)[] {
    const ofForm = this.#form.cells.get(cell)?.grid === 'disclosure' || !this.#form.cells.has(cell)
    return this.reports.map((report) =>
      ofForm && report.form !== this.#form.id ? null : valuesOf(report).get(cell),
    )
  }
}

/** Last year's numbers for a report of this form, from whatever is linked. */
export const lastYearOf = (
  report: Compared,
  form: Form,
  previous: readonly PreviousReport[],
): LastYear => new LastYear(sortPrevious(report, previous).lastYear, form)

/** Why nothing can be asked of last year's numbers, for the check sheet; null where they are there. */
export const withoutLastYear = ({ report, form, previous }: Given): string | null =>
  lastYearOf(report, form, previous).reports.length > 0 ? null : '没有关联上一年度报告'
