/** The title: 政府信息公开工作年度报告, and the year the figures are about. */
import type { ReportJudgement } from '#checks/judgement.ts'
import { titleOf } from '#report/report.ts'

const titlesOf = (report: Parameters<typeof titleOf>[0], pattern: string): readonly string[] =>
  report.published?.titles?.length
    ? [...new Set(report.published.titles)]
    : [titleOf(report, pattern)]

export const titleWords: ReportJudgement = {
  kind: 'report',
  id: 'title.words',
  tier: 'warning',
  basis: { kind: 'form', text: '年度报告格式：标题为“政府信息公开工作年度报告”' },
  demand: '标题写作“机关全称＋年份＋政府信息公开工作年度报告”',
  hint: '按规定写法改标题',
  example: {
    wrong: '青石县水利局2024年政务公开工作报告',
    right: '青石县水利局2024年政府信息公开工作年度报告',
  },
  find: ({ report, form }) =>
    titlesOf(report, form.title)
      .filter((title) => !/政府信息公开(?:工作)?年度(?:工作)?报告/u.test(title.replace(/\s/gu, '')))
      .map((title) => ({
        section: 'title',
        quote: title,
        message: `标题“${title}”没有写作“政府信息公开工作年度报告”。`,
      })),
}

export const titleYear: ReportJudgement = {
  kind: 'report',
  id: 'title.years-differ',
  tier: 'warning',
  basis: { kind: 'form', text: '年度报告格式：标题中的年份为数据统计年度' },
  demand: '标题的年份是统计年度',
  hint: '核对标题、引言和表格是哪一年的',
  example: { wrong: '2020年年度报告（数据为2019年）', right: '2019年年度报告' },
  find: ({ report, form }) =>
    titlesOf(report, form.title).flatMap((title) => {
      const year = /(20\d{2})\s*年/u.exec(title)?.[1]
      return year === undefined || Number(year) === report.year
        ? []
        : [
            {
              section: 'title' as const,
              quote: title,
              message: `标题写${year}年，数据是${report.year}年的。`,
            },
          ]
    }),
}
