/** One official grid as a Word table: real spans, repeated heads, rows that do not break. */
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Table, TableCell } from '#document/document.ts'
import { fonts, sizes, twipsOfMillimetre } from './docx-fonts.ts'

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

function cellParagraphs(cell: TableCell, keepNext: boolean): Paragraph[] {
  const text = cell.spans.map((span) => span.text).join('')
  // A narrow head stands one character per line, as the form prints it.
  const lines = cell.upright ? (text.match(/./gu) ?? []) : [text]
  return lines.map(
    (line) =>
      new Paragraph({
        alignment: alignments[cell.align],
        keepNext,
        spacing: { line: 240, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [
          new TextRun({ text: line, font: fonts.body, size: sizes.table, snapToGrid: false }),
        ],
      }),
  )
}

/** A millimetre at the sides and 1.5 pt above and below keep the words off the rules. */
const margins = { top: 30, bottom: 30, left: 57, right: 57 }

const widthOf = (cell: TableCell, widths: readonly number[]) => ({
  size: widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, twips) => sum + twips, 0),
  type: WidthType.DXA,
})

const wordCell = (cell: TableCell, widths: readonly number[], keepNext: boolean): WordCell =>
  new WordCell({
    children: cellParagraphs(cell, keepNext),
    columnSpan: cell.columnSpan,
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    width: widthOf(cell, widths),
    margins,
  })

/** Where a taller cell goes on: written out, since a row is kept by the paragraph of its first cell. */
const coveredCell = (cell: TableCell, widths: readonly number[], keepNext: boolean): WordCell =>
  new WordCell({
    children: cellParagraphs({ ...cell, upright: false, spans: [] }, keepNext),
    columnSpan: cell.columnSpan,
    verticalMerge: VerticalMergeType.CONTINUE,
    width: widthOf(cell, widths),
    margins,
  })

/** Cells that stand in a row, and those that reach into it from above, left to right. */
const cellsOfRow = (table: Table, row: number): TableCell[] =>
  table.rows
    .slice(0, row + 1)
    .flat()
    .filter((cell) => cell.row + cell.rowSpan > row)
    .sort((a, b) => a.column - b.column)

/** The Word table of a grid. */
export function wordTable(table: Table): WordTable {
  const widths = columnTwips(table)
  return new WordTable({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, twips) => sum + twips, 0), type: WidthType.DXA },
    rows: table.rows.map((_, row) => {
      const keepNext = table.together && row < table.rows.length - 1
      return new TableRow({
        tableHeader: row < table.headRows,
        cantSplit: true,
        height: { value: 360, rule: HeightRule.ATLEAST },
        children: cellsOfRow(table, row).map((cell) =>
          cell.row === row ? wordCell(cell, widths, keepNext) : coveredCell(cell, widths, keepNext),
        ),
      })
    }),
  })
}
