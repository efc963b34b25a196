/**
 * What stands on a typeset page, freed from the way PDF says it: words by character, lines and fillings,
 * pictures. Millimetres, y downwards, as OFD counts (GB/T 33190, 8).
 */
import type { PdfOperation, PdfPage } from './pdf-page.ts'

/** [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

interface Ink {
  /** "r g b", 0 to 255. */
  readonly color: string
  /** 0 to 255. */
  readonly alpha: number
}

export interface TextMark extends Ink {
  readonly kind: 'text'
  readonly font: string
  /** Height of the character square. */
  readonly size: number
  /** From the line of the words, upright and unscaled, to the page. */
  readonly matrix: Matrix
  readonly characters: readonly { readonly text: string; readonly at: number }[]
}

export interface PathMark extends Ink {
  readonly kind: 'path'
  /** As OFD writes it: M, L, B, C with numbers. */
  readonly data: string
  /** Null where the path is filled. */
  readonly stroke: number | null
}

interface PictureMark {
  readonly kind: 'picture'
  /** From a square of one by one, its foot at y = 1. */
  readonly matrix: Matrix
}

/** Something seen on a page: words, a line or area, a picture. */
export type Mark = TextMark | PathMark | PictureMark

const millimetre = 25.4 / 72

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

const numbersOf = (value: unknown): number[] =>
  value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value)
    ? Array.from<unknown, number>(value, Number)
    : []

const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value)
  return [a, b, c, d, e, f]
}

/** Three decimals are a thousandth of a millimetre. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000 || 0)

const colorOf = (hex: unknown): string => {
  const digits = typeof hex === 'string' ? hex.slice(1) : ''
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) || 0).join(' ')
}

interface State {
  readonly matrix: Matrix
  readonly fill: string
  readonly line: string
  readonly fillAlpha: number
  readonly lineAlpha: number
  readonly lineWidth: number
  readonly font: string
  readonly fontSize: number
}

const start: State = {
  matrix: [1, 0, 0, 1, 0, 0],
  fill: '0 0 0',
  line: '0 0 0',
  fillAlpha: 255,
  lineAlpha: 255,
  lineWidth: 1,
  font: '',
  fontSize: 0,
}

/** They say how the page is read aloud, or nothing that is seen. */
const unseen = new Set([
  'beginMarkedContentProps',
  'beginMarkedContent',
  'endMarkedContent',
  'dependency',
  'setTextRenderingMode',
  'setMiterLimit',
  'setLineCap',
  'setLineJoin',
  'setDash',
  'endPath',
])

const drawings = { stroke: 'stroke', fill: 'fill', eoFill: 'fill' } as const

interface Glyph {
  readonly unicode: string
  /** In thousandths of the size. */
  readonly width: number
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value

class Reader {
  readonly marks: Mark[] = []
  readonly #page: PdfPage
  readonly #saved: State[] = []
  #state: State = start
  #text: Matrix = start.matrix
  /** Numbers by which pdf.js names what is done with a path. */
  readonly #paths: ReadonlyMap<unknown, 'stroke' | 'fill'>

  constructor(page: PdfPage, paths: ReadonlyMap<unknown, 'stroke' | 'fill'>) {
    this.#page = page
    this.#paths = paths
  }

  /** From the page of PDF, in points upwards, to millimetres downwards. */
  #onPage(matrix: Matrix): Matrix {
    const [a, b, c, d, e, f] = matrix
    return [
      a * millimetre,
      -b * millimetre,
      c * millimetre,
      -d * millimetre,
      e * millimetre,
      (this.#page.height - f) * millimetre,
    ]
  }

