/**
 * One official grid as a Word table: real spans, repeated heads, rows that do not break. Its markup is written
 * here: a report has thousands of cells, and an object of the library for each took most of the time.
 */
import { FileChild } from 'docx'
import type { Table, TableCell } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { cellLines, cellSize, fitsPage, leastHeight, margins, tableLine } from './cell-fit.ts'
import { fonts, sizes, twipsOfMillimetre } from './docx-fonts.ts'
import { bareMargin, type CellMarks, type WordMargin } from './docx-margin.ts'
import type { ChangeMark } from './marked-runs.ts'

/** A table at its place among the library's paragraphs, where its markup is put once the file is packed. */
export class DrawnTable extends FileChild {
  readonly xml: string

  constructor(xml: string) {
    super('nianbao:table')
    this.xml = xml
  }
}

/** How the place of a drawn table is written. */
export const drawnPlace = /<nianbao:table\/>/gu

/** Whole twips whose sum is exactly that of the widths. */
export function columnTwips(table: Table): number[] {
  let used = 0
  let exact = 0
  return table.widths.map((width) => {
    exact += width * twipsOfMillimetre
    const twips = Math.round(exact) - used
    used += twips
    return twips
  })
}

const { ascii, hAnsi, eastAsia, cs, hint } = fonts.body
const face = `<w:rFonts w:ascii="${ascii}" w:cs="${cs}" w:eastAsia="${eastAsia}" w:hAnsi="${hAnsi}" w:hint="${hint}"/><w:snapToGrid w:val="false"/>`

const run = (text: string, size: number, tag: 't' | 'delText' = 't', before = ''): string =>
  `<w:r><w:rPr>${face}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${before}<w:${tag} xml:space="preserve">${escapeMarkup(text)}</w:${tag}></w:r>`

/** Words put in or struck out; changes are numbered once the whole is written. */
const changed = (tag: 'ins' | 'del', { author, date }: ChangeMark['hand'], runs: string): string =>
  `<w:${tag} w:id="0" w:author="${escapeMarkup(author)}" w:date="${date}">${runs}</w:${tag}>`

/** The runs of a line of a cell; its number, where it is the first line, struck out for another. */
function lineRuns(line: string, size: number, change: ChangeMark | null, figure: number): string {
  if (!change) return run(line, size)
  const { text, hand } = change
  const old = line.slice(0, Math.min(figure, line.length))
  const rest = line.slice(old.length)
  const put = text.split('\n').map((words, at) => run(words, size, 't', at > 0 ? '<w:br/>' : ''))
  return [
    old === '' ? '' : changed('del', hand, run(old, size, 'delText')),
    text === '' ? '' : put.map((one) => changed('ins', hand, one)).join(''),
    rest === '' ? '' : run(rest, size),
  ].join('')
}

/** What is said about a cell, and the bookmark that the first cell of a table carries for it. */
interface Said extends CellMarks {
  readonly bookmark: string
}

const nothing: Said = { bookmark: '', opens: [], closes: [], change: null }

const opened = (ids: readonly number[]): string =>
  ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')

const closed = (ids: readonly number[]): string =>
  [
    ...ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`),
    ...ids.map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`),
  ].join('')

const paragraphs = (
  lines: readonly string[],
  cell: Pick<TableCell, 'align' | 'value'>,
  size: number,
  keepNext: boolean,
  said: Said,
): string =>
  lines
    .map((line, at) =>
      [
        `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:snapToGrid w:val="0"/>`,
        `<w:spacing w:after="0" w:before="0" w:line="${tableLine}" w:lineRule="exact"/><w:jc w:val="${cell.align}"/></w:pPr>`,
        at === 0 ? said.bookmark + opened(said.opens) : '',
        lineRuns(line, size, at === 0 ? said.change : null, String(cell.value ?? '').length),
        at === lines.length - 1 ? closed(said.closes) : '',
        '</w:p>',
      ].join(''),
    )
    .join('')

const sides = (['top', 'left', 'bottom', 'right'] as const)
  .map((side) => `<w:${side} w:type="dxa" w:w="${margins[side]}"/>`)
  .join('')

const sum = (twips: readonly number[]): number => twips.reduce((all, one) => all + one, 0)

type Merge = 'restart' | 'continue' | null

