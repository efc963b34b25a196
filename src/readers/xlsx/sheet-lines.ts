/** The visible part of a sheet as lines: rows of cells, and words that stand alone across the page. */
import type { SourceLine } from '#readers/source.ts'
import type { Merge, SheetCell, SheetGrid } from './sheet-grid.ts'

type Row = ReadonlyMap<number, SheetCell>

interface ShownRow {
  readonly at: number
  /** The cells that begin here, by column. */
  readonly cells: readonly { readonly text: string; readonly from: number; readonly to: number }[]
  readonly hasBorder: boolean
  readonly end: number
}

const most = 500

/** Merged ranges as far as they are seen, by the row in which their words stand. */
class ShownMerges {
  readonly #grid: SheetGrid
  readonly #byRow = new Map<number, Merge[]>()

  constructor(grid: SheetGrid, rows: readonly number[]) {
    this.#grid = grid
    for (const merge of grid.merges)
      for (const row of rows)
        if (merge.top <= row && row <= merge.bottom) {
          const found = this.#byRow.get(row) ?? []
          this.#byRow.set(row, found)
          found.push(merge)
        }
  }

  of(row: number): readonly Merge[] {
    return this.#byRow.get(row) ?? []
  }

  at(row: number, column: number): Merge | undefined {
    return this.of(row).find(({ left, right }) => left <= column && column <= right)
  }

  /** True where the cell's words are shown in this row and column: its first visible place. */
  begins({ top, left }: Merge, row: number, column: number): boolean {
    for (let above = top; above < row; above += 1)
      if (!this.#grid.hiddenRows.has(above)) return false
    for (let before = left; before < column; before += 1)
      if (!this.#grid.isColumnHidden(before)) return false
    return true
  }
}

const endOf = (
  row: Row | undefined,
  merges: readonly Merge[],
  test: (cell: SheetCell) => boolean,
) =>
  Math.min(
    Math.max(
      -1,
      ...[...(row ?? [])].flatMap(([column, cell]) => (test(cell) ? [column] : [])),
      ...merges.map(({ right }) => right),
    ),
    most,
  )

const isWritten = (cell: SheetCell): boolean => cell.text !== ''

/** Rows that follow each other, each block ended by an empty one. */
function blocksOf(grid: SheetGrid, merges: ShownMerges, rows: readonly number[]): number[][] {
  const blocks: number[][] = []
  let before = -2
  for (const row of rows) {
    const cells = grid.rows.get(row)
    if (endOf(cells, merges.of(row), (cell) => isWritten(cell) || cell.hasBorder) < 0) continue
    let next = before + 1
    while (grid.hiddenRows.has(next)) next += 1
    if (blocks.length === 0 || next < row) blocks.push([])
    blocks.at(-1)?.push(row)
    before = row
  }
  return blocks
}

function readRow(grid: SheetGrid, merges: ShownMerges, at: number, end: number): ShownRow {
  const row = grid.rows.get(at)
  const cells: { text: string; from: number; to: number }[] = []
  for (let column = 0; column <= end; column += 1) {
    if (grid.isColumnHidden(column)) continue
    const merge = merges.at(at, column)
    if (!merge) cells.push({ text: row?.get(column)?.text ?? '', from: column, to: column })
    else if (merges.begins(merge, at, column)) {
      const text = grid.rows.get(merge.top)?.get(merge.left)?.text ?? ''
      cells.push({ text, from: merge.left, to: merge.right })
    }
  }
  const hasBorder = [...(row?.values() ?? [])].some((cell) => cell.hasBorder)
  return { at, cells, hasBorder, end }
}

/** True where a row is no row of a table: words alone, unframed among framed rows or over the whole width. */
function isWords(row: ShownRow, isFramed: boolean): boolean {
  const written = row.cells.filter(({ text }) => text !== '')
  const [only] = written
  if (written.length !== 1 || !only || row.hasBorder) return false
  return isFramed || (row.cells.length === 1 && only.to > only.from)
}

const linesOfWords = (text: string): readonly SourceLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line.trimEnd(), cells: null, whole: true }))

const lineOfRow = (row: ShownRow): SourceLine => {
  const cells = row.cells.map(({ text }) => text.replace(/\s*\n\s*/gu, ' ').trim())
  return { text: cells.join('\t'), cells, sure: true }
}

/** The lines of a sheet's visible part. */
export function linesOfSheet(grid: SheetGrid): readonly SourceLine[] {
  const rows = [...grid.rows.keys()]
    .filter((row) => !grid.hiddenRows.has(row))
    .sort((one, other) => one - other)
  const merges = new ShownMerges(grid, rows)
  const isFramed = rows.some((row) =>
    [...(grid.rows.get(row)?.values() ?? [])].some(({ hasBorder }) => hasBorder),
  )
  return blocksOf(grid, merges, rows).flatMap((block) => {
    const width = Math.max(
      ...block.map((row) => endOf(grid.rows.get(row), merges.of(row), isWritten)),
    )
    return block.flatMap((at) => {
      const own = endOf(
        grid.rows.get(at),
        merges.of(at),
        (cell) => isWritten(cell) || cell.hasBorder,
      )
      const row = readRow(grid, merges, at, isFramed ? own : width)
      if (row.cells.length === 0) return []
      return isWords(row, isFramed)
        ? linesOfWords(row.cells.find(({ text }) => text !== '')?.text ?? '')
        : [lineOfRow(row)]
    })
  })
}
