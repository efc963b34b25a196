/** Reads what a person types or pastes into a cell, and says what a value means as a number. */
import type { Cell } from '#template/form.ts'

/**
 * What stands in a cell. A count is a safe integer, an amount a decimal string ("0.04"), blank is null.
 * Anything else a person or a file put there is kept as its text and becomes a finding.
 */
export type CellValue = number | string | null

const fullWidth = /[！-～]/gu

/** Nearly every figure is plain already. */
const plainOnly = /^[ -~]*$/u

/** Full-width digits, signs and letters to their plain forms; every kind of minus to "-". */
export const toHalfWidth = (text: string): string =>
  plainOnly.test(text)
    ? text
    : text
        .replace(fullWidth, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
        .replace(/[−–—﹣]/gu, '-')
        .replace(/\u3000|\u00a0|\u200b|\ufeff/gu, ' ')

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const integerPattern = /^-?\d+$/u
const decimalPattern = /^-?\d+(?:\.\d{1,6})?$/u

const withoutLeadingZeros = (digits: string): string => digits.replace(/^(-?)0+(?=\d)/u, '$1')

/**
 * The value of a cell for a text: full-width digits and thousands separators are understood, a blank
 * stays blank, and what is no number of this cell's type is kept as its trimmed text.
 */
export function parseCellText(text: string, cell: Pick<Cell, 'type'>): CellValue {
  const trimmed = toHalfWidth(text).trim()
  if (trimmed === '') return null
  const plain = (grouped.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed).replace(/^\+/u, '')
  if (cell.type === 'integer') {
    if (!integerPattern.test(plain)) return text.trim()
    const number = Number(plain)
    return Number.isSafeInteger(number) ? number + 0 : withoutLeadingZeros(plain)
  }
  return decimalPattern.test(plain) ? withoutLeadingZeros(plain) : text.trim()
}

/** The text a value is shown and edited as; blank is "". */
export const cellText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value)

/** A count as a number where it is a whole number (of either sign), else null. */
export const asCount = (value: CellValue | undefined): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null

/** The sum of counts; null where there are none, or one of them is none: a blank is never 0. */
export const sumOfCounts = (counts: readonly (number | null)[]): number | null =>
  counts.length === 0 || counts.includes(null)
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** True where the value is a number of the cell's own type (its sign is a rule's affair). */
export const isNumberOf = (value: CellValue | undefined, cell: Pick<Cell, 'type'>): boolean =>
  cell.type === 'integer'
    ? asCount(value) !== null
    : (typeof value === 'number' && Number.isFinite(value)) ||
      (typeof value === 'string' && decimalPattern.test(value))

const scale = 1_000_000n

/** A decimal in millionths, exactly; null where it is no decimal of at most six places. */
export function asMillionths(value: CellValue | undefined): bigint | null {
  const text = cellText(value)
  if (!decimalPattern.test(text)) return null
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole) * scale + BigInt(fraction.padEnd(6, '0'))
  return text.startsWith('-') ? -size : size
}
