/** What stands between the paragraphs of a narrative and is no paragraph: pictures, and small tables kept whole. */
import { tableOfWords } from '#report/prose/embedded-table.ts'
import type { EmbeddedNode } from '#report/prose/prose.ts'
import { shownWords, type SourceLine } from '#readers/source.ts'
import { embedOfPicture } from '#readers/source-picture.ts'

/** A line of a narrative, or a block that stands in its place. */
export interface NarrativeLine extends SourceLine {
  readonly embed?: EmbeddedNode
}

/** As large as one a clerk may put in; what is larger is a list, or the table of a form. */
const mostRows = 200
const mostColumns = 16

const figure = /\d/u

/** Heads name their columns: no figure among them, and figures below. */
const hasHeads = ([first, ...others]: readonly (readonly string[])[]): boolean =>
  first?.every((cell) => cell.trim() !== '' && !figure.test(cell)) === true &&
  others.some((row) => row.some((cell) => figure.test(cell)))

const inPlace = (embed: EmbeddedNode): NarrativeLine => ({
  text: '',
  cells: null,
  whole: true,
  embed,
})

/** Rows the source itself has set as an even table; where cells are merged, their words row by row. */
function tableOf(rows: readonly SourceLine[]): readonly NarrativeLine[] {
  const cells = rows.map((row) => (row.cells ?? []).map((cell) => cell.trim()))
  const [columns = 0] = cells.map((row) => row.length)
  const isEven = cells.every((row) => row.length === columns)
  if (rows.length < 2 || rows.length > mostRows || columns < 2 || columns > mostColumns || !isEven)
    return rows.map((row) => ({ text: shownWords(row), cells: null, whole: true }))
  return [inPlace(tableOfWords(cells, hasHeads(cells)))]
}

/** The lines of a narrative with its pictures and tables as blocks; rows of a text stay its words. */
export function narrativeLines(lines: readonly SourceLine[]): readonly NarrativeLine[] {
  const made: NarrativeLine[] = []
  let rows: SourceLine[] = []
  const close = () => {
    if (rows.length > 0) made.push(...tableOf(rows))
    rows = []
  }
  for (const line of lines) {
    if (line.cells && line.sure) {
      rows.push(line)
      continue
    }
    close()
    if (line.picture) made.push(inPlace(embedOfPicture(line.picture)))
    else made.push(line.cells ? { text: shownWords(line), cells: null } : line)
  }
  close()
  return made
}
