/** Dates and years as offices print them: "2013年1月30日", and "二○一三年一月三十日" as was usual before 2013. */

const signs = '〇一二三四五六七八九'

/** Zero has as many shapes as there are keyboards. */
const zeros = /[○◯零OoΟО]/gu

const chineseYear = /[二2][〇○◯零0OoΟО][〇○◯零OoΟО一二三四五六七八九\d]{2}(?=\s*年)/gu

const digitOf = (sign: string): string => {
  const at = signs.indexOf(sign)
  return at < 0 ? sign : String(at)
}

/** A text whose years are digits ("二○一三年" is "2013年"); no length changes. */
export const withDigitYears = (text: string): string =>
  text.replace(chineseYear, (year) => Array.from(year.replace(zeros, '〇')).map(digitOf).join(''))

/** "三十一" is 31, "12" is 12, "元" the first. */
function dayNumber(text: string): number {
  if (text === '元') return 1
  if (/^\d+$/u.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['〇', text]
  return (tens === '' ? 1 : signs.indexOf(tens)) * 10 + (ones === '' ? 0 : signs.indexOf(ones))
}

const day = /^(20\d{2})年([\d一二三四五六七八九十]{1,3}|元)月([\d一二三四五六七八九十]{1,3})日$/u

/** The date a line says and nothing else, as ISO; null where it says more or less. */
export function printedDate(line: string): string | null {
  const plain = withDigitYears(line.normalize('NFKC').replace(/\s/gu, ''))
  const [, year, months = '', days = ''] = day.exec(plain) ?? []
  if (year === undefined) return null
  const [month, date] = [dayNumber(months), dayNumber(days)]
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
