/** How words fit the cells of a table: figures never break over lines, tables never outgrow their page unnoticed. */
import type { Table, TableCell } from '#document/document.ts'
import { longestWhole } from '#document/whole-words.ts'
import { linePitch, sizes, twipsOfMillimetre } from './docx-fonts.ts'

/** A millimetre at the sides and 1.5 pt above and below keep the words off the rules; twips. */
export const margins = { top: 30, bottom: 30, left: 57, right: 57 }

/** Lines of table text, and the least height of a row; twips. */
export const tableLine = 240
const leastRow = 310

const cellText = (cell: TableCell): string => cell.spans.map((span) => span.text).join('')

/** Width of the text of a cell in twips. */
const roomOf = (cell: TableCell, widths: readonly number[]): number =>
  widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0) -
  margins.left -
  margins.right

/** A figure or Latin letter takes little more than half its height, a point or comma a quarter. */
const narrow = 0.55
const thin = 0.28

/** An address that would be smaller than this breaks where its line ends, a figure goes on in the next; half-points. */
const leastWords = 15
const leastFigure = 12

const isAddress = (word: string): boolean => word.length > longestWhole && /[A-Za-z]/u.test(word)

/** Half-points: 五号, or as small as the longest figure or Latin word needs to stay whole. A very long figure takes several lines. */
export function cellSize(cell: TableCell, widths: readonly number[]): number {
  const text = cellText(cell)
  const words = text.match(/[\u0021-\u007E]+/gu) ?? []
  const sizeOf = (letters: number) => roomOf(cell, widths) / (letters * narrow * 10)
  const fitting = words
    .map((word) => {
      const lines = /^[\d.]+$/u.test(word) ? Math.ceil(leastFigure / sizeOf(word.length)) : 1
      return { word, size: sizeOf(Math.ceil(word.length / lines)) }
    })
    .filter(({ word, size }) => size >= leastWords || !isAddress(word))
    .map(({ size }) => Math.floor(size))
  return Math.max(6, Math.min(sizes.table, ...fitting))
}

function lineCount(cell: TableCell, widths: readonly number[]): number {
  const text = cellText(cell)
  if (cell.upright) return text.length
  return text.split('\n').reduce((sum, line) => {
    const points = line.match(/[.,:;]/gu)?.length ?? 0
    const half = (line.match(/[\u0021-\u007E]/gu)?.length ?? 0) - points
    const ems = line.length - half - points + half * narrow + points * thin
    const width = ems * cellSize(cell, widths) * 10
    return sum + Math.max(1, Math.ceil(width / roomOf(cell, widths)))
  }, 0)
}

/** The paragraphs of a cell: a narrow head one character each; the lines of a pasted cell; a note that would break a figure below it. */
export function cellLines(cell: TableCell, widths: readonly number[]): readonly string[] {
  const text = cellText(cell)
  if (cell.upright) return text.match(/./gu) ?? []
  const note = cell.note === undefined ? '' : `（${cell.note}）`
  if (note === '' || !text.endsWith(note) || lineCount(cell, widths) === 1) {
    return text.split('\n')
  }
  return [text.slice(0, -note.length), note]
}

/** Twips a row has at least. */
export const leastHeight = (table: Table, row: number): number =>
  table.writingHeight !== undefined && table.rows[row]?.some(({ cell }) => cell !== null)
    ? Math.round(table.writingHeight * twipsOfMillimetre)
    : leastRow

/** Twips of all rows. */
export function tableHeight(table: Table, widths: readonly number[]): number {
  const height = (cell: TableCell) =>
    (lineCount(cell, widths) + (cell.note === undefined ? 0 : 1)) * tableLine +
    margins.top +
    margins.bottom
  return table.rows
    .map((row, at) =>
      Math.max(leastHeight(table, at), ...row.filter((cell) => cell.rowSpan === 1).map(height)),
    )
    .reduce((sum, row) => sum + row, 0)
}

/** Whether a table and the heading above it go on one page of 22 lines. */
export const fitsPage = (table: Table, widths: readonly number[]): boolean =>
  tableHeight(table, widths) <= 21 * linePitch
