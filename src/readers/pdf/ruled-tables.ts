/** The tables that a page's rulings enclose: cells with their place, and whether each is closed all around. */
import type { Ruling, Rulings } from './page-rulings.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface RuledCell extends Box {
  /** Row of the table in which it begins. */
  readonly row: number
  /** First row below it. */
  readonly endRow: number
  /** True where rulings run all around it and it has four corners. */
  readonly closed: boolean
}

export interface RuledTable extends Box {
  readonly rows: number
  readonly cells: readonly RuledCell[]
}

/** Lines nearer than this are one, as double lines are. */
const near = 2.5
const most = 4000

/** Values that lie together as one, in order. */
function stops(values: readonly number[]): readonly number[] {
  const found: number[][] = []
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = found.at(-1)
    if (last && value - (last[0] ?? 0) <= near) last.push(value)
    else found.push([value])
  }
  return found.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length)
}

/** Pieces of one line drawn one after the other, as one line. */
function mend(rulings: readonly Ruling[]): readonly Ruling[] {
  const lines: Ruling[][] = []
  for (const ruling of [...rulings].sort((one, other) => one.at - other.at)) {
    const last = lines.at(-1)
    if (last && ruling.at - (last[0]?.at ?? 0) <= near) last.push(ruling)
    else lines.push([ruling])
  }
  return lines.flatMap((pieces) => {
    const whole: Ruling[] = []
    for (const piece of pieces.sort((one, other) => one.from - other.from)) {
      const last = whole.at(-1)
      if (last && piece.from - last.to <= near)
        whole[whole.length - 1] = { ...last, to: Math.max(last.to, piece.to) }
      else whole.push(piece)
    }
    return whole
  })
}

const reaches = (line: Ruling, at: number): boolean =>
  line.from - near <= at && at <= line.to + near

/** Lines that cross or touch, directly or through others. */
function groups({ across, down }: Rulings): readonly Rulings[] {
  const groupOf = [...across, ...down].map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (groupOf[root] !== root) root = groupOf[root] ?? root
    groupOf[index] = root
    return root
  }
  for (const [i, level] of across.entries())
    for (const [j, upright] of down.entries())
      if (reaches(level, upright.at) && reaches(upright, level.at))
        groupOf[rootOf(across.length + j)] = rootOf(i)
  const found = new Map<number, { across: Ruling[]; down: Ruling[] }>()
  const groupAt = (index: number) => {
    const group = found.get(rootOf(index)) ?? { across: [], down: [] }
    found.set(rootOf(index), group)
    return group
  }
  for (const [i, level] of across.entries()) groupAt(i).across.push(level)
  for (const [j, upright] of down.entries()) groupAt(across.length + j).down.push(upright)
  return [...found.values()].filter((group) => group.across.length > 1 && group.down.length > 1)
}

/** True where a line runs along nearly all of a stretch. */
const isDrawn = (lines: readonly Ruling[], at: number, from: number, to: number): boolean => {
  const length = lines
    .filter((line) => Math.abs(line.at - at) <= near)
    .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0)
  return length >= (to - from) * 0.7
}

class TableGrid {
  readonly #xs: readonly number[]
  readonly #ys: readonly number[]
  readonly #lines: Rulings
  readonly #columns: number
  readonly #rows: number

  constructor(lines: Rulings) {
    this.#lines = lines
    // A table open to the left or right still ends where its level lines end.
    const ends = lines.across.flatMap(({ from, to }) => [from, to])
    const sides = lines.down.map(({ at }) => at)
    const outer = [Math.min(...ends), Math.max(...ends)].filter((end) =>
      sides.every((side) => Math.abs(side - end) > 2 * near),
    )
    this.#xs = stops([...sides, ...outer])
    this.#ys = stops(lines.across.map(({ at }) => at))
    this.#columns = this.#xs.length - 1
    this.#rows = this.#ys.length - 1
  }

  table(): RuledTable | null {
    const size = this.#columns * this.#rows
    if (size < 2 || size > most) return null
    const cells = [...this.#places().values()].map((places) => this.#cell(places))
    return {
      left: this.#xs[0] ?? 0,
      right: this.#xs.at(-1) ?? 0,
      top: this.#ys[0] ?? 0,
      bottom: this.#ys.at(-1) ?? 0,
      rows: this.#rows,
      cells: cells.sort((one, other) => one.row - other.row || one.left - other.left),
    }
  }

  #isDownDrawn(row: number, edge: number): boolean {
    return isDrawn(
      this.#lines.down,
      this.#xs[edge] ?? 0,
      this.#ys[row] ?? 0,
      this.#ys[row + 1] ?? 0,
    )
  }

  #isAcrossDrawn(edge: number, column: number): boolean {
    const [from, to] = [this.#xs[column] ?? 0, this.#xs[column + 1] ?? 0]
    return isDrawn(this.#lines.across, this.#ys[edge] ?? 0, from, to)
  }

  /** Places of the grid with no line between them, by the cell they make together. */
  #places(): ReadonlyMap<number, readonly number[]> {
    const cellOf = new Map<number, number>()
    const found = new Map<number, number[]>()
    for (let first = 0; first < this.#columns * this.#rows; first += 1) {
      if (cellOf.has(first)) continue
      const places = [first]
      cellOf.set(first, first)
      for (const place of places)
        for (const next of this.#openNeighbours(place))
          if (!cellOf.has(next)) {
            cellOf.set(next, first)
            places.push(next)
          }
      found.set(first, places)
    }
    return found
  }

  #openNeighbours(place: number): readonly number[] {
    const [row, column] = [Math.floor(place / this.#columns), place % this.#columns]
    const open: number[] = []
    if (column > 0 && !this.#isDownDrawn(row, column)) open.push(place - 1)
    if (column + 1 < this.#columns && !this.#isDownDrawn(row, column + 1)) open.push(place + 1)
    if (row > 0 && !this.#isAcrossDrawn(row, column)) open.push(place - this.#columns)
    if (row + 1 < this.#rows && !this.#isAcrossDrawn(row + 1, column))
      open.push(place + this.#columns)
    return open
  }

  #cell(places: readonly number[]): RuledCell {
    const rows = places.map((place) => Math.floor(place / this.#columns))
    const columns = places.map((place) => place % this.#columns)
    const [row, endRow] = [Math.min(...rows), Math.max(...rows) + 1]
    const [column, endColumn] = [Math.min(...columns), Math.max(...columns) + 1]
    const isWhole = places.length === (endRow - row) * (endColumn - column)
    const isEdged =
      rows.every((at) => this.#isDownDrawn(at, column) && this.#isDownDrawn(at, endColumn)) &&
      columns.every((at) => this.#isAcrossDrawn(row, at) && this.#isAcrossDrawn(endRow, at))
    return {
      left: this.#xs[column] ?? 0,
      right: this.#xs[endColumn] ?? 0,
      top: this.#ys[row] ?? 0,
      bottom: this.#ys[endRow] ?? 0,
      row,
      endRow,
      closed: isWhole && isEdged,
    }
  }
}

const sizeOf = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top)

/** The tables of a page, the smallest first; a lone frame is no table. */
export function findRuledTables(rulings: Rulings): readonly RuledTable[] {
  const lines = { across: mend(rulings.across), down: mend(rulings.down) }
  if (lines.across.length * lines.down.length > most * 250) return []
  return groups(lines)
    .flatMap((group) => new TableGrid(group).table() ?? [])
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => sizeOf(one) - sizeOf(other))
}
