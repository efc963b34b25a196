/** A table within pasted words: kept whole as one embedded block, or only words where it is no table. */
import type { Block, EmbeddedNode, Prose, Run } from '#report/prose/prose.ts'
import { Collector } from './pasted-words.ts'

interface PastedCell {
  readonly head: boolean
  readonly attrs: Readonly<Record<string, number>>
  readonly words: Collector
}

const spanOf = (text: string | undefined): number => {
  const span = Number(text ?? '1')
  return Number.isInteger(span) && span > 1 && span < 64 ? span : 1
}

const runNode = (run: Run): EmbeddedNode => {
  if ('break' in run) return { type: 'hardBreak' }
  const marks = run.bold ? { marks: [{ type: 'bold' }] } : {}
  return { type: 'text', text: 'text' in run ? run.text : '', ...marks }
}

const cellNode = ({ head, attrs, words }: PastedCell): EmbeddedNode => ({
  type: head ? 'tableHeader' : 'tableCell',
  ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
  content: words.blocks.map(({ runs }) => ({ type: 'paragraph', content: runs.map(runNode) })),
})

export class PastedTable {
  readonly #rows: PastedCell[][] = []
  /** What stands between cells belongs to none, and is kept before the table. */
  readonly #stray = new Collector()
  #cell: Collector | null = null

  /** Where words go now. */
  get cell(): Collector {
    return this.#cell ?? this.#stray
  }

  row(): void {
    this.#rows.push([])
    this.#cell = null
  }

  begin(name: 'td' | 'th', attributes: Readonly<Record<string, string>>): void {
    if (this.#rows.length === 0) this.row()
    const [colspan, rowspan] = [spanOf(attributes['colspan']), spanOf(attributes['rowspan'])]
    const words = new Collector()
    const attrs = {
      ...(colspan > 1 ? { colspan } : {}),
      ...(rowspan > 1 ? { rowspan } : {}),
    }
    this.#rows.at(-1)?.push({ head: name === 'th', attrs, words })
    this.#cell = words
  }

  /** One block for a table; the words alone where pages use one column to lay out what is no table. */
  blocks(): Prose {
    const rows = this.#rows.filter((row) => row.length > 0)
    for (const { words } of rows.flat()) words.end()
    this.#stray.end()
    const filled = rows.flat().filter(({ words }) => words.blocks.length > 0)
    if (rows.every((row) => row.length < 2) || filled.length < 2) {
      return [...this.#stray.blocks, ...filled.flatMap(({ words }) => words.blocks)]
    }
    const content = rows.map((row) => ({ type: 'tableRow', content: row.map(cellNode) }))
    const table: Block = { kind: 'embed', indent: 0, runs: [], embed: { type: 'table', content } }
    return [...this.#stray.blocks, table]
  }
}
