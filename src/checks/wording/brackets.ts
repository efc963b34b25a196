/** A bracket or book-title mark that opens and never closes, or closes unopened. */
import type { WordsJudgement } from '#checks/judgement.ts'

const pairs: Readonly<Record<string, string>> = { '》': '《', '）': '（', '〕': '〔', '】': '【' }
const openers = new Set(Object.values(pairs))
const alike: Readonly<Record<string, string>> = { '(': '（', ')': '）' }
/** "1）" and "一）" number an item. */
const numbering = /^[\d一二三四五六七八九十]{1,3}$/u

interface Open {
  readonly sign: string
  readonly at: number
}

/** Places of marks without their other half. */
export function unmatched(text: string): readonly number[] {
  const open: Open[] = []
  const lone: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const raw = text.charAt(at)
    const sign = alike[raw] ?? raw
    const opener = pairs[sign]
    if (openers.has(sign)) open.push({ sign, at })
    else if (opener !== undefined) {
      if (open.at(-1)?.sign === opener) open.pop()
      else if (
        !numbering.test(
          text
            .slice(0, at)
            .split(/[，。；、：:\s]/u)
            .at(-1) ?? '',
        )
      )
        lone.push(at)
    }
  }
  return [...open.map(({ at }) => at), ...lone].sort((a, b) => a - b)
}

export const brackets: WordsJudgement = {
  kind: 'words',
  id: 'wording.brackets',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15834—2011《标点符号用法》' },
  demand: '括号、书名号成对',
  hint: '补上或删去不成对的标点',
  example: { wrong: '根据《条例规定编制本报告。', right: '根据《条例》规定编制本报告。' },
  find: (text) =>
    unmatched(text)
      .slice(0, 1)
      .map((at) => ({ from: at, to: at + 1, message: `“${text.charAt(at)}”不成对。` })),
}
