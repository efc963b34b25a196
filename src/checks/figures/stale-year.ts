/** A sentence of last year's report left standing: “2023年，我局共制定规范性文件0件” in the report of 2024. */
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from './once-in.ts'
import { plainSigns } from './numbers.ts'

/** A year, then what the form asks for of the report's own year. */
const tellsOfYear =
  /(20\d{2})\s*年(?:度)?[，,\s][^。；;\n]{0,60}?(?:制定|制发|出台|现行有效)[^。；;，,\n]{0,10}规范性文件\s*\d+\s*件/gu
/** Last year's points of work, named as what this year's work followed. */
const points =
  /《[^《》]{0,30}?(20\d{2})年[^《》]{0,12}(?:政务|政府信息)公开(?:重点)?工作(?:要点|安排|主要任务)[^《》]{0,12}》/gu
/** Told beside this year's, or of a time that began then. */
const onPurpose = /较|比|同比|以来|至今|去年|上年|上一年/u

/** “2024年……年度报告，并于2024年1月……公布”: made known before its year was over. */
const tooEarly =
  /(20\d{2})年(?:度)?政府信息公开(?:工作)?年度报告[^。；]{0,12}于\s*\1\s*年\s*[1-3]\s*月[^。；]{0,60}?(?:公布|公开|发布)/gu

interface Stale {
  readonly from: number
  readonly to: number
  readonly said: number
}

const staleIn = onceIn(({ text }: Words, year: number): readonly Stale[] => [
  ...saidOf(tellsOfYear, plainSigns(text), year),
  ...saidOf(points, plainSigns(text), year),
])

function saidOf(pattern: RegExp, plain: string, year: number): readonly Stale[] {
  const found = [...plain.matchAll(pattern)].filter(({ 0: words }) => !onPurpose.test(words))
  const said = found.map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    said: Number(match[1]),
  }))
  return said.some((one) => one.said === year) ? [] : said.filter((one) => one.said === year - 1)
}

export const staleYear: ReportJudgement = {
  kind: 'report',
  id: 'figures.stale-year',
  tier: 'hint',
  basis: { kind: 'custom', text: '正文写本年度的情况，照抄上年的句子要改年份和数字' },
  demand: '总体情况写的是本年度的规范性文件和工作要点',
  hint: '核对年份和件数，改成本年度的',
  example: {
    wrong: '2023年，共制定规范性文件2件。（2024年的报告）',
    right: '2024年，共制定规范性文件3件。',
  },
  find: ({ passages, report }) =>
    passages
      .filter(({ section }) => section === 'overview')
      .flatMap((passage) => [
        ...staleIn(passage.words, report.year).map(({ from, to, said }) => ({
          ...spanFound(passage, from, to),
          message: `这里写的是${said}年的，报告是${report.year}年的，可能照抄了上年的句子，请核对年份和数字。`,
        })),
        ...[...passage.words.text.matchAll(tooEarly)].map(({ index, 0: words, 1: said = '' }) => ({
          ...spanFound(passage, index, index + words.length),
          message: `“${words}”：${said}年的年度报告不会在当年年初公布，请核对年份。`,
        })),
      ]),
}
