/** Prose taken apart into the units a flat text is made of: characters, embeds, line ends with their block's kind. */
import type { Block, BlockKind, EmbeddedNode, Prose, Run } from './prose.ts'

/** What a line end says of its block; bold says of a character. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

export interface Unit {
  /** One UTF-16 unit, "\n" for the end of a block, or null for an embed. */
  readonly char: string | null
  readonly embed: Readonly<Record<string, unknown>> | null
  readonly attributes: Attributes
}

/** A piece of a flat text as Yjs tells it. */
export interface Piece {
  readonly insert?: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

const kinds: readonly BlockKind[] = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'ordered',
  'embed',
]

const marks = (run: Run): Attributes => ('bold' in run && run.bold ? { bold: true } : {})

const runUnits = (run: Run): Unit[] => {
  const attributes = marks(run)
  if ('text' in run) {
    return run.text.split('').map((char) => ({ char, embed: null, attributes }))
  }
  const embed = 'cell' in run ? { cell: run.cell } : { break: true }
  return [{ char: null, embed, attributes }]
}

/** The units of blocks, each block closed by its line end. */
export const unitsOf = (prose: Prose): Unit[] =>
  prose.flatMap((block) => [
    ...(block.embed ? [{ char: null, embed: { node: block.embed }, attributes: {} }] : []),
    ...block.runs.flatMap(runUnits),
    { char: '\n', embed: null, attributes: { kind: block.kind, indent: block.indent } },
  ])

/** Whether two units say the same, marks and kinds aside. */
export const sameContent = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.char === b.char &&
  (a.embed === b.embed || JSON.stringify(a.embed) === JSON.stringify(b.embed))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

class BlockBuilder {
  readonly blocks: Block[] = []
  #runs: Run[] = []
  #node: EmbeddedNode | null = null

  text(text: string, bold: boolean): void {
    const last = this.#runs.at(-1)
    if (last && 'text' in last && (last.bold ?? false) === bold) {
      this.#runs[this.#runs.length - 1] = bold
        ? { text: last.text + text, bold }
        : { text: last.text + text }
    } else this.#runs.push(bold ? { text, bold } : { text })
  }

  embed(value: Readonly<Record<string, unknown>>, bold: boolean): void {
    if (typeof value['cell'] === 'string') {
      this.#runs.push(bold ? { cell: value['cell'], bold } : { cell: value['cell'] })
    } else if (value['break'] === true) this.#runs.push({ break: true })
    else if (isRecord(value['node'])) this.#node = value['node']
  }

  end(attributes: Readonly<Record<string, unknown>>): void {
    const kind = kinds.find((entry) => entry === attributes['kind']) ?? 'paragraph'
    const indent = typeof attributes['indent'] === 'number' ? attributes['indent'] : 0
    if (this.#node) this.blocks.push({ kind: 'embed', indent: 0, runs: [], embed: this.#node })
    // Words that a merge left beside an embedded block become a paragraph of their own.
    if (!this.#node || this.#runs.length > 0) {
      this.blocks.push({ kind: kind === 'embed' ? 'paragraph' : kind, indent, runs: this.#runs })
    }
    this.#runs = []
    this.#node = null
  }

  /** Words after the last line end are a paragraph, whatever lost its end. */
  close(): Block[] {
    if (this.#runs.length > 0 || this.#node) this.end({})
    return this.blocks
  }
}

/** The blocks of a flat text. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const builder = new BlockBuilder()
  for (const { insert, attributes = {} } of pieces) {
    const bold = attributes['bold'] === true
    if (isRecord(insert)) builder.embed(insert, bold)
    if (typeof insert !== 'string') continue
    insert.split('\n').forEach((line, index) => {
      if (index > 0) builder.end(attributes)
      if (line !== '') builder.text(line, bold)
    })
  }
  return builder.close()
}
