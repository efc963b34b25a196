/** From one year to the next: 结转 column by column, 现行有效 as stock and flow, items of the form of 2019. */
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { asCount } from '#report/cell-value.ts'
import { formById } from '#template/forms.ts'
import { type Given, type ReportFound, type ReportJudgement } from '#checks/judgement.ts'

/** Values of the reports of the year before, added up where several organs were merged. */
function lastYear({ report, previous }: Given): ((cell: string) => number | null) | null {
  const own = previous.filter(({ year }) => year === report.year - 1)
  if (own.length === 0) return null
  const all = own.flatMap((one: Report) => {
    const form = formById(one.form)
    return form ? [makeTotals(form, one.cells).values] : []
  })
  return (cell) => {
    const counts = all.map((values) => asCount(values.get(cell)))
    return counts.includes(null) || counts.length === 0
      ? null
      : counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
  }
}

const withoutLastYear = (given: Given): string | null =>
  lastYear(given) ? null : '没有关联上一年度报告'

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
    const before = lastYear(given)
    if (!before) return []
    return [...given.form.cells.values()].flatMap((cell): ReportFound[] => {
      if (cell.rowKey !== 'applications.carried-in') return []
      const due = before(`applications.carried-out.${cell.columnKey}`)
      const stands = asCount(given.totals.values.get(cell.id))
      if (due === null || stands === null || due === stands) return []
      return [
        {
          cells: [cell.id],
          section: cell.grid,
          message: `${cell.name}填${stands}，上一年度报告结转下年度是${due}，相差${Math.abs(due - stands)}。`,
        },
      ]
    })
  },
}

const flow = (
  given: Given,
  before: (cell: string) => number | null,
  kind: string,
): ReportFound[] => {
  const count = (key: string) => asCount(given.totals.values.get(`documents.${kind}.${key}`))
  const [issued, repealed, inForce] = [count('issued'), count('repealed'), count('in-force')]
  const stock = before(`documents.${kind}.in-force`)
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
    const before = lastYear(given)
    return before ? ['rules', 'normative'].flatMap((kind) => flow(given, before, kind)) : []
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
    const before = given.form.id === '2019' ? lastYear(given) : null
    if (!before) return []
    return [...given.form.cells.values()].flatMap((cell): ReportFound[] => {
      if (cell.columnKey !== 'items-last-year') return []
      const was = before(cell.id)
      const change = before(cell.id.replace('items-last-year', 'items-change'))
      const stands = asCount(given.totals.values.get(cell.id))
      if (was === null || change === null || stands === null || was + change === stands) return []
      return [
        {
          cells: [cell.id],
          section: cell.grid,
          message: `${cell.name}填${stands}，按上一年度报告${was}加增减${change}应为${was + change}。`,
        },
      ]
    })
  },
}

const swing = 0.5
const many = 20

export const bigSwings: ReportJudgement = {
  kind: 'report',
  id: 'years.swing',
  tier: 'hint',
  basis,
  demand: '与上年相比变化很大的数有说明',
  hint: '核对是否填错；属实的，在正文中说明原因',
  example: { wrong: '新收申请从40件变为140件而没有说明', right: '正文说明了原因' },
  unasked: withoutLastYear,
  find: (given) => {
    const before = lastYear(given)
    if (!before) return []
    return ['applications.new.total', 'applications.closed.total', 'reconsideration.total'].flatMap(
      (id): ReportFound[] => {
        const cell = given.form.cells.get(id)
        const was = before(id)
        const stands = asCount(given.totals.values.get(id))
        if (!cell || was === null || stands === null) return []
        const off = Math.abs(stands - was)
        if (off <= many || off <= swing * was) return []
        return [
          {
            cells: [id],
            section: cell.grid,
            message: `${cell.name}由上年的${was}变为${stands}，变化很大，请核对或者说明原因。`,
          },
        ]
      },
    )
  },
}
