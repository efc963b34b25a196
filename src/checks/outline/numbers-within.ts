/** Numbers that count items within one paragraph: “1.……2.……4.……”, “（1）……（2）……（2）”, “①②④”. */
import type { WordsFound } from '#checks/judgement.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩'

const styles: readonly RegExp[] = [
  /(?<=^|[。；：:;，,]\s*)(\d{1,2})[.．、](?=\s*[\u4e00-\u9fa5“《])/gmu,
  /(?<=^|[。；：:;，,、]\s*)[（(](\d{1,2})[）)](?=\s*[\u4e00-\u9fa5“《])/gmu,
  /[①-⑩]/gu,
]

const valueOf = ([sign, digits]: RegExpExecArray): number =>
  digits === undefined ? circled.indexOf(sign) + 1 : Number(digits)

/** The first number left out or written twice of each kind; what does not begin with 1 counts something else. */
export function numbersWithin(text: string): readonly WordsFound[] {
  return styles.flatMap((style): WordsFound[] => {
    let last = 0
    for (const match of text.matchAll(style)) {
      const value = valueOf(match)
      const [from, to] = [match.index, match.index + match[0].length]
      if (last > 0 && value === last)
        return value > 1 ? [{ from, to, message: `“${match[0]}”的编号重复。` }] : []
      if (last > 0 && value === last + 2)
        return [{ from, to, message: `“${match[0]}”前面没有“${last + 1}”。` }]
      if (value !== last + 1) return []
      last = value
    }
    return []
  })
}
