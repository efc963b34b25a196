/** How figures and dates are written in every document, once for all writers. */
import { cellText, type CellValue } from '#report/cell-value.ts'

/** A number as printed: ungrouped, its note behind it in brackets (22（其中修订16件）). */
export const figureText = (value: CellValue | undefined, note?: string): string => {
  const text = cellText(value)
  return note === undefined || note === '' ? text : `${text}（${note}）`
}

/** The day as 2025-01-09, however its noughts were written; null where it is no day of the calendar. */
export function isoDay(written: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(written ?? '') ?? []
  const lengths = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (year === undefined || !(Number(day) >= 1 && Number(day) <= (lengths[Number(month) - 1] ?? 0)))
    return null
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

/** 2025年1月23日 (GB/T 9704 7.3.5: no leading zeros); what is no day is printed as it was written. */
export function dateText(written: string | null): string | null {
  const [year, month, day] = isoDay(written)?.split('-') ?? []
  if (year === undefined) return written === '' ? null : written
  return `${year}年${Number(month)}月${Number(day)}日`
}
