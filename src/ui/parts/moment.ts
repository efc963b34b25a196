/** Dates and times as a clerk reads them: 14:03:11, 今天 14:03, 2026年1月23日 14:03. Local time. */

const two = (number: number): string => String(number).padStart(2, '0')

const hourMinute = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`

const startOfDay = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** The time of day to the second, as in "已保存 · 14:03:11". */
export function clockTime(ms: number): string {
  const date = new Date(ms)
  return `${hourMinute(date)}:${two(date.getSeconds())}`
}

/** The calendar day, as in 2026年1月23日. */
export function dayOf(ms: number): string {
  const date = new Date(ms)
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`
}

/** The moment whenever it is read, as in 2026年1月23日 14:03. */
export const momentOf = (ms: number): string => `${dayOf(ms)} ${hourMinute(new Date(ms))}`

/** The same to the second, for records: 2026年1月23日 14:03:11. */
export const secondOf = (ms: number): string => `${dayOf(ms)} ${clockTime(ms)}`

/** The calendar day as files and fields keep it: 2026-01-23. */
export function isoDay(ms: number): string {
  const date = new Date(ms)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

/** The moment as seen from `now`: 今天 14:03, 昨天 16:20, else 2026年1月23日 14:03. */
export function dayTime(ms: number, now: number): string {
  const date = new Date(ms)
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (startOfDay(date) === startOfDay(today)) return `今天 ${hourMinute(date)}`
  if (startOfDay(date) === yesterday.getTime()) return `昨天 ${hourMinute(date)}`
  return momentOf(ms)
}
