/** What stands between the title of a report and its first words: who published it, when, under which number. */
import { isChrome } from './page-chrome.ts'
import { withDigitYears } from '#readers/facts/printed-dates.ts'
import { levelOf } from '#readers/facts/report-facts.ts'

const longest = 40
const bracketed = /^[(（【[]|[)）】\]]$/gu

/** "2013年1月30日", "2017年3月", "2013-1-30 10:20"; some pages lose digits of it. */
const date = /^20\d{2}[\d年月日.\-/:\s]*$/u
/** "某府办〔2013〕1号", "2020年第2号". */
const number =
  /^(?:[\u4e00-\u9fa5]{1,12}[〔（([【]20\d{2}[〕）)\]】]|20\d{2}年)\s*第?\s*\d{1,4}\s*号$/u
const organ = /^[\u4e00-\u9fa5（）()\s]{3,30}$/u
/** A sentence that a line break has torn begins with these, no organ. */
const notOrgan = /^(?:根据|按照|依据|依照|遵照|为|本|现|由|经|在|我|各)/u
const shortestSentence = 12

const isByline = (line: string): boolean => {
  const text = withDigitYears(line.trim().normalize('NFKC')).replace(bracketed, '').trim()
  if (text === '' || text.length > longest) return false
  if (date.test(text) || number.test(text)) return true
  return organ.test(text) && !notOrgan.test(text) && levelOf(text.replace(/\s/gu, '')) !== null
}

/** An entry of a menu: "- 政策解读". */
const menu = /^[-•·●▪>]\s*(?!.*\d(?:条|件|篇|次|个|项|人|万))[^\s。，；：,;:]{2,12}$/u
/** Words of the report begin: a sentence, a heading, somebody addressed. */
const begins =
  /[。；:：]$|^[引前序导]\s*言$|^[一二三四五六七八九十]{1,2}[、.．]|^[(（][一二三四五六七八九十]+[)）]/u

/**
 * The last line of what a page sets under the title, or before the first words where there is no title (-1);
 * the title's own last line where it sets nothing. Short lines between others of the page are its as well.
 */
export function topEndOf(lines: readonly string[], titleEnd: number): number {
  let end = titleEnd
  for (const [past, line] of lines.slice(titleEnd + 1).entries()) {
    const text = line.trim()
    if (text === '') continue
    if (isByline(text) || isChrome(text) || menu.test(text)) end = titleEnd + 1 + past
    else if (text.length > longest || begins.test(text) || text.includes('。')) break
    else if (notOrgan.test(text) && text.length > shortestSentence) break
  }
  return end
}
