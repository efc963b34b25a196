/** What is wrong in a statistics table of an office's own: sums, years, units, names of rows. */
import { addUp } from '#checks/figures/numbers/quantities.ts'
import type { OwnRow, OwnTable } from './own-table.ts'

export interface TableSlip {
  readonly from: number
  readonly to: number
  readonly message: string
  readonly mild?: true
}

/** Ways and outcomes of applications are each of one kind; what is published by two channels counts twice. */
const divided = /(?:申请|答复).*数$/u
const ofCases = /复议|诉讼|申诉|举报/u
const ofMoney = /金额|费用|收费/u

const at = ({ from, to }: OwnRow, message: string): TableSlip => ({ from, to, message })

/** The rows below 其中 of one row. */
function partsBelow(rows: readonly OwnRow[], place: number): readonly OwnRow[] {
  const behind = rows.slice(place + 1)
  const end = behind.findIndex(({ isPart }) => !isPart)
  return end < 0 ? behind : behind.slice(0, end)
}

const columnNames = ['本年', '累计'] as const

function wrongSums({ rows, columns }: OwnTable): readonly TableSlip[] {
  return rows.flatMap((whole, place) => {
    const parts = partsBelow(rows, place)
    if (whole.isPart || parts.length < 2 || !divided.test(whole.label)) return []
    return Array.from({ length: columns }, (_, column) => column).flatMap((column): TableSlip[] => {
      const values = parts.flatMap(({ values: all }) => all[column] ?? [])
      const said = whole.values[column] ?? null
      if (said === null || values.length < parts.length || addUp(values) === said) return []
      const name = columns === 1 ? '' : columnNames[column]
      return [
        at(
          whole,
          `统计表“${whole.label}”${name ?? ''}是${said}，其中各项相加是${addUp(values)}（${values.join('＋')}）。`,
        ),
      ]
    })
  })
}

/** “本年74，历年累计0”. */
const wrongTotals = ({ rows }: OwnTable): readonly TableSlip[] =>
  rows.flatMap((row) => {
    const [own, all] = row.values
    return own != null && all != null && all < own
      ? [at(row, `统计表“${row.label}”历年累计${all}，少于本年的${own}。`)]
      : []
  })

/** More answered than came in, as told in whole figures of the year. */
function moreAnswered({ rows }: OwnTable): readonly TableSlip[] {
  const came = rows.find(({ label, isPart }) => !isPart && /申请.*数$/u.test(label))
  const done = rows.find(({ label, isPart }) => !isPart && /答复.*数$/u.test(label))
  const [received, answered] = [came?.values[0] ?? null, done?.values[0] ?? null]
  return done && received !== null && answered !== null && answered > received
    ? [
        {
          ...at(done, `统计表答复${answered}件，多于受理的${received}件，请核对。`),
          mild: true,
        },
      ]
    : []
}

function wrongUnits({ rows }: OwnTable): readonly TableSlip[] {
  const cases = rows.filter(({ label, unit }) => ofCases.test(label) && unit === '条')
  const money = rows.filter(({ label, unit }) => ofMoney.test(label) && unit === '条')
  return [
    ...cases
      .slice(0, 1)
      .map((row) => ({ ...at(row, '复议、诉讼、申诉论“件”，不论“条”。'), mild: true as const })),
    ...money
      .slice(0, 1)
      .map((row) => ({ ...at(row, `“${row.label}”的单位应为“元”。`), mild: true as const })),
  ]
}

/** Names of rows that were mistyped, or taken for those of another row. */
function wrongNames({ rows }: OwnTable): readonly TableSlip[] {
  const hasLitigation = rows.some(({ label }) => /^行政诉讼数?$/u.test(label))
  return rows.flatMap((row): TableSlip[] => {
    if (row.label.endsWith('申请书'))
      return [at(row, `“${row.label}”应为“${row.label.slice(0, -1)}数”。`)]
    if (/申述/u.test(row.label)) return [at(row, '“申述”应为“申诉”。')]
    if (hasLitigation && /行政诉讼、举报/u.test(row.label))
      return [at(row, '行政诉讼另有一行，这一行应为“行政申诉、举报数”。')]
    const twice =
      /^传真申请数$/u.test(row.label) && rows.some(({ label }) => /信函、传真/u.test(label))
    return twice ? [at(row, '“传真”在另一行里也有，请核对这一行的名称。')] : []
  })
}

function otherYear({ year, from, headEnd }: OwnTable, reported: number): readonly TableSlip[] {
  return year === null || year === reported
    ? []
    : [{ from, to: headEnd, message: `统计表的栏名写的是${year}年，报告是${reported}年的。` }]
}

/** Everything found of a table in the report of a year. */
export const slipsOf = (table: OwnTable, reported: number): readonly TableSlip[] => [
  ...otherYear(table, reported),
  ...wrongSums(table),
  ...wrongTotals(table),
  ...moreAnswered(table),
  ...wrongUnits(table),
  ...wrongNames(table).map((slip) => ({ ...slip, mild: true as const })),
]
