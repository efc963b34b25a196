/** One sheet of a workbook with its print set-up: A4, the margins of GB/T 9704, page numbers outside. */
import { columnName } from './cell-places.ts'

interface SheetRow {
  readonly cells: string
  /** Points. */
  readonly height: number
  /** False where Excel may measure the row again when its words change. */
  readonly isFixed: boolean
}

export interface SheetContent {
  /** Widths in millimetres. */
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  /** A1:D1, … */
  readonly merges: readonly string[]
  /** Rows at the top that stay in view. */
  readonly frozen: number
  /** Printed on one page however long. */
  readonly onePage: boolean
}

const pixelsOfMillimetre = 96 / 25.4
/** A digit of 宋体 11 pt is 8 pixels wide; Excel measures columns in digits. */
const digit = 8

const columnsXml = (widths: readonly number[]): string =>
  widths
    .map((width, at) => {
      const digits = ((width * pixelsOfMillimetre) / digit).toFixed(3)
      return `<col min="${at + 1}" max="${at + 1}" width="${digits}" customWidth="1"/>`
    })
    .join('')

const viewXml = (frozen: number, isFirst: boolean): string => {
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4)
const margins = `<pageMargins left="${inches(28)}" right="${inches(26)}" top="${inches(37)}" bottom="${inches(35)}" header="${inches(20)}" footer="${inches(25)}"/>`

const footerXml = (mark: string | null): string => {
  const header = (tag: string) => (mark === null ? '' : `<${tag}>&amp;R${mark}</${tag}>`)
  return `<headerFooter differentOddEven="1">${header('oddHeader')}<oddFooter>&amp;R— &amp;P —</oddFooter>${header('evenHeader')}<evenFooter>&amp;L— &amp;P —</evenFooter></headerFooter>`
}

/** Wider than an upright page is. */
const isWide = (widths: readonly number[]): boolean =>
  widths.reduce((sum, width) => sum + width, 0) > 210

/** The part of a sheet; `mark` is printed on its pages. */
export function sheetXml(content: SheetContent, mark: string | null, isFirst: boolean): string {
  const { widths, rows, merges, frozen, onePage } = content
  const last = `${columnName(Math.max(widths.length - 1, 0))}${Math.max(rows.length, 1)}`
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    viewXml(frozen, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columnsXml(widths)}</cols><sheetData>`,
    ...rows.map(({ cells, height, isFixed }, at) => {
      const fixed = isFixed ? ' customHeight="1"' : ''
      return `<row r="${at + 1}" ht="${height}"${fixed}>${cells}</row>`
    }),
    '</sheetData>',
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    margins,
    `<pageSetup paperSize="9" orientation="${isWide(widths) ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>`,
    footerXml(mark),
    '</worksheet>',
  ].join('')
}
