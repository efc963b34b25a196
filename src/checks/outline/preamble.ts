/** The preamble: the right documents for the year, the period of the figures, whom to ask. */
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { isComplete, unfinished, wordsIn } from './whole-text.ts'

interface Outdated {
  readonly pattern: RegExp
  readonly from: number
  readonly to: number
  readonly right: string
}

/** Documents named in years they are not for: out of force, or not yet made. */
const documents: readonly Outdated[] = [
  { pattern: /国务院令第?\s*492\s*号/u, from: 2019, to: 9999, right: '国务院令第711号' },
  {
    pattern: /国办公开办函[〔[(（]2019[〕\])）]\s*60\s*号/u,
    from: 2021,
    to: 9999,
    right: '国办公开办函〔2021〕30号',
  },
  {
    pattern: /国办公开办函[〔[(（]2021[〕\])）]\s*30\s*号/u,
    from: 0,
    to: 2020,
    right: '国办公开办函〔2019〕60号',
  },
  {
    pattern:
      /《?关于政府信息公开工作年度报告有关事项的通知》?(?:[（(]国办公开办函[〔[]2021[〕\]]30号[）)])/u,
    from: 2021,
    to: 9999,
    right: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  },
]

export const outdatedDocuments: ReportJudgement = {
  kind: 'report',
  id: 'preamble.basis',
  tier: 'warning',
  basis: { kind: 'notice', text: '国办公开办函〔2019〕60号、〔2021〕30号，国务院令第711号' },
  demand: '引用的文件是报告年度有效的文件',
  hint: '改引报告年度适用的文件',
  example: {
    wrong: '2022年的报告引用国办公开办函〔2019〕60号',
    right: '引用国办公开办函〔2021〕30号',
  },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      documents
        .filter(({ from, to }) => from <= report.year && report.year <= to)
        .flatMap(({ pattern, right }): ReportFound[] => {
          const match = pattern.exec(passage.words.text)
          if (!match) return []
          const end = match.index + match[0].length
          return [
            {
              ...spanFound(passage, match.index, end),
              message: `${report.year}年的报告应引用${right}。`,
            },
          ]
        }),
    ),
}

const period =
  /(?:统计|数据|起止|时间|期限|时限|周期)[^。]{0,40}(?:1\s*月\s*1\s*日|12\s*月\s*31\s*日)|1\s*月\s*1\s*日[^。]{0,12}12\s*月\s*31\s*日/u

export const periodMissing: ReportJudgement = {
  kind: 'report',
  id: 'preamble.period',
  tier: 'warning',
  basis: { kind: 'custom', text: '年度报告惯例：写明数据统计期限' },
  demand: '写明数据统计期限',
  hint: '加一句“本报告中所列数据统计期限为某年1月1日至12月31日”',
  example: {
    wrong: '引言没有统计期限',
    right: '本报告中所列数据统计期限为2024年1月1日至12月31日。',
  },
  unasked: unfinished,
  find: (given) =>
    isComplete(given) && !period.test(wordsIn(given, 'preamble', 'overview', 'other'))
      ? [{ section: 'preamble', message: '没有写明数据的统计期限。' }]
      : [],
}

export const contactMissing: ReportJudgement = {
  kind: 'report',
  id: 'preamble.contact',
  tier: 'hint',
  basis: { kind: 'custom', text: '年度报告惯例：写明联系方式' },
  demand: '写明联系方式',
  hint: '写明联系机构、地址、电话',
  example: { wrong: '没有联系方式', right: '请与办公室联系（电话：0000-5550182）。' },
  unasked: unfinished,
  find: (given) =>
    isComplete(given) &&
    given.report.contact.phone === '' &&
    !/电话|联系|邮编|邮箱|地址/u.test(wordsIn(given, 'preamble', 'overview', 'problems', 'other'))
      ? [{ section: 'preamble', message: '没有写明联系方式。' }]
      : [],
}
