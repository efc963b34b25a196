/** The date under a report, as clerks type it, and what the law says about when it is due. */
import { toHalfWidth } from '#report/cell-value.ts'
import type { Level } from '#report/report.ts'

const chineseDigits = '〇一二三四五六七八九'

const chineseNumber = (text: string): number => {
  const plain = text.replaceAll('零', '〇').replaceAll('○', '〇')
  if (!plain.includes('十')) {
    return Number(plain.replace(/./gu, (char) => String(chineseDigits.indexOf(char))))
  }
  const [tens = '', ones = ''] = plain.split('十')
  return (
    (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 +
    (ones === '' ? 0 : chineseDigits.indexOf(ones))
  )
}

const shapes: readonly RegExp[] = [
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/u,
  /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
]
const inCharacters =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u

const two = (number: number): string => String(number).padStart(2, '0')

/** The date as the report keeps it ("2026-01-23"), "" for a blank, null for what is no date. */
export function parseReportDate(text: string): string | null {
  const plain = toHalfWidth(text).trim()
  if (plain === '') return ''
  const inDigits = shapes.map((shape) => shape.exec(plain)).find((match) => match !== null)
  const written = inDigits === undefined ? inCharacters.exec(plain) : null
  const read = written === null ? Number : chineseNumber
  const [year = 0, month = 0, day = 0] = (inDigits ?? written ?? []).slice(1).map(read)
  const date = new Date(Date.UTC(year, month - 1, day))
  const real =
    year >= 1900 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  return real ? `${year}-${two(month)}-${two(day)}` : null
}

/** A kept date as it is printed: 2026年1月23日; other text as it is. */
export const dateInWords = (date: string | null): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? '') ?? []
  return year === undefined ? (date ?? '') : `${year}年${Number(month)}月${Number(day)}日`
}

/** When the report about `year` is due, in words; it rests on 条例第四十九条. */
export function deadlineInWords(level: Level | null, year: number): string {
  const next = year + 1
  const words = {
    government: `本级政府年报应于${next}年3月31日前公布（条例第四十九条）。`,
    department: `县级以上政府部门的年报应于${next}年1月31日前提交并公布（条例第四十九条）。`,
    township: '条例未单列乡镇的期限，以上级政府规定的时间为准。',
    open: `政府部门应于${next}年1月31日前、本级政府应于${next}年3月31日前公布（条例第四十九条）。`,
  }
  return words[level ?? 'open']
}

/** A date that is worth a second look, in words, else undefined. */
export function dateWarning(date: string, level: Level | null, year: number): string | undefined {
  if (date === '') return undefined
  if (date <= `${year}-12-31`) return `这一天在${year}年度结束之前，请核对。`
  const due = { government: '03-31', department: '01-31', township: null }[level ?? 'township']
  if (due !== null && date > `${year + 1}-${due}`)
    return `晚于法定期限${dateInWords(`${year + 1}-${due}`)}，请核对。`
  return undefined
}
