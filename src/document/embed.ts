/** Small tables and images embedded in prose, as the report file carries them; their words are kept. */
import { bytesOfBase64 } from '#report/file/base64.ts'
import { cellSpan, cellWords, nodesWithin } from '#report/prose/embedded-table.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import type { EmbeddedNode } from '#report/prose/prose.ts'
import { withoutCameraFacts } from '#report/file/camera-facts.ts'
import { columnWidths } from './column-widths.ts'
import type { DocumentBlock, TableCell } from './document.ts'
import { broken, mostBytes, pictureSize, tooLarge } from './picture.ts'

function tableCells(node: EmbeddedNode): TableCell[][] {
  const taken = new Set<string>()
  const rows = nodesWithin(node)
  return rows.map((row, rowIndex) => {
    let column = 0
    return nodesWithin(row).map((cell): TableCell => {
      while (taken.has(`${rowIndex},${column}`)) column += 1
      const rowSpan = Math.min(cellSpan(cell, 'rowspan'), rows.length - rowIndex)
      // A span ends where a cell from above stands, so that no two cells share a place.
      const room = cellSpan(cell, 'colspan')
      let columnSpan = 1
      while (columnSpan < room && !taken.has(`${rowIndex},${column + columnSpan}`)) columnSpan += 1
      for (let r = 0; r < rowSpan; r += 1)
        for (let c = 0; c < columnSpan; c += 1) taken.add(`${rowIndex + r},${column + c}`)
      const at = column
      column += columnSpan
      return {
        row: rowIndex,
        column: at,
        rowSpan,
        columnSpan,
        scope: cell['type'] === 'tableHeader' ? 'col' : null,
        upright: false,
        align: 'center',
        spans: [{ text: cellWords(cell) }],
        cell: null,
      }
    })
  })
}

/** Higher heads would leave a page no room for rows. */
const mostHeadRows = 4

/** Rows at the top that are nothing but heads, down to where no head reaches further; over every page again. */
function headRowsOf(rows: readonly (readonly TableCell[])[]): number {
  const other = rows.findIndex((row) => row.some(({ scope }) => scope === null))
  const most = Math.min(other < 0 ? 1 : other, mostHeadRows)
  const isWhole = (count: number) =>
    rows.slice(0, count).every((row) => row.every((cell) => cell.row + cell.rowSpan <= count))
  for (let count = most; count > 0; count -= 1) if (isWhole(count)) return count
  return 0
}

const millimetresOfPixel = 25.4 / 96
/** The type area in millimetres, with room for a line above a picture; and its width on a landscape page. */
export const widest = 156
const highest = 205
const landscapeWidth = 225

/** Bytes and pixels of an address that holds its picture, or why it cannot be printed. */
function readPicture(source: string) {
  const [start = '', mime = ''] =
    /^data:(image\/(?:png|jpeg|gif|webp));base64,/u.exec(source.slice(0, 40)) ?? []
  if (start === '' || source === start) return null
  const length = (source.length - start.length) * 0.75
  if (length > mostBytes) return tooLarge(length)
  const bytes = bytesOfBase64(source.slice(start.length))
  const size = bytes === null ? null : pictureSize(bytes)
  return bytes && size ? { bytes: withoutCameraFacts(bytes), mime, size } : broken
}

/** A picture the report carries with it; one that cannot be printed shows its description and why. */
function composeImage(node: EmbeddedNode): DocumentBlock {
  const attrs = isRecord(node['attrs']) ? node['attrs'] : {}
  const { alt: told, src, width } = attrs
  const alt = typeof told === 'string' ? told : ''
  const name = alt === '' ? '未命名' : alt
  const picture = readPicture(typeof src === 'string' ? src : '')
  if (picture === null) return { kind: 'gap', text: `（图片：${name}）` }
  if (typeof picture === 'string') return { kind: 'gap', text: `（图片“${name}”${picture}）` }
  const { bytes, mime, size } = picture
  const pixels = typeof width === 'number' && width > 0 ? width : size.width
  const ratio = size.height / size.width
  const wide = Math.min(pixels * millimetresOfPixel, widest, highest / ratio)
  return { kind: 'image', bytes, mime, alt, width: wide, height: wide * ratio }
}

/** Narrower than this a column of 五号 holds less than four characters. */
const leastColumn = 14

/** The blocks of an embedded node. */
export function composeEmbed(node: EmbeddedNode): DocumentBlock[] {
  if (node['type'] !== 'table') return [composeImage(node)]
  const rows = tableCells(node)
  const columns = Math.max(1, ...rows.flat().map((cell) => cell.column + cell.columnSpan))
  const isWide = columns * leastColumn > widest
  const width = isWide ? landscapeWidth : widest
  return [
    {
      kind: 'table',
      ...(isWide ? { landscape: true } : {}),
      caption: '',
      columns,
      widths: columnWidths(rows.flat(), columns, width),
      headRows: headRowsOf(rows),
      together: false,
      rows,
    },
  ]
}
