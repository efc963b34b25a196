/** One official grid as a Word table: real spans, repeated heads, rows that do not break. */
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Table, TableCell } from '#document/document.ts'
import { cellLines, cellSize, fitsPage, leastRow, margins, tableLine } from './cell-fit.ts'
import { fonts, sizes, twipsOfMillimetre } from './docx-fonts.ts'
import { bareMargin, type CellMarks, type WordMargin } from './docx-margin.ts'
import { bookmarked, type ChangeMark, closed, markedRuns, noMarks, opened } from './marked-runs.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

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

/** What is said about a cell, and the bookmark that the first cell of a table carries for it. */
interface Said extends CellMarks {
  readonly before: readonly ParagraphChild[]
}

/** Runs of a line of a cell; its number, where it is the first line, struck out for another. */
function lineRuns(line: string, size: number, change: ChangeMark | null, figure: number) {
  const options = { font: fonts.body, size, snapToGrid: false }
  const changes = change ? [{ ...change, from: 0, to: Math.min(figure, line.length) }] : []
  const stretches = [{ text: line, length: line.length, options }]
  return markedRuns(stretches, { ...noMarks, changes })
}

const cellParagraphs = (
  lines: readonly string[],
  cell: Pick<TableCell, 'align' | 'value'>,
  size: number,
  keepNext: boolean,
  said?: Said,
): Paragraph[] =>
  lines.map(
    (line, index) =>
      new Paragraph({
        alignment: alignments[cell.align],
        keepNext,
        spacing: { line: tableLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [
          ...(index === 0 && said ? [...said.before, ...opened(said.opens)] : []),
          ...lineRuns(
            line,
            size,
            index === 0 && said ? said.change : null,
            String(cell.value ?? '').length,
          ),
          ...(index === lines.length - 1 && said ? closed(said.closes) : []),
        ],
      }),
  )

const widthOf = (cell: TableCell, widths: readonly number[]) => ({
  size: widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, twips) => sum + twips, 0),
  type: WidthType.DXA,
})

const wordCell = (
  cell: TableCell,
  widths: readonly number[],
  keepNext: boolean,
  said: Said,
): WordCell =>
  new WordCell({
    children: cellParagraphs(cellLines(cell, widths), cell, cellSize(cell, widths), keepNext, said),
    columnSpan: cell.columnSpan,
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    width: widthOf(cell, widths),
    margins,
  })

/** Where a taller cell goes on: written out, since a row is kept by the paragraph of its first cell. */
const coveredCell = (cell: TableCell, widths: readonly number[], keepNext: boolean): WordCell =>
  new WordCell({
    children: cellParagraphs([''], cell, sizes.table, keepNext),
    columnSpan: cell.columnSpan,
    verticalMerge: VerticalMergeType.CONTINUE,
    width: widthOf(cell, widths),
    margins,
  })

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
function cellsOfRow(table: Table, row: number): TableCell[] {
  const cells = table.rows
    .slice(0, row + 1)
    .flat()
    .filter((cell) => cell.row + cell.rowSpan > row)
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

/** Comments on a table within the words embrace it from its first cell to its last. */
function saidOf(cell: TableCell, table: Table, { margin, index }: Beside): Said {
  const marks = margin.ofBlock(index)
  const ids = marks.ranges.flatMap((range) => range.ids)
  const isFirst = cell === table.rows[0]?.[0]
  const isLast = cell === table.rows.flat().at(-1)
  const own = cell.cell === null ? bareMargin.ofCell('') : margin.ofCell(cell.cell)
  return {
    before: isFirst ? bookmarked([], marks) : [],
    opens: [...(isFirst ? ids : []), ...own.opens],
    closes: [...own.closes, ...(isLast ? ids : [])],
    change: own.change,
  }
}

/** The Word table of a grid; `keepsNext` holds its last row to what follows. */
export function wordTable(table: Table, keepsNext: boolean, beside: Beside): WordTable {
  const widths = columnTwips(table)
  const together = table.together && fitsPage(table, widths)
  return new WordTable({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    tableLook: {
      firstRow: table.headRows > 0,
      lastRow: false,
      firstColumn: table.rows.some((row) => row.some(({ scope }) => scope === 'row')),
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    width: { size: widths.reduce((sum, twips) => sum + twips, 0), type: WidthType.DXA },
    rows: table.rows.map((_, row) => {
      const keepNext = row < table.rows.length - 1 ? together : keepsNext
      return new TableRow({
        tableHeader: row < table.headRows,
        cantSplit: true,
        height: { value: leastRow, rule: HeightRule.ATLEAST },
        children: cellsOfRow(table, row).map((cell) =>
          cell.row === row
            ? wordCell(cell, widths, keepNext, saidOf(cell, table, beside))
            : coveredCell(cell, widths, keepNext),
        ),
      })
    }),
  })
}
