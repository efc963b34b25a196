/** A bracket, quotation or book-title mark that opens and never closes, or closes unopened. */
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { proseKeys } from '#report/report.ts'

const pairs: Readonly<Record<string, string>> = {
  '》': '《',
  '〉': '〈',
  '）': '（',
  '〕': '〔',
  '】': '【',
  '”': '“',
}
const openers = new Set(Object.values(pairs))
const alike: Readonly<Record<string, string>> = { '(': '（', ')': '）' }
/** "1）" and "一）" number an item. */
const numbering = /^[\d一二三四五六七八九十]{1,3}$/u

/** "〔2018142号" and "2018〕142号": what was lost is told of where digits and halves are missed. */
const lostSign = /^[〔[]20\d{3,}号/u
const lostBefore = /[函发字办]20\d{2}$/u

const isToldElsewhere = (text: string, at: number): boolean =>
  lostSign.test(text.slice(at, at + 12)) ||
  (text.charAt(at) === '〕' && lostBefore.test(text.slice(Math.max(0, at - 5), at)))

interface Lone {
  readonly sign: string
  readonly at: number
}

const isNumbering = (text: string, at: number) =>
  numbering.test(
    text
      .slice(0, at)
      .split(/[，。；、：:\s]/u)
      .at(-1) ?? '',
  )

/** Marks without their other half: those never closed, those never opened. */
export function unmatched(text: string): {
  readonly open: readonly Lone[]
  readonly closed: readonly Lone[]
} {
  const open: Lone[] = []
  const closed: Lone[] = []
  for (let at = 0; at < text.length; at += 1) {
    const raw = text.charAt(at)
    const sign = alike[raw] ?? raw
    const opener = pairs[sign]
    if (isToldElsewhere(text, at)) continue
    if (openers.has(sign)) open.push({ sign, at })
    else if (opener !== undefined) {
      if (open.at(-1)?.sign === opener) open.pop()
      else if (open.some((one) => one.sign === opener)) {
        while (open.at(-1)?.sign !== opener) closed.push(open.pop() ?? { sign, at })
        open.pop()
      } else if (!isNumbering(text, at)) closed.push({ sign: opener, at })
    }
  }
  return { open, closed }
}

/** Pages of words are looked through at every key; blocks that did not change are not. */
const unmatchedIn = onceIn(({ text }) => unmatched(text))

const found = (passage: Passage, { at }: Lone): ReportFound => ({
  ...spanFound(passage, at, at + 1),
  message: `“${passage.words.text.charAt(at)}”不成对。`,
})

/** The last words of a source that breaks off in the middle of a sentence. */
function cutOffIn(passages: readonly Passage[]): Passage | null {
  const last = passages.at(-1)
  return last && !/[。！？；.!?;：:]["”’）)》]*\s*$/u.test(last.words.text) ? last : null
}

/** The first lone mark of each kind in a block; what one block opens and the next closes was cut by a page's end. */
function lonelyIn(
  passages: readonly Passage[],
  year: number,
  cutOff: Passage | null,
): readonly ReportFound[] {
  const lone = passages.map((passage) => {
    const { open, closed } = unmatchedIn(passage.words, year)
    return { passage, closed, open: passage === cutOff ? [] : open }
  })
  return lone.flatMap(({ passage, open, closed }, at) => {
    const before = lone[at - 1]?.open ?? []
    const after = lone[at + 1]?.closed ?? []
    const left = [
      ...open.filter(({ sign }) => !after.some((one) => one.sign === sign)),
      ...closed.filter(({ sign }) => !before.some((one) => one.sign === sign)),
    ].sort((a, b) => a.at - b.at)
    return left
      .filter(({ sign }, place) => left.findIndex((one) => one.sign === sign) === place)
      .map((one) => found(passage, one))
  })
}

const wholeNumber = /^\s*[（(][一二三四五六七八九十]{1,2}[)）]/u
const halfNumber = /^\s*[一二三四五六七八九十]{1,2}[)）]/u

/** “三）” among “（一）” and “（二）”: alone it would be a way of numbering. */
const halfNumbered = (passages: readonly Passage[]): readonly ReportFound[] =>
  passages.some(({ words }) => wholeNumber.test(words.text))
    ? passages.flatMap((passage) => {
        const number = halfNumber.exec(passage.words.text)?.[0]
        return number ? [found(passage, { sign: '（', at: number.length - 1 })] : []
      })
    : []

/** “(地址：河滨路18号）”: opened in half a sign's width, closed in a whole one. */
const ofTwoWidths = /\([^（()）\n]{1,120}）|（[^（()）\n]{1,120}\)/u

const mixedIn = (passages: readonly Passage[]): readonly ReportFound[] =>
  passages.flatMap((passage) => {
    const match = ofTwoWidths.exec(passage.words.text)
    if (!match) return []
    const [words] = match
    return [
      {
        ...spanFound(passage, match.index, match.index + words.length),
        message: `括号一边是半角“${words.startsWith('(') ? '(' : ')'}”，一边是全角，应都用全角。`,
      },
    ]
  })

export const brackets: ReportJudgement = {
  kind: 'report',
  id: 'wording.brackets',
  tier: 'hint',
  basis: { kind: 'notice', text: 'GB/T 15834—2011《标点符号用法》' },
  demand: '括号、引号、书名号成对',
  hint: '补上或删去不成对的标点',
  example: { wrong: '根据《条例规定编制本报告。', right: '根据《条例》规定编制本报告。' },
  find: ({ passages, report }) => {
    const cutOff = report.published === null ? null : cutOffIn(passages)
    return proseKeys.flatMap((key) => {
      const own = passages.filter(({ section }) => section === key)
      return [...lonelyIn(own, report.year, cutOff), ...halfNumbered(own), ...mixedIn(own)]
    })
  },
}
