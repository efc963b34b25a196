/** One mistake at a time, as clerks make them: a figure off by one, two rows swapped, a blank, a digit. */
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { linkedFigures } from '#checks/figures/linked-figures.ts'
import { passagesOf } from '#checks/passages.ts'
import { formOf, inputRows } from './clean-reports.ts'

export interface Mutant {
  readonly kind: string
  readonly report: Report
  /** The cells that are wrong now; a finding has to name one of them. */
  readonly cells: readonly string[]
  /** The words that are wrong now. */
  readonly words: string | null
}

type Cells = Readonly<Record<string, CellValue>>

const withCells = (report: Report, kind: string, changes: Cells): Mutant[] => {
  const cells = Object.keys(changes).filter((id) => report.cells[id] !== changes[id])
  if (cells.length === 0) return []
  return [
    { kind, report: { ...report, cells: { ...report.cells, ...changes } }, cells, words: null },
  ]
}

const tables = ['applications', 'disputes']

const allRows = (report: Report, key: string) =>
  formOf(report).grids.find((grid) => grid.key === key)?.valueRows ?? []

function offByOne(report: Report): Mutant[] {
  const cells = tables.flatMap((key) => allRows(report, key).flat())
  return cells.flatMap((cell) => {
    const value = report.cells[cell]
    if (typeof value !== 'number') return []
    return [value + 1, value - 1]
      .filter((other) => other >= 0)
      .flatMap((other) => withCells(report, 'a cell of table 3 or 4 ±1', { [cell]: other }))
  })
}

const moved = (from: readonly string[], to: readonly string[], report: Report): Cells =>
  Object.fromEntries(to.map((cell, at) => [cell, report.cells[from[at] ?? ''] ?? null]))

function swaps(report: Report): Mutant[] {
  const rows = allRows(report, 'applications')
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
  const pairs = (lines: readonly (readonly string[])[], kind: string) =>
    lines.slice(1).flatMap((line, at) => {
      const before = lines[at] ?? []
      return withCells(report, kind, {
        ...moved(line, before, report),
        ...moved(before, line, report),
      })
    })
  return [
    ...pairs(rows, 'two neighbouring rows swapped'),
    ...pairs(columns, 'two neighbouring columns swapped'),
  ]
}

function shifts(report: Report): Mutant[] {
  return inputRows(formOf(report), 'applications').flatMap((row) =>
    withCells(
      report,
      'a row shifted by one column',
      moved([...row.slice(-1), ...row.slice(0, -1)], row, report),
    ),
  )
}

function blanks(report: Report): Mutant[] {
  return tables
    .flatMap((key) => allRows(report, key).flat())
    .flatMap((cell) =>
      report.cells[cell] === 0 ? withCells(report, '0 left blank', { [cell]: null }) : [],
    )
}

const tenThousandTimes = (text: string, up: boolean): string => {
  const [whole = '0', fraction = ''] = text.split('.')
  const places = up ? 4 : -4
  const padded = `${'0'.repeat(8)}${whole}${fraction.padEnd(8, '0')}`
  const point = 8 + whole.length + places
  const made = `${padded.slice(0, point)}.${padded.slice(point)}`
  return made.replace(/^0+(?=\d)/u, '').replace(/\.?0+$/u, '')
}

function units(report: Report): Mutant[] {
  return [...formOf(report).cells.values()].flatMap(({ id, type }) => {
    const value = report.cells[id]
    if (type !== 'decimal' || value === null || value === undefined || Number(value) === 0)
      return []
    return [true, false].flatMap((up) =>
      withCells(report, 'an amount ×10⁴ or ÷10⁴', { [id]: tenThousandTimes(String(value), up) }),
    )
  })
}

const years = (report: Report): Mutant[] =>
  [1, -1].map((step) => ({
    kind: 'the year ±1',
    report: { ...report, year: report.year + step },
    cells: [],
    words: null,
  }))

function digits(report: Report): Mutant[] {
  const form = formOf(report)
  const totals = makeTotals(form, report.cells)
  const passages = passagesOf(report, totals)
  const given = { report, form, totals, passages, previous: [] }
  return linkedFigures(given).flatMap(({ section, block, from, to, cells, agrees }) => {
    const passage = passages.find((one) => one.section === section && one.block === block)
    const { words } = passage ?? {}
    if (!words || words.live.length > 0 || agrees === false) return []
    const states = cells.length > 0 ? 'that states a cell' : 'that states no cell'
    return Array.from(words.text.slice(from, to)).flatMap((sign, at): Mutant[] => {
      if (!/\d/u.test(sign)) return []
      const other = (Number(sign) + 1) % 10
      const text = `${words.text.slice(0, from + at)}${other}${words.text.slice(from + at + 1)}`
      const blocks = report.prose[section].map((one, place) =>
        place === block ? { ...one, runs: [{ text }] } : one,
      )
      return [
        {
          kind: `a digit of a figure in words ${states}`,
          report: { ...report, prose: { ...report.prose, [section]: blocks } },
          cells: [],
          words: text.slice(from, to),
        },
      ]
    })
  })
}

/** Every mistake sown on one report. */
export const mutantsOf = (report: Report): readonly Mutant[] => [
  ...offByOne(report),
  ...swaps(report),
  ...shifts(report),
  ...blanks(report),
  ...units(report),
  ...years(report),
  ...digits(report),
]
