/** What stands in one cell of a workbook: a blank, an exact number, words, or a formula with its result. */
import { escapeMarkup } from '#writers/markup-text.ts'
import { reference } from './cell-places.ts'

/** A number or text as it was written; null is blank. */
export type Written = number | string | null | undefined

/** Excel keeps fifteen digits of a number; what has more is words, so that none is lost. */
const mostDigits = 15
const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u

/** A number Excel holds digit for digit, as its digits; null for everything else. */
export function exactNumber(value: Written): string | null {
  const text = String(value ?? '')
  if (!canonical.test(text) || text === '-0') return null
  return text.replace(/\D/gu, '').replace(/^0+/u, '').length > mostDigits ? null : text
}

/** As many decimals as were written; the note, if any, behind the number. */
export function numberFormat(digits: string, note: string | undefined): string | null {
  const decimals = digits.split('.')[1]?.length ?? 0
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  if (note === undefined || note === '') return format
  // Signs that mean something in a format, and notes too long for one, leave the cell to words.
  return /["\\;[\]_*\n\r]/u.test(note) || note.length > 120 ? null : `${format}"（${note}）"`
}

/** The most Excel takes in a cell. */
const longestText = 32_767

const textXml = (text: string): string =>
  escapeMarkup(
    text
      .replace(/\r\n?/gu, '\n')
      .slice(0, longestText)
      .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_'),
  )

/** Writes the cells of one row after the other. */
export const blankCell = (row: number, column: number, style: number): string =>
  `<c r="${reference(row, column)}" s="${style}"/>`

export const textCell = (row: number, column: number, style: number, text: string): string =>
  text === ''
    ? blankCell(row, column, style)
    : `<c r="${reference(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`

export const numberCell = (row: number, column: number, style: number, digits: string): string =>
  `<c r="${reference(row, column)}" s="${style}"><v>${digits}</v></c>`

/** A formula and what it comes to now: a number, words, or nothing. */
export function formulaCell(
  row: number,
  column: number,
  style: number,
  formula: string,
  result: Written,
): string {
  const digits = exactNumber(result)
  const kind = digits === null ? ' t="str"' : ''
  const shown = digits ?? textXml(String(result ?? ''))
  return `<c r="${reference(row, column)}" s="${style}"${kind}><f>${escapeMarkup(formula)}</f><v>${shown}</v></c>`
}
