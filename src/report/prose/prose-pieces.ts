/** The flat text of a section taken apart: words of one weight, embeds, and line ends that carry their block's kind. */
import { type Block, blockKinds, type EmbeddedNode, type Prose, type Run } from './prose.ts'

/** What a line end says of its block; bold says of a character. */
export type Attributes = Readonly<Record<string, unknown>>

/** A run of the flat text, as Yjs tells it. */
export interface Piece {
  /** Words and line ends, or one embed. */
  readonly insert: string | Readonly<Record<string, unknown>>
  readonly attributes: Attributes
}

/** A block and the stretch of flat text it was read from. */
export interface PlacedBlock {
  readonly block: Block
  readonly pieces: readonly Piece[]
  readonly length: number
  /** Whether the stretch ends with a line end; a merge can leave words and an embed on one line. */
  readonly closed: boolean
}

/** Whether a value is a plain record. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How many places of the flat text a piece takes. */
export const lengthOf = ({ insert }: Piece): number =>
  typeof insert === 'string' ? insert.length : 1

/** Whether two pieces of text carry the same marks. */
export const sameAttributes = (a: Attributes, b: Attributes): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Whether two embeds say the same. */
export const sameEmbed = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

const plain: Attributes = {}
const bold: Attributes = { bold: true }

function runPiece(run: Run): Piece {
  const attributes = 'bold' in run && run.bold ? bold : plain
  if ('text' in run) return { insert: run.text, attributes }
  return { insert: 'cell' in run ? { cell: run.cell } : { break: true }, attributes }
}

/** The pieces of blocks as they are written, each block closed by its line end. */
export const piecesOf = (prose: Prose): Piece[] =>
  prose.flatMap((block) => [
    ...(block.embed ? [{ insert: { node: block.embed }, attributes: plain }] : []),
    ...block.runs.map(runPiece),
    { insert: '\n', attributes: { kind: block.kind, indent: block.indent } },
  ])

interface Words {
  readonly pieces: Piece[]
  readonly runs: Run[]
  embed: EmbeddedNode | null
}

const noWords = (): Words => ({ pieces: [], runs: [], embed: null })

class LineReader {
  readonly placed: PlacedBlock[] = []
  /** What stands on the line so far: words, embeds and words again. */
  #line: Words[] = []

  text(text: string, attributes: Attributes): void {
    const words = this.#words()
    const isBold = attributes['bold'] === true
    words.pieces.push({ insert: text, attributes })
    const last = words.runs.at(-1)
    if (last && 'text' in last && (last.bold ?? false) === isBold) {
      words.runs[words.runs.length - 1] = { ...last, text: last.text + text }
    } else words.runs.push(isBold ? { text, bold: true } : { text })
  }

  embed(value: Readonly<Record<string, unknown>>, attributes: Attributes): void {
    const piece = { insert: value, attributes }
    const { cell, node } = value
    if (isRecord(node)) {
      this.#line.push({ pieces: [piece], runs: [], embed: node })
      return
    }
    const words = this.#words()
    words.pieces.push(piece)
    const weight = attributes['bold'] === true ? { bold: true as const } : {}
    if (typeof cell === 'string') words.runs.push({ cell, ...weight })
    else if (value['break'] === true) words.runs.push({ break: true })
  }

  /** The line end; null where the text stops without one. */
  end(attributes: Attributes | null): void {
    if (this.#line.length === 0) this.#line.push(noWords())
    const last = this.#line.at(-1)
    if (attributes) last?.pieces.push({ insert: '\n', attributes })
    const told = blockKinds.find((kind) => kind === attributes?.['kind']) ?? 'paragraph'
    const depth = attributes?.['indent']
    // Words that a merge left beside an embedded block are a block of their own.
    const kind = told === 'embed' ? 'paragraph' : told
    const indent = typeof depth === 'number' ? depth : 0
    for (const words of this.#line) {
      const { pieces, runs, embed } = words
      this.placed.push({
        block: embed ? { kind: 'embed', indent: 0, runs: [], embed } : { kind, indent, runs },
        pieces,
        length: pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
        closed: attributes !== null && words === last,
      })
    }
    this.#line = []
  }

  /** Words after the last line end are a paragraph, whatever lost its end. */
  close(): PlacedBlock[] {
    if (this.#line.length > 0) this.end(null)
    return this.placed
  }

  #words(): Words {
    const last = this.#line.at(-1)
    if (last && !last.embed) return last
    const words = noWords()
    this.#line.push(words)
    return words
  }
}

/** The blocks of a stretch of flat text. */
export function placedBlocks(pieces: readonly Piece[]): PlacedBlock[] {
  const reader = new LineReader()
  for (const { insert, attributes } of pieces) {
    if (typeof insert !== 'string') {
      reader.embed(insert, attributes)
      continue
    }
    insert.split('\n').forEach((line, index) => {
      if (index > 0) reader.end(attributes)
      if (line !== '') reader.text(line, attributes)
    })
  }
  return reader.close()
}

const sameRun = (a: Run, b: Run | undefined): boolean => {
  if (b === undefined) return false
  if ('break' in a || 'break' in b) return 'break' in a && 'break' in b
  if (a.bold !== b.bold) return false
  if ('text' in a) return 'text' in b && a.text === b.text
  return 'cell' in b && a.cell === b.cell
}

/** Whether two blocks say the same. */
export const sameBlock = (a: Block, b: Block): boolean =>
  a === b ||
  (a.kind === b.kind &&
    a.indent === b.indent &&
    a.runs.length === b.runs.length &&
    a.runs.every((run, index) => sameRun(run, b.runs[index])) &&
    sameEmbed(a.embed, b.embed))
