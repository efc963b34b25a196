/** The straight lines a page draws across and down: the rulings of its tables. */

/** How to get from a drawing's own units to points from the page's top left corner. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A line across the page (at its height, from left to right) or down it (at its distance from the left). */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly across: readonly Ruling[]
  readonly down: readonly Ruling[]
}

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface Point {
  readonly x: number
  readonly y: number
}

const thickest = 3
const straight = 0.5

/** The matrix that applies the inner one first. */
export const within = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Six numbers of a matrix; null where the value is none. */
export function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null
  const numbers: readonly unknown[] = Array.from(Object.values(value))
  const [a, b, c, d, e, f] = numbers.map(Number)
  const matrix = [a ?? NaN, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN] as const
  return matrix.every(Number.isFinite) ? matrix : null
}

const steps = [2, 2, 6, 4, 0] as const
const lineTo = 1
const closePath = 4

/** The corners of each part of a path; curves count by their ends only. */
function outlines(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = []
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? -1
    const length = steps[kind]
    if (length === undefined) break
    const open = parts.at(-1)
    if (kind === closePath) {
      const first = open?.[0]
      if (open && first) open.push(first)
    } else {
      const [x, y] = [path[at + length - 1] ?? NaN, path[at + length] ?? NaN]
      const point = {
        x: matrix[0] * x + matrix[2] * y + matrix[4],
        y: matrix[1] * x + matrix[3] * y + matrix[5],
      }
      if (kind === lineTo && open) open.push(point)
      else parts.push([point])
    }
    at += 1 + length
  }
  return parts
}

const isFloats = (value: unknown): value is Float32Array =>
  value instanceof Float32Array || value instanceof Float64Array

/** Collects rulings while going through a page's drawing operations. */
class RulingFinder {
  readonly across: Ruling[] = []
  readonly down: Ruling[] = []

  stroke(parts: readonly (readonly Point[])[]) {
    for (const corners of parts)
      for (const [at, end] of corners.entries()) {
        const start = corners[at - 1]
        if (start) this.#add(start, end)
      }
  }

  /** A bar so thin that it is a line; anything larger is a shade. */
  fill(parts: readonly (readonly Point[])[]) {
    for (const corners of parts) {
      const xs = corners.map(({ x }) => x)
      const ys = corners.map(({ y }) => y)
      const [left, right] = [Math.min(...xs), Math.max(...xs)]
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
      if (bottom - top <= thickest && right - left > thickest)
        this.across.push({ at: (top + bottom) / 2, from: left, to: right })
      else if (right - left <= thickest && bottom - top > thickest)
        this.down.push({ at: (left + right) / 2, from: top, to: bottom })
    }
  }

  #add(start: Point, end: Point) {
    const [wide, high] = [Math.abs(start.x - end.x), Math.abs(start.y - end.y)]
    if (high <= straight && wide > straight)
      this.across.push({
        at: (start.y + end.y) / 2,
        from: Math.min(start.x, end.x),
        to: Math.max(start.x, end.x),
      })
    else if (wide <= straight && high > straight)
      this.down.push({
        at: (start.x + end.x) / 2,
        from: Math.min(start.y, end.y),
        to: Math.max(start.y, end.y),
      })
  }
}

const strokes = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]
const fills = ['fill', 'eoFill', ...strokes.slice(2)]

/** All rulings of a page. */
export function findRulings(
  drawing: Drawing,
  operations: Readonly<Record<string, number>>,
  page: Matrix,
): Rulings {
  const found = new RulingFinder()
  const named = (names: readonly string[]) =>
    new Set<unknown>(names.map((name) => operations[name]))
  const [stroking, filling] = [named(strokes), named(fills)]
  const kept: Matrix[] = []
  let matrix = page
  const turn = (inner: Matrix | null) => {
    if (inner) matrix = within(matrix, inner)
  }
  const keep = () => kept.push(matrix)
  const back = () => {
    matrix = kept.pop() ?? page
  }
  const draw = ([by, paths]: readonly unknown[]) => {
    const path: unknown = Array.isArray(paths) ? paths[0] : null
    if (!isFloats(path)) return
    const parts = outlines(path, matrix)
    if (stroking.has(by)) found.stroke(parts)
    if (filling.has(by)) found.fill(parts)
  }
  const doers = new Map<number | undefined, (values: readonly unknown[]) => void>([
    [operations['save'], keep],
    [operations['restore'], back],
    [operations['transform'], (values) => turn(matrixOf(values))],
    [
      operations['paintFormXObjectBegin'],
      (values) => {
        keep()
        turn(matrixOf(values[0]))
      },
    ],
    [operations['paintFormXObjectEnd'], back],
    [operations['constructPath'], draw],
  ])
  for (const [index, operation] of drawing.fnArray.entries()) {
    const given = drawing.argsArray[index]
    doers.get(operation)?.(Array.isArray(given) ? given : [])
  }
  return found
}
