/** How Excel shows a stored number: plain, as a percentage, as a date, or with a unit its format adds. */
import { element, elements, type XmlElement } from '#readers/ooxml/read-xml.ts'

/** What a cell's style says that matters here. */
export interface CellStyle {
  readonly format: string
  readonly hasBorder: boolean
}

/** Built-in formats that show more than the plain number; 27–58 are the dates of Chinese editions. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [2, '0.00'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy-m-d'],
  ...[15, 16, 17, 22, 30, 36, 50].map((id) => [id, 'yyyy-m-d'] as const),
  ...[27, 28, 29, 31, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy年m月d日'] as const),
  [49, '@'],
])

const isDrawn = (border: XmlElement | undefined): boolean =>
  elements(border).some(({ attributes }) => (attributes.get('style') ?? 'none') !== 'none')

/** The styles of a workbook by their number. */
export function readCellStyles(root: XmlElement | undefined): readonly CellStyle[] {
  const own = new Map(
    elements(element(root, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  )
  const borders = elements(element(root, 'x:borders'), 'x:border')
  return elements(element(root, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0)
    return {
      format: own.get(id) ?? builtIn.get(id) ?? '',
      hasBorder: isDrawn(borders[Number(attributes.get('borderId') ?? 0)]),
    }
  })
}

/** Fifteen digits, as Excel keeps them, never in powers of ten. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return /e/u.test(text)
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
    : text
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The day of a serial number, counted from 1900 (or 1904) as calendars count. */
function shownDate(serial: number, format: string, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 61 || days > 2_958_465) return null
  // Days since 0000-03-01, then the usual rules of the Gregorian calendar.
  const day = days + 693_899
  const era = Math.floor(day / 146_097)
  const ofEra = day - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return /年/u.test(format)
    ? `${year}年${month}月${date}日`
    : `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** The part of a format for ordinary numbers, without colours, conditions, padding and fill. */
const positivePart = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/\[[^\]]*\]|_.|\*./gu, '').trim()

const withoutQuotes = (text: string): string => text.replace(/"([^"]*)"|\\(.)/gu, '$1$2')

/** The number as the file stores it, noughts and all, where its format shows exactly as many places (48.30). */
const withPlaces = (number: string, stored: string, places: string): string =>
  places !== '' && /^-?\d+\.(\d+)$/u.exec(stored)?.[1]?.length === places.length ? stored : number

export interface ShownValue {
  readonly text: string
  /** True where the format may show something else than is said here. */
  readonly isDoubtful: boolean
}

const exact = (text: string): ShownValue => ({ text, isDoubtful: false })

/** What a reader of the sheet sees in a cell that stores a number. */
export function shownValue(stored: string, format: string, from1904: boolean): ShownValue {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return exact(stored)
  const part = positivePart(format)
  if (part === '' || /^(?:general|@|G\/通用格式)$/iu.test(part)) return exact(plainNumber(value))
  const bare = part.replace(/"[^"]*"|\\./gu, '')
  if (/[ymdhs]/iu.test(bare) && !/[#0?]/u.test(bare.replace(/\.0+/gu, ''))) {
    const date = /[yd]/iu.test(bare) ? shownDate(value, part, from1904) : null
    return date === null ? { text: plainNumber(value), isDoubtful: true } : exact(date)
  }
  return shownNumber(stored, part)
}

/** A number with what its format writes around it. */
function shownNumber(stored: string, part: string): ShownValue {
  const value = Number(stored)
  const number =
    /^((?:"[^"]*"|\\.|[^#0?%,.!"\\])*)[#0?](?:[#0?,]*[#0?])?(?:\.([#0?]*))?(%?)((?:"[^"]*"|\\.|[^#0?%,.!"\\])*)$/u.exec(
      part,
    )
  if (!number) return { text: plainNumber(value), isDoubtful: true }
  const [, before = '', places = '', percent = '', after = ''] = number
  const shown =
    percent === ''
      ? withPlaces(plainNumber(value), stored, places)
      : `${plainNumber(Number((value * 100).toPrecision(15)))}%`
  return exact(`${withoutQuotes(before)}${shown}${withoutQuotes(after)}`.trim())
}
