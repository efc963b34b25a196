/** A paragraph that stands in the report twice, word for word: pasted again by mistake. */
import { type ReportJudgement, spanFound } from '#checks/judgement.ts'

/** Shorter ones may rightly say the same: “没有收取信息处理费。”. */
const shortest = 40
const longestQuote = 24

const keyOf = (text: string): string => text.replaceAll(/\s/gu, '')

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
  find: ({ passages }) => {
    const seen = new Set<string>()
    return passages.flatMap((passage) => {
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
  },
}
