/** Reads one printed figure: digits of any width, thousands separators, a unit, a note beside it, or nothing. */
import { toHalfWidth, type CellValue } from '#report/cell-value.ts'
import type { Cell } from '#template/form.ts'
import { remembered } from '#readers/remembered.ts'

export interface PrintedValue {
  readonly value: CellValue
  readonly note: string | null
  /** The unit as printed beside the figure, if any. */
  readonly unit: string | null
}

const figure =
  /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,10}))?\s*(万元|亿元|千元|万|亿|元|件|项|条|个|次|人次|人)?\s*(?:\(([^()]+)\))?$/u

const blankMark = /^(?:[/\\-]+|——?|无数据|无)?$/u

const longestKept = 12
const mostKept = 10_000
const shortRemembered = <T>(find: (text: string) => T): ((text: string) => T) =>
  remembered(find, longestKept, mostKept)

/** True where a table cell says that there is no figure. */
export const isBlankFigure = shortRemembered((text: string): boolean =>
  blankMark.test(toHalfWidth(text).trim()),
)

/** True where a table cell shows by a sign of its own that there is no figure ("/", "-", "无"), so that none was lost there. */
export const isBlankMark = (text: string): boolean =>
  isBlankFigure(text) && !/^(?:\s*|-{3,})$/u.test(text)

/** A cell without the marks of Markdown; "增10", "减3" and "--3" are +10, -3 and -3. */
const plainCell = shortRemembered((text: string): string =>
  toHalfWidth(text)
    .replace(/[*`]/gu, '')
    .trim()
    .replace(/^_+(.*?)_+$/u, '$1')
    // A blank that was lost in another encoding: "? 0".
    .replace(/^[?\ufffd]+\s+(?=\d)/u, '')
    .replace(/^增加?\s*(?=\d)/u, '+')
    .replace(/^[减減]少?\s*(?=\d)/u, '-')
    .replace(/^([+-])\1(?=\d)/u, '$1'),
)

/** "12.", "3。": a slip of the keys behind the figure of a cell. */
const sentenceEnd = /(?<=\d)[.,。，;；、]$/u

/** True where a table cell holds a figure, not words. */
export const isFigure = shortRemembered((text: string): boolean => figure.test(plainCell(text)))

/** True where a table cell holds a figure or says that there is none. */
export const isFigureOrBlank = (text: string): boolean => isFigure(text) || isBlankFigure(text)

const powers: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万: 4, 万元: 4, 亿: 8, 亿元: 8 }

/** True where the cell counts money, whose units convert. */
export const isMoney = (cell: Pick<Cell, 'unit'>): boolean => cell.unit in powers

/** Moves the decimal point, exactly. */
export function shiftDecimal(whole: string, fraction: string, by: number): string {
  const digits = whole + fraction
  const point = whole.length + by
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  const left = padded.slice(0, at).replace(/^0+(?=\d)/u, '')
  const right = by === 0 ? padded.slice(at) : padded.slice(at).replace(/0+$/u, '')
  return right === '' ? left : `${left}.${right}`
}

/** Places to move the point from the printed unit to the cell's own; NaN where they do not compare. */
const shiftOf = (unit: string | undefined, cell: Cell): number =>
  unit === undefined ? 0 : (powers[unit] ?? Number.NaN) - (powers[cell.unit] ?? 0)

const remarks = (unit: string | undefined, note: string | undefined) => ({
  note: note ?? null,
  unit: unit ?? null,
})

/** A note in the signs it was written with; to half width each sign is one sign. */
function noteAsWritten(printed: string, halfNote: string | undefined): string | undefined {
  if (halfNote === undefined) return undefined
  const end = toHalfWidth(printed).trimEnd().length - 1
  return printed.slice(end - halfNote.length, end)
}

/** A count, or its digits as printed where it is none. */
const countOf = (whole: string, fraction: string): CellValue => {
  if (fraction !== '') return `${whole}.${fraction}`
  return Number.isSafeInteger(Number(whole)) ? Number(whole) + 0 : whole
}

const unitFrom = (elsewhere: string | null, cell: Cell): string | undefined =>
  cell.type === 'decimal' ? (elsewhere ?? undefined) : undefined

/**
 * The figure of a cell in the cell's own unit; undefined where the words are no figure. A unit beside
 * the figure goes before one that its column's head prints (`unitElsewhere`).
 */
export function readPrintedValue(
  text: string,
  cell: Cell,
  unitElsewhere: string | null = null,
): PrintedValue | undefined {
  const printed = text.replaceAll('*', '')
  const plain = plainCell(text)
  if (isBlankFigure(plain)) return { value: null, note: null, unit: null }
  const found = figure.exec(plain.replace(sentenceEnd, ''))
  if (!found) return undefined
  const [, sign = '', grouped = '', fraction = '', own, halfNote] = found
  const note = noteAsWritten(printed, halfNote)
  const unit = own ?? unitFrom(unitElsewhere, cell)
  const minus = sign === '-' ? '-' : ''
  const whole = grouped.replaceAll(',', '')
  const about = remarks(unit, note)
  if (cell.type === 'integer') {
    if (unit !== undefined && unit in powers) return undefined
    return { ...about, value: countOf(minus + whole, fraction) }
  }
  const shift = shiftOf(unit, cell)
  if (Number.isNaN(shift)) return undefined
  return { ...about, value: minus + shiftDecimal(whole, fraction, shift) }
}
