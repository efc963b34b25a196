/** What a file of the report is called in the office: organ, year, title (青石县水利局2024年…报告). */
import type { ReportDocument } from './document.ts'

/** Long enough for the longest organ; short enough for every disk and its path. */
const longest = 100

/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/**
 * The name of a report's file without its ending: the title, with the organ and the year before it
 * where the title does not say them. Signs that some disk refuses and spaces are left out.
 */
export function fileName({
  title,
  author,
  year,
}: Pick<ReportDocument, 'title' | 'author' | 'year'>): string {
  const organ = title.includes(author) || author === '' ? '' : author
  const when = title.includes(String(year)) ? '' : `${year}年`
  const name = `${organ}${when}${title}`
    .replace(/[\p{Cc}\p{Surrogate}\\/:*?"<>|\s]/gu, '')
    .replace(/^\.+|\.+$/gu, '')
  const cut = Array.from(name).slice(0, longest).join('')
  return device.test(cut) ? `_${cut}` : cut
}
