/** Makes labels comparable however they were printed: spaces, widths, brackets, marks and script do not count. */
import { remembered } from '#readers/remembered.ts'
import { simplified } from './simplified.ts'

const mute = /[\s*“”"'‘’「」『』、,。;:\u200b\ufeff]/gu

/** "（3）其他", "3)其他", "③其他": a number is a number. */
const numbered = /^\(?([1-9])\)?(?=[\u4e00-\u9fff])/u

const keyOf = (text: string): string =>
  simplified(
    text
      .normalize('NFKC')
      .replace(/(?<=\d)\s*、/gu, '.')
      .replace(/[〔【[{]/gu, '(')
      .replace(/[〕】\]}]/gu, ')')
      .replace(mute, '')
      .replace(numbered, '$1.'),
  )
    .replaceAll('资讯', '信息')
    .replaceAll('规范性档案', '规范性文件')
    .toLowerCase()

const longestKept = 80
const mostKept = 20_000

/** The letters and digits of a label that carry its meaning. */
export const labelKey: (text: string) => string = remembered(keyOf, longestKept, mostKept)

/** The same without a remark in brackets at the end ("（区分处理的，…）"). */
export const withoutRemark = (key: string): string =>
  key.replace(/(?<=.)\([^()]*(?:\([^()]*\)[^()]*)*\)?$/u, '')

const numerals = '一二三四五六七八九十'

/** A label without its number: "1.属于国家秘密", "（一）予以公开", "三、本年度办理结果". */
export const withoutNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(
      new RegExp(
        `^(?:\\((?:[${numerals}]+|\\d{1,2})\\)|(?:[${numerals}]+|\\d{1,2})\\s*[、.,:)])\\s*`,
        'u',
      ),
      '',
    )

/** A single digit ends the key. */
const isNumber = (key: readonly string[]): boolean =>
  /[1-9]/u.test(key.at(-1) ?? '') && !/\d/u.test(key.at(-2) ?? '')

/** The key of one sign behind others, as in a label by itself: "3、", "3）" and "③" are "3.". */
function keyBehind(key: readonly string[], sign: string): string {
  if (sign >= '①' && sign <= '⑨') return `${labelKey(sign)}.`
  if (sign === '、' && /\d/u.test(key.at(-1) ?? '')) return '.'
  return (sign === ')' || sign === '）') && isNumber(key) ? '.' : labelKey(sign)
}

/** Text with a key beside it, and for each sign of the key where in the text it stands. */
export interface KeyedText {
  readonly text: string
  readonly key: string
  readonly places: readonly number[]
}

/** Keys a whole text sign by sign, so that labels can be found in it across spaces and line breaks. */
export function keyedText(text: string): KeyedText {
  const key: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const signs = keyBehind(key, text[at] ?? '')
    if (signs === '.' && key.at(-2) === '(') for (const all of [key, places]) all.splice(-2, 1)
    for (const sign of signs) {
      key.push(sign)
      places.push(at)
    }
  }
  return { text, key: key.join(''), places }
}
