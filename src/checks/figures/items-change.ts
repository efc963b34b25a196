/** Form of 2019: by how many items a list grew is no number of decisions; the two were often written for each other. */
import type { ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { asCount } from '#report/cell-value.ts'

/** The rows of table 2 that the trial form counts by items. */
export const itemRows = ['licensing', 'other-services', 'penalties', 'coercion'] as const

export const itemsChange: ReportJudgement = {
  kind: 'report',
  id: 'disclosure.items-change',
  tier: 'hint',
  basis: { kind: 'form', text: '年度报告格式（试行）：“本年增/减”是项目数量的增减' },
  demand: '“本年增/减”填事项数的增减，不填处理决定的件数',
  hint: '核对：上一年项目数量、本年增/减数事项，处理决定数量数办件',
  example: {
    wrong: '行政处罚：本年增/减 8，处理决定 8',
    right: '行政处罚：本年增/减 0，处理决定 8',
  },
  unasked: ({ form }) =>
    form.cells.has('licensing.items-change') ? null : '本格式的表二没有“本年增/减”',
  find: ({ form, totals }) =>
    itemRows.flatMap((row): ReportFound[] => {
      const cells = [`${row}.items-change`, `${row}.decisions`]
      const [change, decisions] = cells.map((id) => asCount(totals.values.get(id)))
      const name = form.cells.get(cells[0] ?? '')?.rowLabels.at(-1)
      if (name === undefined || typeof change !== 'number' || change <= 0) return []
      if (change !== decisions) return []
      return [
        {
          cells,
          section: 'disclosure',
          message: `“${name}”的本年增/减和处理决定数量都是${change}，请核对是否把办件数填成了事项数的增减。`,
        },
      ]
    }),
}
