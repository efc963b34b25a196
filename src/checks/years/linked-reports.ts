/** Earlier reports that are linked but cannot be last year's report of this organ: said, and not compared. */
import { issuerName } from '#report/report.ts'
import type { ReportJudgement } from '#checks/judgement.ts'
import { sortPrevious } from './last-year.ts'

const basis = { kind: 'custom', text: '跨年核查只与本机关上一年度的报告比较' } as const

export const otherYearLinked: ReportJudgement = {
  kind: 'report',
  id: 'years.other-year',
  tier: 'hint',
  basis,
  demand: '用来比较的是上一年度的报告',
  hint: '改为关联上一年度的报告，或者移除',
  example: { wrong: '2024年度的报告关联了2021年度的报告', right: '关联2023年度的报告' },
  find: ({ report, previous }) =>
    sortPrevious(report, previous).otherYears.map((one) => ({
      section: 'title',
      message: `关联的${issuerName(one.issuers)}${one.year}年度报告不是上一年度（${report.year - 1}年度）的，没有用来比较。`,
    })),
}

export const otherOrganLinked: ReportJudgement = {
  kind: 'report',
  id: 'years.other-organ',
  tier: 'hint',
  basis,
  demand: '用来比较的是本机关或者合并前各机关的报告',
  hint: '核对机关；机构合并的，关联全部原机关的报告',
  example: { wrong: '水利局的报告关联了教育局的报告', right: '关联水利局上年的报告' },
  find: ({ report, previous }) => {
    const { otherOrgan } = sortPrevious(report, previous)
    return otherOrgan
      ? [
          {
            section: 'title',
            message: `关联的上年报告是${issuerName(otherOrgan.issuers)}的，与${issuerName(report.issuers)}完全不同，没有用来比较。机构合并的，请关联全部原机关的报告。`,
          },
        ]
      : []
  },
}
