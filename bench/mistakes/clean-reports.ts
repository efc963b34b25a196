/** Whole reports of invented bureaus in which everything agrees: the ground that mistakes are sown on. */
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { readPastReport } from '#readers/past-report.ts'
import { reportOf } from '#checks/judged-report.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import { existsSync, readFileSync } from 'node:fs'

/** The same numbers in every run (a linear congruential generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

export const formOf = ({ form }: Report): Form => {
  const found = formById(form)
  if (!found) throw new Error(form)
  return found
}

/** Rows of input cells of one table, without its computed column. */
export const inputRows = (form: Form, key: string): readonly (readonly string[])[] =>
  (form.grids.find((grid) => grid.key === key)?.valueRows ?? [])
    .map((row) => row.filter((cell) => form.cells.get(cell)?.computed === false))
    .filter((row) => row.length > 0)

/** Applications that balance: what came in is spread over the outcomes. */
function applications(form: Form, next: (below: number) => number): Record<string, CellValue> {
  const [fresh = [], before = [], ...outcomes] = inputRows(form, 'applications')
  // The words say that no fee was asked for.
  const rest = outcomes.filter((row) => !row.some((cell) => cell.includes('fee-unpaid')))
  const cells: Record<string, number> = {}
  for (const cell of [...fresh, ...before, ...outcomes.flat()]) cells[cell] = 0
  for (const [column, cell] of fresh.entries()) {
    const came = next(column === 0 ? 120 : 14)
    const over = next(column === 0 ? 6 : 2)
    cells[cell] = came
    cells[before[column] ?? ''] = over
    for (let left = came + over; left > 0; left -= 1) {
      const outcome = rest[next(3) === 0 ? next(rest.length) : next(2)]?.[column] ?? ''
      cells[outcome] = (cells[outcome] ?? 0) + 1
    }
  }
  return cells
}

function wordsOf(report: Report): string {
  const { values } = makeTotals(formOf(report), report.cells)
  const of = (cell: string) => String(values.get(cell) ?? 0)
  const row = (key: string) => of(`applications.${key}.total`)
  return [
    '（一）主动公开',
    `全年主动公开信息412条，制发行政规范性文件${of('documents.normative.issued')}件，废止${of('documents.normative.repealed')}件，现行有效${of('documents.normative.in-force')}件。`,
    '（二）依申请公开',
    `全年新收政府信息公开申请${row('new')}件，其中自然人${of('applications.new.person')}件；上年结转${row('carried-in')}件。共办结${row('closed')}件，结转下年度继续办理${row('carried-out')}件。`,
    `办结的申请中，予以公开${row('granted')}件，部分公开${row('partly-granted')}件。`,
    '（三）政府信息管理',
    '规范信息管理。',
    '（四）平台建设',
    '办好网站专栏。',
    '（五）监督保障',
    '开展培训2次，纳入考核，接受社会评议，没有责任追究情形。',
  ].join('\n')
}

function synthetic(id: string, year: number, seed: number): Report {
  const form = formById(id)
  if (!form) throw new Error(id)
  const next = numbers(seed)
  const cells = {
    ...applications(form, next),
    'documents.normative.issued': 1 + next(9),
    'documents.normative.in-force': 20 + next(60),
    'licensing.decisions': 200 + next(2000),
    'penalties.decisions': next(90),
    [id === '2021' ? 'fees.amount' : 'procurement.amount']: id === '2021' ? '48.36' : '123400',
    'reconsideration.upheld': next(6),
    'reconsideration.corrected': next(3),
    'litigation.direct.upheld': next(4),
  }
  const written = { form: id, year, cells, preamble: preambleOf(id, year) }
  const bare = reportOf(written)
  return reportOf({ ...written, overview: wordsOf(bare) })
}

const preambleOf = (id: string, year: number): string =>
  `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${
    id === '2021'
      ? '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'
      : '《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）'
  }编制。本报告中所列数据统计期限为${year}年1月1日至12月31日。联系电话：0000-5550182。`

/** With every total as it was printed, as a published report is read. */
export function published(report: Report): Report {
  const { values } = makeTotals(formOf(report), report.cells)
  return { ...report, cells: Object.fromEntries(values) }
}

interface Clean {
  readonly name: string
  readonly report: Report
}

/** A published report that nobody found a wrong sum in, where it lies beside the project. */
async function fromFile(path: string): Promise<readonly Clean[]> {
  if (!existsSync(path)) return []
  const reading = await readPastReport(readFileSync(path), { fileName: path })
  return reading.ok
    ? [{ name: path.slice(path.lastIndexOf('/') + 1, -4), report: published(reading.report) }]
    : []
}

/** The reports mistakes are sown on. */
export async function cleanReports(): Promise<readonly Clean[]> {
  const shared = '../shared/seeds'
  const made = [11, 12, 13].flatMap((seed) => [
    { name: `synthetic 2021 no. ${seed}`, report: published(synthetic('2021', 2024, seed)) },
    { name: `synthetic 2019 no. ${seed}`, report: published(synthetic('2019', 2020, seed)) },
  ])
  return [
    { name: 'example 2021', report: published(exampleReport) },
    ...made,
    ...(await fromFile(`${shared}/004_a53a1aafad74cc7a.txt`)),
    ...(await fromFile(`${shared}/001_ccd59bc5fe42f9c9.txt`)),
  ]
}
