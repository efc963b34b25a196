/** Numbers written in Chinese characters, as reports print them: 二十七件, 一千二百余条, 百分之九十八点五. */

const digits: ReadonlyMap<string, number> = new Map(
  Array.from('〇一二三四五六七八九').map((sign, value): [string, number] => [sign, value]),
)
  .set('零', 0)
  .set('两', 2)

const small: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The characters such a number is made of. */
export const numeralSigns = '〇零一二两三四五六七八九十百千万亿'

/** A number below 万: 一千零五 → 1005, 十二 → 12; digits alone (二〇二四) are read one by one. */
function belowTenThousand(text: string): number | null {
  if (text === '') return null
  if (Array.from(text).every((sign) => digits.has(sign)))
    return Number(
      Array.from(text)
        .map((sign) => digits.get(sign))
        .join(''),
    )
  let sum = 0
  let digit: number | null = null
  for (const sign of Array.from(text)) {
    const unit = small.get(sign)
    if (unit === undefined) digit = digits.get(sign) ?? null
    else {
      sum += (digit === null || digit === 0 ? 1 : digit) * unit
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

function integerOf(text: string): number | null {
  for (const [sign, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.indexOf(sign)
    if (at < 0) continue
    const head = integerOf(text.slice(0, at))
    const rest = text.slice(at + 1)
    const tail = rest === '' ? 0 : integerOf(rest)
    return head === null || tail === null ? null : head * size + tail
  }
  return belowTenThousand(text)
}

/** The value of a number in Chinese characters, with 点 for the decimal point; null where it is none. */
export function chineseNumber(text: string): number | null {
  const [whole = '', fraction] = text.split('点')
  const value = integerOf(whole)
  if (value === null || fraction === undefined) return value
  const places = Array.from(fraction).map((sign) => digits.get(sign))
  return places.length === 0 || places.includes(undefined)
    ? null
    : Number(`${value}.${places.join('')}`)
}

const names = '零一二三四五六七八九'

function spelled(value: number): string {
  if (value >= 1e4) {
    const rest = value % 1e4
    const tail = rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${spelled(rest)}`
    return `${spelled(Math.floor(value / 1e4))}万${tail}`
  }
  let text = ''
  let isGap = false
  for (const [size, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) isGap ||= text !== ''
    else {
      text += `${isGap ? '零' : ''}${names[digit] ?? ''}${sign}`
      isGap = false
    }
  }
  return text
}

/** A whole number below 一亿 in Chinese characters, as a clerk would write it. */
export const inChinese = (value: number): string =>
  value === 0 ? '零' : spelled(value).replace(/^一十/u, '十')
