/** The pages one after the other: paragraphs and tables that a page break has torn are mended. */
import type { SourceLine } from '#readers/source.ts'
import { itemGoesOn, itemText, ourEdges } from './page-items.ts'
import { joinWords } from './page-letters.ts'
import type { Page, PageCell, PageLine, PageRow, PageTable } from './page.ts'

interface Edges {
  readonly left: number
  readonly right: number
  /** True where paragraphs begin two characters in. */
  readonly indented: boolean
}

function edgesOf(pages: readonly Page[]): Edges {
  const lines = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'line' ? [block] : [])),
  )
  const left = Math.min(...lines.map((line) => line.left))
  const inset = lines.filter((line) => {
    const depth = (line.left - left) / line.size
    return depth > 1.5 && depth < 2.6
  })
  return { left, right: Math.max(...lines.map((line) => line.right)), indented: inset.length > 1 }
}

/** True where the second line goes on in the paragraph of the first. */
function goesOn(first: PageLine, second: PageLine, edges: Edges, samePage: boolean): boolean {
  const { size } = first
  return (
    Math.abs(size - second.size) < 0.6 &&
    first.right > edges.right - size * 1.6 &&
    second.left < edges.left + size * 1.2 &&
    (!samePage || second.middle - first.middle < size * 2.6) &&
    (edges.indented || !/[。！？：；]$/u.test(first.text))
  )
}

/** An address may be broken anywhere; so may letters that are more than any two words. */
const isTorn = (word: string): boolean =>
  word.length >= 40 || (word.length >= 20 && /[\d/@_.:?=&#%+]/u.test(word))

/** Two lines of a paragraph as one. */
function joinLines(first: string, second: string): string {
  const torn = (/[!-~]*$/u.exec(first)?.[0] ?? '') + (/^[!-~]*/u.exec(second)?.[0] ?? '')
  return isTorn(torn) ? first + second : joinWords(first, second)
}

const figure = /^[-+]?\d[\d.,，]*$/u
const near = 4
const isSamePlace = (one: PageCell, other: PageCell | undefined): boolean =>
  other !== undefined &&
  Math.abs(one.left - other.left) <= near &&
  Math.abs(one.right - other.right) <= near

const sameWords = (one: PageRow, other: PageRow | undefined): boolean =>
  one.cells.length === other?.cells.length &&
  one.cells.every((cell, at) => cell.text === other.cells[at]?.text)

const isHead = ({ cells }: PageRow): boolean =>
  cells.some(({ text }) => text !== '') && !cells.some(({ text }) => figure.test(text))

/** Rows of the second table after heads that only repeat those of the first. */
function withoutRepeatedHeads(first: PageTable, second: PageTable): readonly PageRow[] {
  const end = first.rows.findIndex((row, at) => !isHead(row) || !sameWords(row, second.rows[at]))
  const count = end < 0 ? first.rows.length : end
  return second.rows.slice(count < second.rows.length ? count : 0)
}

/** The first row without the lower ends of merged cells that began on the page before. */
function withoutLowerEnds(first: PageTable, row: PageRow): PageRow {
  const reaching = first.rows.flatMap(({ cells }) =>
    cells.filter(({ isTall, isLast }) => isTall && isLast),
  )
  return {
    ...row,
    cells: row.cells.filter(
      (cell) =>
        cell.text !== '' || (!cell.isTall && !reaching.some((upper) => isSamePlace(upper, cell))),
    ),
  }
}

/** One row out of two halves; null where the second is a row of its own. */
function mendRow(upper: PageRow | undefined, lower: PageRow): PageRow | null {
  if (!upper || upper.cells.length !== lower.cells.length || lower.cells[0]?.text !== '')
    return null
  if (lower.cells.every(({ text }) => text === '')) return null
  const fit = upper.cells.every((cell, at) => {
    const other = lower.cells[at]
    if (!other || !isSamePlace(cell, other)) return false
    const bothWritten = cell.text !== '' && other.text !== ''
    return !bothWritten || !(figure.test(cell.text) || figure.test(other.text))
  })
  if (!fit) return null
  return {
    sure: false,
    cells: upper.cells.map((cell, at) => ({
      ...cell,
      text: joinWords(cell.text, lower.cells[at]?.text ?? ''),
    })),
  }
}

const lineOfRow = ({ cells, sure }: PageRow): SourceLine => {
  const texts = cells.map(({ text }) => text)
  return { text: texts.join('\t'), cells: texts, ...(sure ? { sure } : {}) }
}

/** Goes through the pages and keeps what is still open at their ends. */
class JoinedPages {
  readonly lines: SourceLine[] = []
  readonly #edges: Edges
  readonly #isOurs: boolean
  #words: PageLine | null = null
  /** The item whose words go on. */
  #item: PageLine | null = null
  #table: PageTable | null = null

  constructor(edges: Edges, isOurs: boolean) {
    this.#edges = edges
    this.#isOurs = isOurs
  }

  line(line: PageLine, samePage: boolean) {
    const last = this.lines.at(-1)
    if (last && this.#goesOn(line, samePage))
      this.lines[this.lines.length - 1] = { text: joinLines(last.text, line.text), cells: null }
    else this.#begin(line)
    this.#words = line
    this.#table = null
  }

  #goesOn(line: PageLine, samePage: boolean): boolean {
    if (!this.#words) return false
    return this.#item
      ? itemGoesOn(this.#item, this.#words, line, samePage)
      : goesOn(this.#words, line, this.#edges, samePage)
  }

  #begin(line: PageLine) {
    this.#item = this.#isOurs && line.mark > 0 ? line : null
    const text = this.#item ? itemText(line) : line.text
    this.lines.push({ text, cells: null })
  }

  table(table: PageTable, samePage: boolean) {
    const before = this.#table
    const continues =
      before !== null &&
      !samePage &&
      Math.abs(before.left - table.left) <= near &&
      Math.abs(before.right - table.right) <= near
    const rows = continues ? this.#continued(before, table) : table.rows
    this.lines.push(...rows.map(lineOfRow))
    this.#table = continues ? { ...table, rows: [...before.rows, ...rows] } : table
    this.#words = null
  }

  #continued(before: PageTable, table: PageTable): readonly PageRow[] {
    const [top, ...rest] = withoutRepeatedHeads(before, table)
    if (!top) return rest
    const first = withoutLowerEnds(before, top)
    const mended = mendRow(before.rows.at(-1), first)
    if (!mended) return first.cells.length > 0 ? [first, ...rest] : rest
    this.lines[this.lines.length - 1] = lineOfRow(mended)
    return rest
  }
}

/** All lines and rows of the pages; in files of ours (`isOurs`) items of lists are known by their place. */
export function joinPages(pages: readonly Page[], isOurs: boolean): readonly SourceLine[] {
  const joined = new JoinedPages({ ...edgesOf(pages), ...(isOurs ? ourEdges : {}) }, isOurs)
  for (const { blocks } of pages)
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'line') joined.line(block, at > 0)
      else joined.table(block, at > 0)
    }
  return joined.lines
}
