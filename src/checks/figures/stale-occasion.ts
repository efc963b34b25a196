/** “以优异成绩庆祝新中国成立70周年” in the report of 2020: an occasion of one year, left from the report of that year. */
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'

interface Occasion {
  readonly words: RegExp
  readonly year: number
}

/** The year of each; a report may still tell what was done for it, and may look forward to it the year before. */
const occasions: readonly Occasion[] = [
  { words: /建国70周年|(?:新中国|中华人民共和国)成立(?:70|七十)周年/u, year: 2019 },
  { words: /建国75周年|(?:新中国|中华人民共和国)成立(?:75|七十五)周年/u, year: 2024 },
  { words: /建党(?:95|九十五)周年|中国共产党成立(?:95|九十五)周年/u, year: 2016 },
  { words: /建党(?:100|一百)周年|建党百年|中国共产党成立(?:100|一百)周年/u, year: 2021 },
  { words: /改革开放(?:40|四十)周年/u, year: 2018 },
  { words: /抗战胜利(?:70|七十)周年/u, year: 2015 },
  { words: /抗战胜利(?:80|八十)周年/u, year: 2025 },
  { words: /(?<!学习|贯彻|落实|宣传|宣讲|践行)党的?十九大(?:胜利)?召开/u, year: 2017 },
  { words: /(?<!学习|贯彻|落实|宣传|宣讲|践行)党的?二十大(?:胜利)?召开/u, year: 2022 },
]

/** What looks forward to it, or calls the year its year. */
const ahead = /(?:以优异成绩|以实际行动|喜迎|迎接|庆祝|献礼|向)[^，。；]{0,12}$/u
const back = /以来|精神|之后|后，|上年|去年/u

/** “2023年是‘十四五’开局之年” */
const ofPlan =
  /(20\d{2}|今|本)年(?:度)?是[^，。；]{0,16}“?(十[二三四五]五)”?(?:规划)?(?:的)?(开局|起步|收官|中期|承上启下)之?年/gu
const firstYear: Readonly<Record<string, number>> = {
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
}
const ofPhase: Readonly<Record<string, number>> = {
  开局: 0,
  起步: 0,
  中期: 2,
  承上启下: 2,
  收官: 4,
}

interface Stale {
  readonly from: number
  readonly to: number
  readonly message: string
}

const staleIn = onceIn(({ text }: Words, year: number): readonly Stale[] => [
  ...occasions.flatMap(({ words, year: due }): Stale[] => {
    const match = year > due ? words.exec(text) : null
    if (!match || !ahead.test(text.slice(0, match.index))) return []
    const to = match.index + match[0].length
    if (back.test(text.slice(to, to + 4))) return []
    const message = `“${match[0]}”是${due}年的事，报告是${year}年的，可能照抄了以前的句子。`
    return [{ from: match.index, to, message }]
  }),
  ...[...text.matchAll(ofPlan)].flatMap(({ index, 0: words, 1: said = '', 2: plan, 3: phase }) => {
    const meant = Number(said) || year
    const due = (firstYear[plan ?? ''] ?? 0) + (ofPhase[phase ?? ''] ?? 0)
    if (meant === due || due === 0) return []
    const message = `“${plan ?? ''}”${phase ?? ''}之年是${due}年，请核对。`
    return [{ from: index, to: index + words.length, message }]
  }),
])

export const staleOccasion: ReportJudgement = {
  kind: 'report',
  id: 'figures.stale-occasion',
  tier: 'hint',
  basis: { kind: 'custom', text: '正文写本年度的情况，不留以前年度的话' },
  demand: '没有留下以前年度的周年、会议、规划的说法',
  hint: '改成本年度的，或者删去',
  example: {
    wrong: '以优异成绩庆祝新中国成立70周年。（2020年的报告）',
    right: '删去',
  },
  find: ({ passages, report }): readonly ReportFound[] =>
    passages.flatMap((passage) =>
      staleIn(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
