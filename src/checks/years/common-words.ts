/** Which words of one text stand in another too, whatever their numbers, spaces and punctuation. */

/** Signs in a row that must agree before anything counts as repeated. */
export const window = 12

/** Words every report of every year must say: bases, periods, fees, contacts, titles of documents. */
const standard: readonly RegExp[] = [
  /《[^》]{2,60}》/gu,
  /以习近平新时代[^，。；\n]{0,40}/gu,
  /党的[一二三四五六七八九十]{2,4}[届大][^，。；\n]{0,20}/gu,
]

const standardSentence =
  /信息处理费|需要报告的?(?:其他)?事项|统计期限|数据(?:的)?统计|联系(?:电话|地址|方式)|邮政?编|本报告由|年度报告(?:如下|电子版)|(?:现|特)(?:将|编制|公布|向社会)|编制[而本]?[成报]/u

/** A text without what is not compared; `at` tells where each sign stood. */
export interface Plain {
  readonly text: string
  readonly at: readonly number[]
}

const isSign = /[\p{L}]/u

function masked(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (const pattern of standard) {
    for (const found of text.matchAll(pattern))
      mask.fill(1, found.index, found.index + found[0].length)
  }
  let start = 0
  for (let end = 0; end <= text.length; end += 1) {
    if (end < text.length && !'。；！？\n'.includes(text.charAt(end))) continue
    if (standardSentence.test(text.slice(start, end))) mask.fill(1, start, end)
    start = end + 1
  }
  return mask
}

/** Letters and signs of Chinese; every number is one "0", every standard wording one break. */
export function plainWords(text: string): Plain {
  const mask = masked(text)
  let plain = ''
  const at: number[] = []
  const add = (sign: string, place: number) => {
    plain += sign
    at.push(place)
  }
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place)
    if (mask[place] === 1) {
      if (plain !== '' && !plain.endsWith('|')) add('|', place)
    } else if (/[\d０-９]/u.test(sign)) {
      if (!plain.endsWith('0')) add('0', place)
    } else if (isSign.test(sign)) add(sign, place)
  }
  return { text: plain, at }
}

/** Every run of `window` signs of these texts. */
export function windowsOf(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) {
    const { text: plain } = plainWords(text)
    for (let at = 0; at + window <= plain.length; at += 1) {
      const piece = plain.slice(at, at + window)
      if (!piece.includes('|')) found.add(piece)
    }
  }
  return found
}

export interface Common {
  /** Signs that are compared at all, and how many of them stand in the other text too. */
  readonly compared: number
  readonly repeated: number
  /** Offsets into the text as given, in order, none touching another. */
  readonly passages: readonly { readonly from: number; readonly to: number }[]
}

/** What of a text stands in the text that `windows` was made of. */
export function commonWords(text: string, windows: ReadonlySet<string>): Common {
  const { text: plain, at } = plainWords(text)
  const passages: { from: number; to: number }[] = []
  let compared = 0
  let repeated = 0
  let until = 0
  for (let place = 0; place < plain.length; place += 1) {
    if (windows.has(plain.slice(place, place + window))) {
      const to = (at[place + window - 1] ?? 0) + 1
      const last = passages.at(-1)
      if (last && place <= until) last.to = to
      else passages.push({ from: at[place] ?? 0, to })
      until = place + window
    }
    if (plain[place] === '|') continue
    compared += 1
    if (place < until) repeated += 1
  }
  return { compared, repeated, passages }
}
