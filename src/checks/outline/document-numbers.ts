/** One document number under two titles: one of them was copied from the other. */
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { onceIn } from '#checks/figures/once-in.ts'

const cited = /《([^《》]{6,80})》\s*[（(]\s*([\u4e00-\u9fa5]{2,10}[〔[]20\d{2}[〕\]]\d{1,4}号)/gu

const citedIn = onceIn(({ text }) =>
  [...text.matchAll(cited)].map(({ index, 0: words, 1: title = '', 2: number = '' }) => ({
    title: title.replace(/\s/gu, ''),
    number: number.replace(/\s/gu, ''),
    from: index + words.length - number.length,
    to: index + words.length,
  })),
)

export const numberTwice: ReportJudgement = {
  kind: 'report',
  id: 'preamble.number-twice',
  tier: 'hint',
  basis: { kind: 'custom', text: '一个文号只属于一个文件' },
  demand: '不同的文件文号不同',
  hint: '核对两个文件的文号',
  example: {
    wrong: '《甲通知》（青政办函〔2024〕8号）、《乙通知》（青政办函〔2024〕8号）',
    right: '《甲通知》（青政办函〔2024〕8号）、《乙通知》（青政办函〔2024〕9号）',
  },
  find: ({ passages, report }) => {
    const first = new Map<string, string>()
    return passages.flatMap((passage) =>
      citedIn(passage.words, report.year).flatMap(({ title, number, from, to }): ReportFound[] => {
        const before = first.get(number)
        if (before === undefined) first.set(number, title)
        if (before === undefined || before.includes(title) || title.includes(before)) return []
        const message = `“${number}”前面是《${before}》的文号，这里是《${title}》的，请核对。`
        return [{ ...spanFound(passage, from, to), message }]
      }),
    )
  },
}
