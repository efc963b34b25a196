/** Small tables and images embedded in prose, as the report file carries them; their words are kept. */
import { bytesOfBase64 } from '#report/base64.ts'
import type { EmbeddedNode } from '#report/prose.ts'
import type { DocumentBlock, TableCell } from './document.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const children = (node: unknown): Record<string, unknown>[] =>
  isRecord(node) && Array.isArray(node['content']) ? node['content'].filter(isRecord) : []

const lineOf = (node: Record<string, unknown>): string => {
  if (node['type'] === 'hardBreak') return '\n'
  return typeof node['text'] === 'string' ? node['text'] : children(node).map(lineOf).join('')
}

/** The words of a cell, a line to a paragraph. */
const wordsOf = (cell: Record<string, unknown>): string => children(cell).map(lineOf).join('\n')

const spanOf = (node: Record<string, unknown>, key: string): number => {
  const attrs = node['attrs']
  const span = isRecord(attrs) ? attrs[key] : undefined
  return typeof span === 'number' && Number.isInteger(span) && span > 0 && span < 64 ? span : 1
}

function tableCells(node: EmbeddedNode): TableCell[][] {
  const taken = new Set<string>()
  const rows = children(node)
  return rows.map((row, rowIndex) => {
    let column = 0
    return children(row).map((cell): TableCell => {
      while (taken.has(`${rowIndex},${column}`)) column += 1
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), rows.length - rowIndex)
      // A span ends where a cell from above stands, so that no two cells share a place.
      const room = spanOf(cell, 'colspan')
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
        spans: [{ text: wordsOf(cell) }],
        cell: null,
      }
    })
  })
}

const millimetresOfPixel = 25.4 / 96
/** The width of the type area. */
const widest = 156

/** A picture the report carries with it; one that only an address names shows its description. */
function composeImage(node: EmbeddedNode): DocumentBlock {
  const attrs = isRecord(node['attrs']) ? node['attrs'] : {}
  const { alt: told, src, width } = attrs
  const alt = typeof told === 'string' ? told : ''
  const [, mime = '', data = ''] =
    /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=]+)$/u.exec(
      typeof src === 'string' ? src : '',
    ) ?? []
  const bytes = data === '' ? null : bytesOfBase64(data)
  if (!bytes) return { kind: 'gap', text: `（图片：${alt === '' ? '未命名' : alt}）` }
  const wide = typeof width === 'number' && width > 0 ? width * millimetresOfPixel : null
  return { kind: 'image', bytes, mime, alt, width: wide === null ? null : Math.min(wide, widest) }
}

/** The blocks of an embedded node. */
export function composeEmbed(node: EmbeddedNode): DocumentBlock[] {
  if (node['type'] !== 'table') return [composeImage(node)]
  const rows = tableCells(node)
  const columns = Math.max(1, ...rows.flat().map((cell) => cell.column + cell.columnSpan))
  return [
    {
      kind: 'table',
      caption: '',
      columns,
      widths: Array.from({ length: columns }, () => widest / columns),
      headRows: 0,
      together: false,
      rows,
    },
  ]
}
