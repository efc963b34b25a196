/** From one year to the next: 结转 column by column, 现行有效 as stock and flow, items of the form of 2019. */
import type { Cell, CellId } from '#template/form.ts'
import { asCount } from '#report/cell-value.ts'
import type { Given, ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { type LastYear, lastYearOf, withoutLastYear } from './last-year.ts'

const before = ({ report, form, previous }: Given): LastYear => lastYearOf(report, form, previous)

/** A count that stands in the report; the sum of cells that are partly blank is none yet. */
const countIn = ({ totals }: Given, cell: CellId): number | null =>
  totals.isProvisional(cell) ? null : asCount(totals.values.get(cell))

/** What last year's reports say must stand in a cell this year; null for cells they say nothing of. */
export function dueFrom(last: LastYear, cell: Cell): number | null {
  if (cell.rowKey === 'applications.carried-in')
    return last.count(`applications.carried-out.${cell.columnKey}`)
  if (cell.columnKey !== 'items-last-year') return null
  const was = last.count(cell.id)
  const change = last.count(cell.id.replace('items-last-year', 'items-change'))
  return was === null || change === null ? null : was + change
}

/** Several organs' reports of last year, said in a message. */
const ofMerged = ({ reports }: LastYear): string =>
  reports.length > 1 ? `（${reports.length}份上年报告合计）` : ''

const basis = { kind: 'custom', text: '相邻年度数据衔接' } as const

export const carriedOver: ReportJudgement = {
  kind: 'report',
  id: 'years.carry-over',
  tier: 'warning',
  basis,
  demand: '上年结转等于上一年度报告的结转下年度，七列都相等',
  hint: '核对上一年度报告；机构合并的，关联全部原机关的报告',
  example: { wrong: '上年报告结转2件，本年填上年结转3件', right: '本年填上年结转2件' },
  unasked: withoutLastYear,
  find: (given) => {
    const last = before(given)
    return [...given.form.cells.values()].flatMap((cell): ReportFound[] => {
      if (cell.rowKey !== 'applications.carried-in') return []
      const due = dueFrom(last, cell)
      const stands = countIn(given, cell.id)
      if (due === null || stands === null || due === stands) return []
      return [
        {
          cells: [cell.id],
          section: cell.grid,
          message: `${cell.name}填${stands}，上一年度报告结转下年度是${due}${ofMerged(last)}，相差${Math.abs(due - stands)}。`,
          ...(cell.computed ? {} : { put: { cell: cell.id, value: due } }),
        },
      ]
    })
  },
}

const flow = (given: Given, last: LastYear, kind: string): ReportFound[] => {
  const count = (key: string) => countIn(given, `documents.${kind}.${key}`)
  const [issued, repealed, inForce] = [count('issued'), count('repealed'), count('in-force')]
  const stock = last.count(`documents.${kind}.in-force`)
  const cell = given.form.cells.get(`documents.${kind}.in-force`)
  if (!cell || stock === null || issued === null || repealed === null || inForce === null) return []
  const due = stock + issued - repealed
  if (due === inForce) return []
  return [
    {
      cells: ['in-force', 'issued', 'repealed'].map((key) => `documents.${kind}.${key}`),
      section: cell.grid,
      message: `${cell.name}填${inForce}，按上年${stock}加本年制发${issued}减本年废止${repealed}应为${due}。`,
    },
  ]
}

export const stockAndFlow: ReportJudgement = {
  kind: 'report',
  id: 'years.in-force',
  tier: 'warning',
  basis,
  demand: '现行有效等于上年现行有效加本年制发减本年废止',
  hint: '核对三个数；清理、修改、机构改革造成的差异写明原因',
  example: { wrong: '上年12件，制发2件，废止1件，填现行有效14件', right: '现行有效13件' },
  unasked: withoutLastYear,
  find: (given) => {
    const last = before(given)
    return ['rules', 'normative'].flatMap((kind) => flow(given, last, kind))
  },
}

export const itemsCarried: ReportJudgement = {
  kind: 'report',
  id: 'years.items',
  tier: 'warning',
  basis,
  demand: '2020年的上一年项目数量等于2019年的上一年项目数量加本年增减',
  hint: '核对两年的项目数量',
  example: { wrong: '2019年5项加1项，2020年填上一年项目数量8项', right: '填6项' },
  unasked: (given) =>
    given.form.id === '2019' ? withoutLastYear(given) : '本格式没有上一年项目数量',
  find: (given) => {
    const last = before(given)
    return [...given.form.cells.values()].flatMap((cell): ReportFound[] => {
      if (cell.columnKey !== 'items-last-year') return []
      const due = dueFrom(last, cell)
      const stands = countIn(given, cell.id)
      if (due === null || stands === null || due === stands) return []
      return [
        {
          cells: [cell.id],
          section: cell.grid,
          message: `${cell.name}填${stands}，按上一年度报告的上一年项目数量加本年增减应为${due}。`,
          put: { cell: cell.id, value: due },
        },
      ]
    })
  },
}
