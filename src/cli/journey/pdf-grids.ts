/** Reads the tables of a printed page back from its ruled lines and from where the words stand. */
import type { PrintedGrid } from './printed-grid.ts'

/** A straight ruled line, in points of the page from the lower left corner. */
export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** A piece of text and the middle of where it stands. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Two lines nearer than this are the same line. */
const same = 1

const distinct = (values: readonly number[]): number[] =>
  [...values]
    .sort((a, b) => a - b)
    .filter((value, at, all) => at === 0 || value - (all[at - 1] ?? 0) > same)

const isUpright = (stroke: Stroke): boolean => Math.abs(stroke.x1 - stroke.x2) < same

const low = (stroke: Stroke): number => Math.min(stroke.y1, stroke.y2)
const high = (stroke: Stroke): number => Math.max(stroke.y1, stroke.y2)

/** Lines that hang together by their heights are one table; from the top of the page down. */
function tablesOf(strokes: readonly Stroke[]): Stroke[][] {
  const tables: Stroke[][] = []
  let floor = -Infinity
  for (const stroke of [...strokes].sort((a, b) => high(b) - high(a))) {
    if (high(stroke) < floor - same || tables.length === 0) {
      tables.push([])
      floor = low(stroke)
    }
    tables.at(-1)?.push(stroke)
    floor = Math.min(floor, low(stroke))
  }
  return tables.filter((table) => table.some(isUpright))
}

const slot = (bounds: readonly number[], value: number): number =>
  bounds.filter((bound) => bound < value).length - 1

/**
 * The tables of a page: rows and columns are the ruled lines. Words stand in the place of their
 * middle; where cells are merged the other places of the cell stay empty.
 */
export function pdfGrids(strokes: readonly Stroke[], texts: readonly PlacedText[]): PrintedGrid[] {
  return tablesOf(strokes).map((lines) => {
    const columns = distinct(lines.filter(isUpright).map((line) => line.x1))
    const rows = distinct(lines.filter((line) => !isUpright(line)).map((line) => -line.y1))
    const grid = rows.slice(1).map(() => columns.slice(1).map(() => ''))
    for (const { text, x, y } of texts) {
      const line = grid[slot(rows, -y)]
      const column = slot(columns, x)
      if (line?.[column] !== undefined) line[column] += text
    }
    return grid
  })
}
