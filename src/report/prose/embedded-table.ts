/** A small table within the words: read from its node and changed cell by cell, as a clerk changes it. */
import { isRecord } from './prose-pieces.ts'
import type { EmbeddedNode } from './prose.ts'

type Node = Record<string, unknown>

/** The nodes within a node; none where it holds none. */
export const nodesWithin = (node: unknown): readonly Node[] =>
  isRecord(node) && Array.isArray(node['content']) ? node['content'].filter(isRecord) : []

const lineOf = (node: Node): string => {
  if (node['type'] === 'hardBreak') return '\n'
  return typeof node['text'] === 'string' ? node['text'] : nodesWithin(node).map(lineOf).join('')
}

/** The words of a cell, a line to a paragraph. */
export const cellWords = (cell: Node): string => nodesWithin(cell).map(lineOf).join('\n')

/** How many columns or rows a cell of the node spans. */
export const cellSpan = (cell: Node, key: 'colspan' | 'rowspan'): number => {
  const attrs = cell['attrs']
  const span = isRecord(attrs) ? attrs[key] : undefined
  return typeof span === 'number' && Number.isInteger(span) && span > 0 && span < 64 ? span : 1
}

const isHead = (cell: Node): boolean => cell['type'] === 'tableHeader'

const cellNode = (text: string, head: boolean): Node => ({
  type: head ? 'tableHeader' : 'tableCell',
  content: text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  })),
})

const tableNode = (rows: readonly (readonly Node[])[]): EmbeddedNode => ({
  type: 'table',
  content: rows.map((cells) => ({ type: 'tableRow', content: cells })),
})

const rowsOf = (table: EmbeddedNode): readonly (readonly Node[])[] =>
  nodesWithin(table).map(nodesWithin)

/** A table of blanks with a row of heads. */
export const blankTable = (rows: number, columns: number): EmbeddedNode =>
  tableNode(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, () => cellNode('', row === 0)),
    ),
  )

/** An even table that says `rows`, the first of them in heads where `heads` says so. */
export const tableOfWords = (rows: readonly (readonly string[])[], heads: boolean): EmbeddedNode =>
  tableNode(rows.map((texts, row) => texts.map((text) => cellNode(text, heads && row === 0))))

/** One cell of a small table as its words and the places it covers. */
export interface TableWords {
  readonly text: string
  readonly head: boolean
  readonly columnSpan: number
  readonly rowSpan: number
}

/** What stands in the table, row by row, each cell where it begins. */
export const wordsOfTable = (table: EmbeddedNode): readonly (readonly TableWords[])[] =>
  rowsOf(table).map((cells) =>
    cells.map((cell) => ({
      text: cellWords(cell),
      head: isHead(cell),
      columnSpan: cellSpan(cell, 'colspan'),
      rowSpan: cellSpan(cell, 'rowspan'),
    })),
  )

/** A table of such cells, some of which may span others. */
export const tableOfCells = (rows: readonly (readonly TableWords[])[]): EmbeddedNode =>
  tableNode(
    rows.map((cells) =>
      cells.map(({ text, head, columnSpan, rowSpan }) => {
        const colspan = columnSpan > 1 ? { colspan: columnSpan } : {}
        const rowspan = rowSpan > 1 ? { rowspan: rowSpan } : {}
        const isSpanning = columnSpan > 1 || rowSpan > 1
        const node = cellNode(text, head)
        return isSpanning ? { ...node, attrs: { ...colspan, ...rowspan } } : node
      }),
    ),
  )

/** True where no cell spans others: only then may rows and columns come and go. */
export const isEvenTable = (table: EmbeddedNode): boolean => {
  const rows = wordsOfTable(table)
  const single = rows.flat().every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1)
  return single && rows.every((row) => row.length === rows[0]?.length)
}

/** The table with other words in one cell; cells that say the same already keep their marks. */
export const withWords = (
  table: EmbeddedNode,
  row: number,
  column: number,
  text: string,
): EmbeddedNode =>
  tableNode(
    rowsOf(table).map((cells, at) =>
      cells.map((cell, index) => {
        if (at !== row || index !== column || cellWords(cell) === text) return cell
        return { ...cell, content: cellNode(text, false)['content'] }
      }),
    ),
  )

/** A blank row put before row `at` of an even table. */
export function withRow(table: EmbeddedNode, at: number): EmbeddedNode {
  const rows = [...rowsOf(table)]
  rows.splice(
    at,
    0,
    (rows[0] ?? []).map(() => cellNode('', false)),
  )
  return tableNode(rows)
}

/** An even table without row `at`. */
export const withoutRow = (table: EmbeddedNode, at: number): EmbeddedNode =>
  tableNode(rowsOf(table).filter((_, row) => row !== at))

/** A blank column put before column `at` of an even table, a head where its row is of heads. */
export const withColumn = (table: EmbeddedNode, at: number): EmbeddedNode =>
  tableNode(
    rowsOf(table).map((cells) => [
      ...cells.slice(0, at),
      cellNode('', cells.length > 0 && cells.every(isHead)),
      ...cells.slice(at),
    ]),
  )

/** An even table without column `at`. */
export const withoutColumn = (table: EmbeddedNode, at: number): EmbeddedNode =>
  tableNode(rowsOf(table).map((cells) => cells.filter((_, column) => column !== at)))

/** How many of them there are up to the last that says something. */
const upToLast = (said: readonly boolean[]): number => said.lastIndexOf(true) + 1

/** An even table without the blank rows and columns at its end: those it began with and nobody filled. */
export function withoutBlankEnd(table: EmbeddedNode): EmbeddedNode {
  const rows = rowsOf(table)
  const filled = rows.map((cells) => upToLast(cells.map((cell) => cellWords(cell).trim() !== '')))
  const columns = Math.max(0, ...filled)
  if (!isEvenTable(table) || columns === 0) return table
  const height = upToLast(filled.map((count) => count > 0))
  return tableNode(rows.slice(0, height).map((cells) => cells.slice(0, columns)))
}

/** True where the first row is of heads. */
export const hasHeads = (table: EmbeddedNode): boolean => {
  const [first = []] = rowsOf(table)
  return first.length > 0 && first.every(isHead)
}

/** The table with its first row made heads, or body. */
export const withHeads = (table: EmbeddedNode, heads: boolean): EmbeddedNode =>
  tableNode(
    rowsOf(table).map((cells, row) =>
      row > 0
        ? cells
        : cells.map((cell) => ({ ...cell, type: heads ? 'tableHeader' : 'tableCell' })),
    ),
  )

/** An even table with pasted texts laid over it from one cell on, grown where they need more room. */
export function withBlock(
  table: EmbeddedNode,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
  most: { readonly rows: number; readonly columns: number },
): EmbeddedNode {
  let grown = table
  const rows = Math.min(row + texts.length, most.rows)
  const columns = Math.min(column + Math.max(0, ...texts.map((line) => line.length)), most.columns)
  while (rowsOf(grown).length < rows) grown = withRow(grown, rowsOf(grown).length)
  while ((rowsOf(grown)[0]?.length ?? 0) < columns)
    grown = withColumn(grown, rowsOf(grown)[0]?.length ?? 0)
  return texts.reduce(
    (all, line, down) =>
      line.reduce((sofar, text, right) => withWords(sofar, row + down, column + right, text), all),
    grown,
  )
}
