/** “把‘其他’写成‘其它’”, “改正旧称‘县工商局’”: words that a sentence names as wrong, and does not use. */
import { sentenceAround } from './sentence-around.ts'

const names = /写成|误写|改正|纠正|更正|错敏|错别|用词|旧称|不规范(?:表述|用语)|一类的?词/u
/** How far from the words their quotation marks may stand. */
const reach = 4

/** Whether what stands between two places of a text is in quotation marks, in a sentence on how to write. */
export function isNamed(text: string, from: number, to: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, from - reach), from), text.slice(to, to + reach)]
  if (!/[“‘][^”’]*$/u.test(before) || !/^[^“‘]*[”’]/u.test(behind)) return false
  return names.test(sentenceAround(text, from))
}
