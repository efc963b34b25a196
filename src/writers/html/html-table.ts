/** One table as HTML: the form's merges, every number bound to all heads that name it. */
import type { Table, TableCell } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { type Dress, htmlSpans } from './html-words.ts'

/** A head's id is looked up within the whole page; the prefix keeps it off the ids of a site. */
const anchor = (id: string): string => `nianbao-${escapeMarkup(id)}`

const spanOf = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : '')

function htmlCell(cell: TableCell, dress: Dress): string {
  const { id, headers = [], scope, rowSpan, columnSpan, align, upright, spans } = cell
  const size = spanOf('rowspan', rowSpan) + spanOf('colspan', columnSpan)
  const look = dress(align === 'left' ? 'start' : 'cell')
  // A figure not filled in yet is an empty cell, to be written in.
  const words = htmlSpans(
    spans.filter(({ gap }) => gap !== true),
    dress,
  )
  if (scope === null) {
    const heads = headers.length === 0 ? '' : ` headers="${headers.map(anchor).join(' ')}"`
    const which = cell.cell === null ? '' : ` data-cell="${escapeMarkup(cell.cell)}"`
    return `<td${look}${size}${heads}${which}>${words}</td>`
  }
  const own = id === undefined ? '' : ` id="${anchor(id)}"`
  const set = upright ? `<span${dress('upright')}>${words}</span>` : words
  return `<th${look}${size}${own} scope="${scope}">${set}</th>`
}

const htmlRow = (row: readonly TableCell[], dress: Dress): string =>
  `<tr>${row.map((cell) => htmlCell(cell, dress)).join('')}</tr>\n`

/** A line over the whole width that names the rows below it. */
const isBanner = (table: Table, row: readonly TableCell[]): boolean =>
  row.length === 1 && row[0]?.scope === 'rowgroup' && row[0].columnSpan === table.columns

/** Rows below the repeated heads, a group to a banner: its head is then read for that group alone. */
function bodies(table: Table, dress: Dress): string {
  const groups: string[] = []
  for (const row of table.rows.slice(table.headRows)) {
    if (groups.length === 0 || isBanner(table, row)) groups.push('')
    groups[groups.length - 1] += htmlRow(row, dress)
  }
  return groups.map((rows) => `<tbody>\n${rows}</tbody>\n`).join('')
}

/** The table, under a name of its own where it has no caption, in a box of its own that scrolls sideways where the screen is too narrow for it. */
export function htmlTable(table: Table, name: string, dress: Dress): string {
  const caption = escapeMarkup(table.caption)
  const all = table.widths.reduce((sum, width) => sum + width, 0)
  const columns = table.widths
    .map((width) => `<col style="width:${((width / all) * 100).toFixed(2)}%">`)
    .join('')
  const head = table.rows.slice(0, table.headRows).map((row) => htmlRow(row, dress))
  return [
    `<div${dress(table.landscape ? 'turned' : table.together ? 'kept' : 'scroll')} role="region" aria-label="${caption === '' ? name : caption}" tabindex="0">\n`,
    `<table${dress('table')}>\n`,
    caption === '' ? '' : `<caption${dress('caption')}>${caption}</caption>\n`,
    `<colgroup>${columns}</colgroup>\n`,
    head.length === 0 ? '' : `<thead>\n${head.join('')}</thead>\n`,
    bodies(table, dress),
    '</table>\n</div>\n',
  ].join('')
}
