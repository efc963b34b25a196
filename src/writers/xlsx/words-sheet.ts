/** Title, words and signature of the report as a sheet, a paragraph to a row. */
import { type CellLook, type CellStyles, fontSize } from './cell-styles.ts'
import type { LineLook, WordLine } from './plan-sheets.ts'
import { blankCell, textCell } from './sheet-cell.ts'
import type { SheetContent } from './sheet-xml.ts'
import { mostHeight, textHeight } from './text-height.ts'

const looks: Readonly<Record<LineLook, CellLook>> = {
  title: { font: 'title', across: 'center', wrap: true },
  heading1: { font: 'heading', across: 'left', wrap: true },
  heading2: { font: 'bold', across: 'left', wrap: true },
  heading3: { font: 'bold', across: 'left', wrap: true },
  body: { font: 'plain', across: 'left', down: 'top', wrap: true },
  signature: { font: 'plain', across: 'right', indent: 2, wrap: true },
}

/** Two characters before the first line, as on paper. */
const indented = ({ look, text }: WordLine): string =>
  look === 'title' || look === 'signature' ? text : `　　${text}`

/** Some room below the most Excel takes in a cell; a longer paragraph goes on in the next row. */
const longest = 32_000

const pieces = (line: WordLine): WordLine[] =>
  line.text.length <= longest
    ? [line]
    : [
        { ...line, text: line.text.slice(0, longest) },
        ...pieces({ ...line, text: line.text.slice(longest) }),
      ]

/** Millimetres. A row over two columns is seen to be words, not a table of one column. */
const widths = [150, 6]
const width = 156
/** Air below a paragraph. */
const gap = 4

/** The sheet of a run of words. A paragraph higher than a row can be reaches over several. */
export function wordsSheet(lines: readonly WordLine[], styles: CellStyles): SheetContent {
  const rows: { cells: string; height: number; isFixed: boolean }[] = []
  const merges: string[] = []
  for (const line of lines.flatMap(pieces)) {
    const look = looks[line.look]
    const style = styles.use(look)
    const text = indented(line)
    const needed = textHeight(text, width, fontSize(look.font)) + gap
    const count = Math.ceil(needed / mostHeight)
    const first = rows.length
    const height = Math.ceil(needed / count)
    for (let row = first; row < first + count; row += 1) {
      const cell = row === first ? textCell(row, 0, style, text) : blankCell(row, 0, style)
      rows.push({ cells: cell + blankCell(row, 1, style), height, isFixed: true })
    }
    merges.push(`A${first + 1}:B${first + count}`)
  }
  return { widths, rows, merges, frozen: 0, onePage: false }
}
