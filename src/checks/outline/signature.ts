/** 落款: whose it is, and a date after the year is over and within the statutory time. */
import { blockText } from '#report/prose/prose.ts'
import type { Report } from '#report/report.ts'
import type { ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { isOwnName } from './own-name.ts'

const dateWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A government's office signs for the government as often as for itself. */
const forGovernment = /人民政府办公[厅室]|政府办$/u

/** The last day by statute; before 2019 the same for everyone. */
function lastDay({ year, level }: Report): string {
  const isDepartment = level === 'department' && year >= 2019
  return `${year + 1}-${isDepartment ? '01-31' : '03-31'}`
}

/** A published report signed “2025年1月”. */
const daylessDate = ({ published }: Report): readonly ReportFound[] =>
  (published?.unplaced ?? [])
    .filter(
      ({ after, text }) =>
        after === 'signature' &&
        /^[\d二〇○零一三四五六七八九十]+年[\d一二三四五六七八九十]+月$/u.test(text),
    )
    .map(({ text }) => ({
      section: 'signature',
      quote: text,
      message: `成文日期“${text}”没有写明日。`,
    }))

/** A published report signed by its organ alone. */
const undated = ({ published, signature }: Report): readonly ReportFound[] =>
  published === null
    ? []
    : signature.organs.slice(-1).map((organ) => ({
        section: 'signature',
        quote: organ,
        message: `落款只有“${organ}”，没有成文日期。`,
        tier: 'hint',
      }))

/** What is found of a date that is none. */
function withoutDate(report: Report): readonly ReportFound[] {
  const dayless = daylessDate(report)
  return dayless.length > 0 ? dayless : undated(report)
}

const publishedOn =
  /(?:发布|公布|发文)(?:日期|时间)\s*[：:]?\s*(20\d{2})[-年/.](\d{1,2})[-月/.](\d{1,2})/u

interface PageDate {
  readonly words: string
  readonly date: string
}

/** When a page says it was published. */
const pageDates = ({ published }: Report): readonly PageDate[] =>
  (published?.unplaced ?? []).flatMap(({ text }) => {
    const [words, year = '', month = '', day = ''] = publishedOn.exec(text) ?? []
    const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
    return words === undefined ? [] : [{ words, date }]
  })

const isOf = (date: string, year: number): boolean => date.startsWith(`${year}-`)

const ofDate = ({ words }: PageDate, message: string): ReportFound => ({
  section: 'signature',
  quote: words,
  message,
  tier: 'hint',
})

/** A page whose own date is past the last day to publish, in the year it was due, or in the year it reports on. */
function ofPage(report: Report): readonly ReportFound[] {
  const last = lastDay(report)
  const dates = pageDates(report)
  const late = dates.find(({ date }) => isOf(date, report.year + 1) && date > last)
  const early = dates.find(({ date }) => isOf(date, report.year))
  return [
    ...(late
      ? [ofDate(late, `网页发布日期${dateWords(late.date)}晚于法定期限${dateWords(last)}。`)]
      : []),
    ...(early ? [ofDate(early, `网页发布日期在${report.year}年统计期满之前，请核对年份。`)] : []),
  ]
}

const sent = /(20\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*印发/u

/** “2020年1月26日印发” below a report signed on that day of 2021. */
function sentInOtherYear({ published, signature, prose }: Report): readonly ReportFound[] {
  const [signed, ...day] = (signature.date ?? '').split('-').map(Number)
  const texts = [
    ...(published?.unplaced ?? []).map(({ text }) => text),
    ...prose.other.slice(-1).map(blockText),
  ]
  return texts.flatMap((text): ReportFound[] => {
    const [words = '', year = '', month = '', date = ''] = sent.exec(text) ?? []
    const isSameDay = Number(month) === day[0] && Number(date) === day[1]
    if (words === '' || !isSameDay || Number(year) === signed) return []
    const message = `印发日期写${year}年，成文日期是${signed}年，请核对年份。`
    return [{ section: 'signature', quote: words, message, tier: 'hint' }]
  })
}

export const signatureDate: ReportJudgement = {
  kind: 'report',
  id: 'signature.date',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第四十九条：部门1月31日前，地方政府3月31日前' },
  demand: '成文日期在统计期满之后、法定期限之内',
  hint: '核对成文日期',
  example: { wrong: '2024年度的报告落款2024年1月20日', right: '2024年度的报告落款2025年1月20日' },
  unasked: ({ report }) =>
    report.signature.date === null &&
    withoutDate(report).length === 0 &&
    ofPage(report).length === 0
      ? '没有填写成文日期'
      : null,
  find: ({ report }): readonly ReportFound[] => {
    const { date } = report.signature
    if (date === null) return [...withoutDate(report), ...ofPage(report)]
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return []
    const found = { section: 'signature', quote: dateWords(date) } as const
    if (date <= `${report.year}-12-31`)
      return [
        {
          ...found,
          message: `成文日期${dateWords(date)}早于${report.year}年统计期满，年份可能写错。`,
        },
      ]
    const last = lastDay(report)
    if (date <= last) return [...ofPage(report), ...sentInOtherYear(report)]
    const typed = Number(date.slice(0, 4)) > report.year + 1 ? '，年份可能写错' : ''
    return [
      {
        ...found,
        message: `成文日期${dateWords(date)}晚于法定期限${dateWords(last)}${typed}。`,
        ...(report.issuers.some((name) => forGovernment.test(name)) ? { tier: 'hint' } : {}),
      },
    ]
  },
}

export const signatureOrgan: ReportJudgement = {
  kind: 'report',
  id: 'signature.organ',
  tier: 'warning',
  basis: { kind: 'form', text: '落款为报告机关' },
  demand: '落款机关就是报告机关',
  hint: '核对落款是否留下了别的机关的名称',
  example: { wrong: '水务局的报告落款“教育局”', right: '落款与标题的机关一致' },
  find: ({ report }) =>
    report.issuers.length === 0
      ? []
      : report.signature.organs
          .filter((organ) => !isOwnName(organ, report.issuers))
          .map((organ) => ({
            section: 'signature',
            quote: organ,
            message: `落款“${organ}”与报告机关“${report.issuers.join('、')}”不同。`,
          })),
}
