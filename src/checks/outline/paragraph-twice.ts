/** A paragraph that stands in the report twice, word for word: pasted again by mistake. */
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'

/** Shorter ones may rightly say the same: “没有收取信息处理费。”. */
const shortest = 40
const longestQuote = 24

const keyOf = (text: string): string => text.replaceAll(/\s/gu, '')

/** A clause so long is hardly said again on purpose. */
const shortestClause = 14
/** “二是”, “（一）”, “1.” before its words. */
const itemMark = /^(?:[一二三四五六七八九]是|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．])/u

/** Clauses that stand in one paragraph a second time. */
const clausesTwice = onceIn(({ text }) => {
  const seen = new Set<string>()
  return [...text.matchAll(/[^，。；：\n]+/gu)].flatMap(({ index, 0: words }) => {
    const key = keyOf(words).replace(itemMark, '')
    if (key.length < shortestClause || !seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ from: index, to: index + words.length }]
  })
})

export const paragraphTwice: ReportJudgement = {
  kind: 'report',
  id: 'outline.paragraph-twice',
  tier: 'warning',
  basis: { kind: 'custom', text: '文字校对：整段重复' },
  demand: '没有整段重复的文字',
  hint: '删去重复的一段',
  example: {
    wrong: '第（三）部分在后面又原样写了一遍',
    right: '每一段只写一遍',
  },
  find: ({ passages, report }) => {
    const seen = new Set<string>()
    const clauses = passages.flatMap((passage) =>
      clausesTwice(passage.words, report.year).map(({ from, to }) => ({
        ...spanFound(passage, from, to),
        tier: 'hint' as const,
        message: '同一段里前面已经有这一句，重复了一遍。',
      })),
    )
    const paragraphs = passages.flatMap((passage) => {
      const key = keyOf(passage.words.text)
      if (key.length < shortest) return []
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      const begin = passage.words.text.trim().slice(0, longestQuote)
      return [
        {
          ...spanFound(passage, 0, passage.words.text.length),
          message: `“${begin}……”这一段前面已经有了，重复了一遍。`,
        },
      ]
    })
    return [...paragraphs, ...clauses]
  },
}
