/** “11月20日印发通知，要求于11月6日前完成”: what was asked for was due before it was asked; and other days that run backwards. */
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { plainSigns } from '#checks/figures/numbers/numbers.ts'

const asked =
  /(\d{1,2})\s*月\s*(\d{1,2})\s*日[，,]?[^。；;，,\d]{0,12}(?:印发|下发|发出|制发|发布|通知|部署|要求)[^。；;\d]{0,60}(?:要求|务必|须|请|应)[^。；;\d]{0,24}(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:之?前|以前)/gu

/** “8月21日收件登记，7月30日书面答复”. */
const answered =
  /(\d{1,2})\s*月\s*(\d{1,2})\s*日[^。；;，,\d]{0,10}(?:收到|收件|登记|受理|接到)[^。；;\d]{0,12}?(\d{1,2})\s*月\s*(\d{1,2})\s*日[^。；;，,\d]{0,8}(?:答复|办结|寄出|送达|回复)/gu
/** “自8月25日至8月19日”. */
const lasting =
  /(?<![\d年]\s*)(\d{1,2})\s*月\s*(\d{1,2})\s*日起?\s*[至到—–~-]+\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu

const dayOf = (month: string | undefined, day: string | undefined): number =>
  Number(month) * 31 + Number(day)

interface Reversed {
  readonly from: number
  readonly to: number
}

const reversed = onceIn(({ text }: Words): readonly Reversed[] => {
  const plain = plainSigns(text)
  return [asked, answered, lasting]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .filter(([words, month, day, dueMonth, dueDay]) => {
      const isNextYear = /次年|明年|下一?年|20\d{2}年/u.test(words)
      return !isNextYear && dayOf(dueMonth, dueDay) < dayOf(month, day)
    })
    .map(({ index, 0: words }) => ({ from: index, to: index + words.length }))
})

export const datesInOrder: ReportJudgement = {
  kind: 'report',
  id: 'outline.date-order',
  tier: 'hint',
  basis: { kind: 'custom', text: '时间先后：先布置，后完成' },
  demand: '要求完成的日期在布置的日期之后',
  hint: '核对两个日期',
  example: {
    wrong: '11月20日印发通知，要求各单位于11月6日前完成自查。',
    right: '11月20日印发通知，要求各单位于12月6日前完成自查。',
  },
  find: ({ passages, report }): readonly ReportFound[] =>
    passages.flatMap((passage) =>
      reversed(passage.words, report.year).map(({ from, to }) => ({
        ...spanFound(passage, from, to),
        message: '后一个日期早于前一个日期，请核对。',
      })),
    ),
}