  /** What each operation does; those that show nothing are in `unseen`. */
  readonly #acts: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => {
      this.#saved.push(this.#state)
    },
    restore: () => {
      this.#state = this.#saved.pop() ?? start
    },
    transform: (args) => this.#set({ matrix: multiply(matrixOf(args), this.#state.matrix) }),
    setFillRGBColor: ([color]) => this.#set({ fill: colorOf(color) }),
    setStrokeRGBColor: ([color]) => this.#set({ line: colorOf(color) }),
    setLineWidth: ([width]) => this.#set({ lineWidth: Number(width) }),
    setGState: ([pairs]) => this.#shade(pairs),
    beginText: () => {
      this.#text = start.matrix
    },
    endText: () => undefined,
    setFont: ([id, size]) =>
      this.#set({ font: this.#page.fontName(String(id)), fontSize: Number(size) }),
    setTextMatrix: ([matrix]) => {
      this.#text = matrixOf(matrix)
    },
    showText: ([glyphs]) => this.#show(glyphs),
    constructPath: ([act, pieces]) => this.#draw(act, pieces),
    paintImageXObject: () => this.#picture(),
  }

  read({ name, args }: PdfOperation): void {
    if (unseen.has(name)) return
    const act = this.#acts[name]
    // A page that would come out otherwise than it was set must not go out at all.
    if (!act) throw new Error(`OFD: unknown operation ${name}`)
    act(args)
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
  }

  #shade(pairs: unknown): void {
    if (!Array.isArray(pairs)) return
    for (const pair of pairs as readonly unknown[]) {
      const [key, value]: readonly unknown[] = Array.isArray(pair) ? pair : []
      if (key === 'ca') this.#set({ fillAlpha: Math.round(Number(value) * 255) })
      if (key === 'CA') this.#set({ lineAlpha: Math.round(Number(value) * 255) })
    }
  }

  #show(glyphs: unknown): void {
    const { font, fontSize, fill, fillAlpha, matrix } = this.#state
    const characters: { text: string; at: number }[] = []
    let at = 0
    const shown: readonly unknown[] = Array.isArray(glyphs) ? glyphs : []
    for (const glyph of shown) {
      if (typeof glyph === 'number') at -= (glyph / 1000) * fontSize
      else if (isGlyph(glyph)) {
        if (glyph.unicode.trim() !== '')
          characters.push({ text: glyph.unicode, at: at * millimetre })
        at += (glyph.width / 1000) * fontSize
      }
    }
    if (characters.length === 0) return
    const [a, b, c, d, e, f] = this.#onPage(multiply(this.#text, matrix))
    // The words are upright in their own line: y runs down there too.
    const upright = [a, b, -c, -d].map((part) => part / millimetre)
    const [ua = 1, ub = 0, uc = 0, ud = 1] = upright
    this.marks.push({
      kind: 'text',
      font,
      size: fontSize * millimetre,
      color: fill,
      alpha: fillAlpha,
      matrix: [ua, ub, uc, ud, e, f],
      characters,
    })
  }

  #draw(act: unknown, pieces: unknown): void {
    const kind = this.#paths.get(act)
    if (kind === undefined) return
    const { matrix, lineWidth, line, lineAlpha, fill, fillAlpha } = this.#state
    const onPage = this.#onPage(matrix)
    const data = pathData(numbersOf(Array.isArray(pieces) ? pieces[0] : pieces), onPage)
    if (data === '') return
    const scale = Math.sqrt(Math.abs(onPage[0] * onPage[3] - onPage[1] * onPage[2]))
    this.marks.push(
      kind === 'fill'
        ? { kind: 'path', data, stroke: null, color: fill, alpha: fillAlpha }
        : { kind: 'path', data, stroke: lineWidth * scale, color: line, alpha: lineAlpha },
    )
  }

  #picture(): void {
    const [a, b, c, d, e, f] = this.#onPage(this.#state.matrix)
    this.marks.push({ kind: 'picture', matrix: [a, b, -c, -d, e + c, f + d] })
  }
}

/** How pdf.js writes a path: a number for the step, then its coordinates. */
const steps = [
  { letter: 'M', points: 1 },
  { letter: 'L', points: 1 },
  { letter: 'B', points: 3 },
  { letter: 'Q', points: 2 },
  { letter: 'C', points: 0 },
] as const

function pathData(numbers: readonly number[], [a, b, c, d, e, f]: Matrix): string {
  const said: string[] = []
  let at = 0
  while (at < numbers.length) {
    const step = steps[numbers[at] ?? -1]
    if (!step) throw new Error(`OFD: unknown step ${numbers[at]} in a path`)
    const { letter, points } = step
    at += 1
    const coordinates: string[] = []
    for (let point = 0; point < points; point += 1) {
      const [x = 0, y = 0] = numbers.slice(at, at + 2)
      coordinates.push(short(a * x + c * y + e), short(b * x + d * y + f))
      at += 2
    }
    said.push([letter, ...coordinates].join(' '))
  }
  return said.join(' ')
}

/**
 * The marks of a page. `paths` are pdf.js's numbers for what is done with a path, by name. Throws where
 * the page holds what OFD could not show alike.
 */
export function marksOf(page: PdfPage, paths: Readonly<Record<string, number>>): readonly Mark[] {
  const acts = new Map<unknown, 'stroke' | 'fill'>(
    Object.entries(drawings).flatMap(([name, kind]) => {
      const number = paths[name]
      return number === undefined ? [] : [[number, kind]]
    }),
  )
  const reader = new Reader(page, acts)
  for (const operation of page.operations) reader.read(operation)
  return reader.marks
}
