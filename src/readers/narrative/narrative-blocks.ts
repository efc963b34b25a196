/** What stands between the paragraphs of a narrative and is no paragraph: pictures, and small tables kept whole. */
import { tableOfCells, type TableWords, tableOfWords } from '#report/prose/embedded-table.ts'
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

/** Beside so many rows a lone cell is part of their table. */
const fewestRows = 2
const longestLone = 60

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

/** The cells of rows, each with how far it reaches; those of the first rows that are heads are heads. */
function reachingCells(rows: readonly SourceLine[]): readonly (readonly TableWords[])[] {
  const bodyFrom = rows.findIndex(({ heads }) => heads !== true)
  return rows.map(({ cells, spans }, row) =>
    (cells ?? []).map((text, at) => {
      const { columns, rows: down } = spans?.[at] ?? { columns: 1, rows: 1 }
      const head = bodyFrom < 0 || row < bodyFrom
      return { text: text.trim(), head, columnSpan: columns, rowSpan: down }
    }),
  )
}

/** Lays a row's cells beside those that reach down from above; how far all reach further, or null where they do not fit. */
function laid(row: readonly TableWords[], below: readonly number[]): readonly number[] | null {
  const left = below.map((count) => Math.max(0, count - 1))
  const free = below.flatMap((count, column) => (count > 0 ? [] : [column]))
  const wide = row.flatMap(({ columnSpan, rowSpan }) =>
    Array.from({ length: columnSpan }, (_, at) => ({ at, rowSpan })),
  )
  if (wide.length !== free.length) return null
  for (const [index, { at, rowSpan }] of wide.entries()) {
    const column = free[index] ?? 0
    // A cell that reaches over several columns has no other between them.
    if (at > 0 && free[index - 1] !== column - 1) return null
    left[column] = rowSpan - 1
  }
  return left
}

/** The cells of rows in which some are merged, where together they fill an even table; else null. */
function mergedCells(rows: readonly SourceLine[]): readonly (readonly TableWords[])[] | null {
  const made = reachingCells(rows)
  const columns = (made[0] ?? []).reduce((sum, { columnSpan }) => sum + columnSpan, 0)
  if (columns < 2 || columns > mostColumns) return null
  let below: readonly number[] | null = Array.from({ length: columns }, () => 0)
  for (const row of made) below = below && laid(row, below)
  return below?.every((count) => count === 0) ? made : null
}

/** Rows the source itself has set as a table; where they do not fill one, their words row by row. */
function tableOf(rows: readonly SourceLine[]): readonly NarrativeLine[] {
  const isTable = rows.length > 1 && rows.length <= mostRows
  const merged = isTable && rows.some(({ spans }) => spans) ? mergedCells(rows) : null
  if (merged) return [inPlace(tableOfCells(merged))]
  const cells = rows.map((row) => (row.cells ?? []).map((cell) => cell.trim()))
  const [columns = 0] = cells.map((row) => row.length)
  const isEven = cells.every((row) => row.length === columns)
  if (!isTable || columns < 2 || columns > mostColumns || !isEven)
    return rows.map((row) => ({ text: shownWords(row), cells: null, whole: true }))
  return [inPlace(tableOfWords(cells, hasHeads(cells)))]
}

/** Words that were the only cell of their row; longer ones are text that a page lays out in a table. */
const isLone = ({ cells, spans, text }: SourceLine): boolean =>
  cells === null && spans !== undefined && text.length <= longestLone

/** Rows and the lone cells among them: one table where they fill it, else tables with words between them. */
function tablesOf(lines: readonly SourceLine[]): readonly NarrativeLine[] {
  const rows = lines.map((line) => (line.cells ? line : { ...line, cells: [line.text] }))
  const isMixed = lines.some(isLone) && lines.filter(({ cells }) => cells).length >= fewestRows
  const whole = isMixed && rows.length <= mostRows ? mergedCells(rows) : null
  if (whole) return [inPlace(tableOfCells(whole))]
  const made: NarrativeLine[] = []
  let table: SourceLine[] = []
  const close = () => {
    if (table.length > 0) made.push(...tableOf(table))
    table = []
  }
  for (const line of lines)
    if (line.cells) table.push(line)
    else {
      close()
      made.push(line)
    }
  close()
  return made
}

/** The lines of a narrative with its pictures and tables as blocks; rows of a text stay its words. */
export function narrativeLines(lines: readonly SourceLine[]): readonly NarrativeLine[] {
  const made: NarrativeLine[] = []
  let rows: SourceLine[] = []
  const close = () => {
    if (rows.length > 0) made.push(...tablesOf(rows))
    rows = []
  }
  for (const line of lines) {
    if ((line.cells && line.sure) || isLone(line)) {
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
