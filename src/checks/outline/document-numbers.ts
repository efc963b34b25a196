/** Numbers of documents: one under two titles was copied from the other; the year stands in 〔〕. */
import {
  type ReportFound,
  type ReportJudgement,
  spanFound,
  type WordsJudgement,
} from '#checks/judgement.ts'
import type { Report } from '#report/report.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'

const cited = /《([^《》]{6,80})》\s*[（(]\s*([\u4e00-\u9fa5]{2,10}[〔[]20\d{2}[〕\]]\d{1,4}号)/gu

const citedIn = onceIn(({ text }) =>
  [...text.matchAll(cited)].map(({ index, 0: words, 1: title = '', 2: number = '' }) => ({
    title: title.replace(/[\s〈〉<>＜＞《》]/gu, ''),
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

const dated = /[\u4e00-\u9fa5][函发办字规][〔[]\s*(20\d{2})\s*[〕\]]\s*\d{1,4}\s*号/gu

const datedIn = onceIn(({ text }) =>
  [...text.matchAll(dated)].map(({ index, 0: words, 1: year = '' }) => ({
    year: Number(year),
    from: index,
    to: index + words.length,
  })),
)

/** The year in which a report is signed, as far as it is known. */
const signedIn = ({ year, signature }: Report): number =>
  Math.max(year + 1, Number(signature.date?.slice(0, 4) ?? 0))

export const numberToCome: ReportJudgement = {
  kind: 'report',
  id: 'preamble.number-to-come',
  tier: 'warning',
  basis: { kind: 'custom', text: '报告只引用已经印发的文件' },
  demand: '引用的文件在报告成文之前已经印发',
  hint: '核对文号的年份',
  example: { wrong: '2023年的报告引用青政办函〔2028〕8号', right: '引用青政办函〔2023〕8号' },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      datedIn(passage.words, report.year)
        .filter(({ year }) => year > signedIn(report))
        .map(({ year, from, to }): ReportFound => ({
          ...spanFound(passage, from, to),
          message: `文号的年份${year}晚于报告成文，请核对。`,
        })),
    ),
}

const otherBrackets =
  /(?<=[\u4e00-\u9fa5][发函办字规文])[（([［【](20\d{2})[）)\]］】]\s*(?=\d{1,4}\s*号)/gu

export const numberBrackets: WordsJudgement = {
  kind: 'words',
  id: 'preamble.number-brackets',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 9704—2012《党政机关公文格式》：年份用六角括号括入' },
  demand: '文号的年份用六角括号〔〕',
  hint: '把年份的括号改为〔〕',
  example: { wrong: '青政办函(2024)8号', right: '青政办函〔2024〕8号' },
  find: (text) =>
    [...text.matchAll(otherBrackets)].map(({ index, 0: words, 1: year = '' }) => ({
      from: index,
      to: index + words.trimEnd().length,
      message: `文号的年份“${words.trim()}”应该用六角括号“〔${year}〕”。`,
      fix: `〔${year}〕`,
    })),
}
