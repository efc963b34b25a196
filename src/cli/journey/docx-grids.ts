/** Reads the tables of a Word file back from word/document.xml, by its own spans and merges. */
import { type PrintedCell, type PrintedGrid, spread } from './printed-grid.ts'

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&\w+;/gu, (entity) => entities[entity] ?? entity)

/** Cells of one table; a merge that goes on downwards makes the cell it began in taller. */
function cellsOf(table: string): PrintedCell[] {
  const cells: PrintedCell[] = []
  const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? []
  for (const [row, xml] of rows.entries()) {
    let column = 0
    for (const cell of xml.match(/<w:tc[ >].*?<\/w:tc>/gsu) ?? []) {
      const columnSpan = Number(/<w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1)
      const [merge] = /<w:vMerge[^>]*>/u.exec(cell) ?? []
      const above = cells.findIndex(
        (earlier) => earlier.column === column && earlier.row + earlier.rowSpan === row,
      )
      const begun = cells[above]
      if (merge !== undefined && !merge.includes('"restart"')) {
        if (begun?.columnSpan !== columnSpan)
          throw new Error(`A merge at row ${row + 1} continues nothing`)
        cells[above] = { ...begun, rowSpan: begun.rowSpan + 1 }
      } else cells.push({ row, column, rowSpan: 1, columnSpan, text: textOf(cell) })
      column += columnSpan
    }
  }
  return cells
}

/** Every table of the document, in order. */
export const docxGrids = (documentXml: string): PrintedGrid[] =>
  (documentXml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []).map((table) => spread(cellsOf(table)))
