/** One sheet as a grid: what is written where, what is merged, what is hidden. */
import { isOn } from '#readers/ooxml/open-package.ts'
import { element, elements, wordsOf, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { Unreadable } from '#readers/ooxml/unreadable.ts'
import { shownValue, type CellStyle } from './shown-value.ts'

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

/** Rows and columns count from 0. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetCell {
  readonly text: string
  readonly hasBorder: boolean
}

export interface SheetGrid {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  isColumnHidden(column: number): boolean
  /** Cells (B3, …) whose formula has no result, and cells whose format may show something else. */
  readonly uncounted: readonly string[]
  readonly doubtful: readonly string[]
}

const mostRows = 1_048_576
const mostColumns = 16_384
const mostShownRows = 20_000
const mostMergedRows = 200_000

const tooLarge =
  '这个表格的行或合并单元格过多，不像一份报告，没有读取。请只保留报告内容，另存后再导入。'

/** "B3" → row 2, column 1; null where it is no place. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(reference) ?? []
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row >= 1 && row <= mostRows && column >= 1 && column <= mostColumns
    ? { row: row - 1, column: column - 1 }
    : null
}

/** The words of a text, plain or rich; how to pronounce them is left out. */
export const textOf = (parent: XmlElement | undefined): string =>
  elements(parent)
    .map((part) =>
      part.name === 'x:t'
        ? wordsOf(part)
        : part.name === 'x:r'
          ? wordsOf(element(part, 'x:t'))
          : '',
    )
    .join('')
    .replace(/_x([0-9A-F]{4})_/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )

/** Full-width blanks before words show how far in they begin. */
const tidy = (text: string): string =>
  text
    .replace(/[\t\r]+/gu, ' ')
    .trimEnd()
    .replace(/^[^\S\u3000]+/u, '')

const mergeOf = (range: XmlElement): Merge | null => {
  const [from = '', to = from] = (range.attributes.get('ref') ?? '').split(':')
  const [first, last] = [placeOf(from), placeOf(to)]
  return first && last && first.row <= last.row && first.column <= last.column
    ? { top: first.row, left: first.column, bottom: last.row, right: last.column }
    : null
}

class SheetReading {
  readonly uncounted: string[] = []
  readonly doubtful: string[] = []
  readonly #book: Workbook

  constructor(book: Workbook) {
    this.#book = book
  }

  cell(cell: XmlElement, name: string): SheetCell {
    const style = this.#book.styles[Number(cell.attributes.get('s') ?? 0)]
    return { text: tidy(this.#text(cell, name, style)), hasBorder: style?.hasBorder === true }
  }

  #shared(stored: string): string {
    const text = this.#book.strings[Number(stored)]
    if (text === undefined)
      throw new Unreadable(
        '这个表格缺少部分文字，文件已损坏。请用Excel或WPS打开后另存一份，再导入。',
      )
    return text
  }

  #text(cell: XmlElement, name: string, style: CellStyle | undefined): string {
    const value = element(cell, 'x:v')
    const stored = wordsOf(value)
    const type = cell.attributes.get('t') ?? 'n'
    switch (type) {
      case 's':
        return this.#shared(stored)
      case 'inlineStr':
        return textOf(element(cell, 'x:is'))
      case 'b':
        return stored === '1' ? 'TRUE' : 'FALSE'
      case 'str':
      case 'e':
        return stored
      case 'd':
        return stored.slice(0, 10)
      default:
    }
    if (stored === '' && element(cell, 'x:f')) this.uncounted.push(name)
    const shown = shownValue(stored, style?.format ?? '', this.#book.from1904)
    if (shown.isDoubtful) this.doubtful.push(name)
    return shown.text
  }
}

/** Merged ranges; beyond all measure they are refused before anybody lays them out. */
function mergesOf(sheet: XmlElement): readonly Merge[] {
  const merges = elements(element(sheet, 'x:mergeCells'), 'x:mergeCell').flatMap(
    (range) => mergeOf(range) ?? [],
  )
  const high = merges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0)
  if (high > mostMergedRows) throw new Unreadable(tooLarge)
  return merges
}

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

/** Reads one sheet. */
export function readSheet(sheet: XmlElement, book: Workbook): SheetGrid {
  const reading = new SheetReading(book)
  const rows = new Map<number, Map<number, SheetCell>>()
  const hiddenRows = new Set<number>()
  let nextRow = 0
  for (const row of elements(element(sheet, 'x:sheetData'), 'x:row')) {
    const at = placeOf(`A${row.attributes.get('r') ?? ''}`)?.row ?? nextRow
    nextRow = at + 1
    if (row.attributes.has('hidden') && isOn(row, 'hidden')) hiddenRows.add(at)
    const cells = rows.get(at) ?? new Map<number, SheetCell>()
    rows.set(at, cells)
    let next = 0
    for (const cell of elements(row, 'x:c')) {
      const column = placeOf(cell.attributes.get('r') ?? '')?.column ?? next
      next = column + 1
      cells.set(column, reading.cell(cell, `${columnName(column)}${at + 1}`))
    }
  }
  if (rows.size > mostShownRows) throw new Unreadable(tooLarge)
  const hidden = elements(element(sheet, 'x:cols'), 'x:col')
    .filter((column) => column.attributes.has('hidden') && isOn(column, 'hidden'))
    .slice(0, 1000)
    .map(
      ({ attributes }) =>
        [Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1] as const,
    )
  return {
    rows,
    merges: mergesOf(sheet),
    hiddenRows,
    isColumnHidden: (column) => hidden.some(([from, to]) => from <= column && column <= to),
    uncounted: reading.uncounted,
    doubtful: reading.doubtful,
  }
}
