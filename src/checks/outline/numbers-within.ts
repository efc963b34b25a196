/** Numbers that count items within one paragraph: “1.……2.……4.……”, “（1）……（2）……（2）”, “①②④”. */

/** Where a number stands, and what is wrong with it. */
export interface MiscountedNumber {
  readonly from: number
  readonly to: number
  readonly message: string
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩'

const styles: readonly RegExp[] = [
  /(?<=^|[。；：:;，,]\s*)(?<value>\d{1,2})[.．、](?=\s*[\u4e00-\u9fa5“《])/gmu,
  /(?<=^|[。；：:;，,、]\s*)[（(](?<value>\d{1,2})[）)](?=\s*[\u4e00-\u9fa5“《])/gmu,
  /(?<circle>[①-⑩])/gu,
]

const valueOf = ({ groups }: RegExpExecArray): number =>
  groups?.['circle'] === undefined
    ? Number(groups?.['value'])
    : circled.indexOf(groups['circle']) + 1

/** The first number left out or written twice of each kind; what does not begin with 1 counts something else. */
export function numbersWithin(text: string): readonly MiscountedNumber[] {
  return styles.flatMap((style): MiscountedNumber[] => {
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
