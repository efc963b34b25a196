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

function wordCell(cell: TableCell, widths: readonly number[], keepNext: boolean): WordCell {
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, twips) => sum + twips, 0)
  return new WordCell({
    children: cellParagraphs(cell, keepNext),
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 40, right: 40 },
  })
}

/** The Word table of a grid. */
export function wordTable(table: Table): WordTable {
  const widths = columnTwips(table)
  return new WordTable({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, twips) => sum + twips, 0), type: WidthType.DXA },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < table.headRows,
          cantSplit: true,
          height: { value: 360, rule: HeightRule.ATLEAST },
          children: row.map((cell) =>
            wordCell(cell, widths, table.together && index < table.rows.length - 1),
          ),
        }),
    ),
  })
}
