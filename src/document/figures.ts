/** How figures and dates are written in every document, once for all writers. */
import { cellText } from '#report/cell-value.ts'
import type { CellValue } from '#report/report.ts'

/** A number as printed: ungrouped, its note behind it in brackets (22（其中修订16件）). */
export const figureText = (value: CellValue | undefined, note?: string): string => {
  const text = cellText(value)
  return note === undefined || note === '' ? text : `${text}（${note}）`
}

/** 2025年1月23日 from an ISO day; null where it is none (GB/T 9704 7.3.5: no leading zeros). */
export function dateText(iso: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(iso ?? '') ?? []
  if (year === undefined) return null
  return `${year}年${Number(month)}月${Number(day)}日`
}