function wordCell(cell: TableCell, widths: readonly number[], merge: Merge, body: string): string {
  const width = sum(widths.slice(cell.column, cell.column + cell.columnSpan))
  return [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/><w:gridSpan w:val="${cell.columnSpan}"/>`,
    merge === null ? '' : `<w:vMerge w:val="${merge}"/>`,
    `<w:tcMar>${sides}</w:tcMar>${merge === 'continue' ? '' : '<w:vAlign w:val="center"/>'}</w:tcPr>`,
    `${body}</w:tc>`,
  ].join('')
}

const emptyCell = (row: number, column: number): TableCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  scope: null,
  upright: false,
  align: 'center',
  spans: [],
  cell: null,
})

/** Cells that stand in a row, those that reach into it from above, and empty ones where there is none. */
function cellsOfRow(table: Table, all: readonly TableCell[], row: number): TableCell[] {
  const cells = all.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
  const taken = (column: number) =>
    cells.some((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
  for (let column = 0; column < table.columns; column += 1)
    if (!taken(column)) cells.push(emptyCell(row, column))
  return cells.sort((a, b) => a.column - b.column)
}

/** Which table of the document it is, and what is written beside it. */
interface Beside {
  readonly margin: WordMargin
  readonly index: number
}

/** Above every number that the library gives; all are numbered anew. */
const farBookmark = 1_000_000

/** Comments on a table within the words embrace it from its first cell to its last. */
function saidIn(table: Table, { margin, index }: Beside): (cell: TableCell) => Said {
  if (margin === bareMargin) return () => nothing
  const marks = margin.ofBlock(index)
  const ids = marks.ranges.flatMap((range) => range.ids)
  const first = table.rows[0]?.[0]
  const last = table.rows.flat().at(-1)
  const id = farBookmark + index
  const bookmark =
    marks.name === null
      ? ''
      : `<w:bookmarkStart w:name="${escapeMarkup(marks.name)}" w:id="${id}"/><w:bookmarkEnd w:id="${id}"/>`
  return (cell) => {
    const own = cell.cell === null ? nothing : margin.ofCell(cell.cell)
    return {
      bookmark: cell === first ? bookmark : '',
      opens: [...(cell === first ? ids : []), ...own.opens],
      closes: [...own.closes, ...(cell === last ? ids : [])],
      change: own.change,
    }
  }
}

const border = (side: string): string => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')

function properties(table: Table, widths: readonly number[]): string {
  const heads = table.rows.some((row) => row.some(({ scope }) => scope === 'row'))
  const caption =
    table.caption === '' ? '' : `<w:tblCaption w:val="${escapeMarkup(table.caption)}"/>`
  return [
    `<w:tblPr><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:firstRow="${table.headRows > 0}" w:lastRow="false" w:firstColumn="${heads}" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>`,
    `${caption}</w:tblPr>`,
    `<w:tblGrid>${widths.map((twips) => `<w:gridCol w:w="${twips}"/>`).join('')}</w:tblGrid>`,
  ].join('')
}

/** The Word table of a grid; `keepsNext` holds its last row to what follows. */
export function wordTable(table: Table, keepsNext: boolean, beside: Beside): DrawnTable {
  const widths = columnTwips(table)
  const together = table.together && fitsPage(table, widths)
  const saidOf = saidIn(table, beside)
  const all = table.rows.flat()
  const rows = table.rows.map((_, row) => {
    const keepNext = row < table.rows.length - 1 ? together : keepsNext
    const cells = cellsOfRow(table, all, row).map((cell) => {
      // Where a taller cell goes on is written out, since a row is kept by the paragraph of its first cell.
      if (cell.row !== row) {
        const empty = paragraphs([''], { align: cell.align }, sizes.table, keepNext, nothing)
        return wordCell(cell, widths, 'continue', empty)
      }
      const lines = cellLines(cell, widths)
      const body = paragraphs(lines, cell, cellSize(cell, widths), keepNext, saidOf(cell))
      return wordCell(cell, widths, cell.rowSpan > 1 ? 'restart' : null, body)
    })
    const head = row < table.headRows ? '<w:tblHeader/>' : ''
    return `<w:tr><w:trPr><w:cantSplit/>${head}<w:trHeight w:val="${leastHeight(table, row)}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`
  })
  return new DrawnTable(`<w:tbl>${properties(table, widths)}${rows.join('')}</w:tbl>`)
}
