/** Tables of a web page that are built of boxes (div, ul, dl) instead of table elements: which boxes are rows, and of which cells. */
import { isFigure, isFigureOrBlank } from '#readers/printed/printed-value.ts'
import type { SourceLine } from '#readers/source.ts'
import { withoutEntities, withoutUnseen } from '#readers/text/text-marks.ts'

type Attributes = Readonly<Record<string, string>>

interface Box {
  readonly name: string
  /** The first line within it. */
  readonly from: number
  readonly children: Closed[]
  text: string
  /** True where words stand in it beside the boxes in it. */
  worded: boolean
  /** True where it holds a table, a picture or a heading. */
  rich: boolean
}

/** What a box turned out to be when it closed. */
interface Closed {
  readonly name: string
  /** Its words, where it holds no more than a cell does. */
  readonly cell: string | null
  /** The cells in it, where it holds nothing else. */
  readonly cells: readonly string[] | null
}

const boxes = new Set(['div', 'section', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'p'])
/** What is more than the words of a cell, and must not be lost with them. */
const whole = new Set(['table', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const inline = new Set(['span', 'em', 'i', 'b', 'label'])

/** An element that a page shows as a box, and one that it shows as a cell. */
const isBox = (name: string, { style = '', class: names = '', role = '' }: Attributes): boolean =>
  boxes.has(name) ||
  (inline.has(name) &&
    (role === 'cell' ||
      /display\s*:\s*(?:table-cell|inline-block)/iu.test(style) ||
      /(?:^|[-_\s])(?:td|cell|col)(?:[-_\s\d]|$)/iu.test(names)))

const longestCell = 80
const fewestCells = 2
const fewestRows = 3

/** The words of a box that holds no more than a cell does; null for any other. */
function cellOf({ text, children, worded, rich }: Box): string | null {
  if (rich) return null
  const [only, ...others] = children
  if (others.length > 0 || (only && worded)) return null
  const words = only ? only.cell : withoutEntities(withoutUnseen(text)).replace(/\s+/gu, ' ').trim()
  return words !== null && words.length <= longestCell && !/[。；！？]/u.test(words) ? words : null
}

/** The cells of a box that holds nothing but cells; null for any other. */
function cellsOf({ children, worded }: Box): readonly string[] | null {
  if (worded || children.length < fewestCells || children.some(({ name }) => name === 'p'))
    return null
  const cells = children.flatMap(({ cell }) => cell ?? [])
  return cells.length === children.length ? cells : null
}

/** "<dl><dt>…<dd>…<dt>…": every term begins a row. */
function rowsOfList(box: Box): readonly (readonly string[])[] | null {
  const cells = box.name === 'dl' ? cellsOf(box) : null
  if (!cells) return null
  const rows: string[][] = []
  for (const [at, cell] of cells.entries())
    if (box.children[at]?.name === 'dt' || rows.length === 0) rows.push([cell])
    else rows.at(-1)?.push(cell)
  return rows
}

const fewestValues = 10

/** Rows of a table: some of a name and its figures, or one of many figures. */
function areRows(rows: readonly (readonly string[])[]): boolean {
  const figured = rows.filter((cells) => cells.some(isFigure))
  const named = figured.filter((cells) => !cells.every(isFigureOrBlank))
  return (
    named.length >= fewestRows ||
    figured.some((cells) => cells.length >= fewestValues && cells.every(isFigureOrBlank))
  )
}

/** The rows of a box that is a table; null for any other. */
function rowsOf(box: Box): readonly (readonly string[])[] | null {
  const listed = rowsOfList(box)
  if (listed && areRows(listed)) return listed
  if (box.worded || box.children.length < fewestRows) return null
  const rows = box.children.flatMap(({ cell, cells }) =>
    cells ? [cells] : cell === null ? [] : [[cell]],
  )
  const isWhole = rows.length === box.children.length
  return isWhole && areRows(rows) ? rows : null
}

const lineOf = (cells: readonly string[]): SourceLine =>
  cells.length === 1
    ? { text: cells[0] ?? '', cells: null, whole: true }
    : { text: cells.join('\t'), cells, sure: true }

/** Follows the boxes of a page while it is walked. */
export class HtmlBoxes {
  readonly #open: (Box | null)[] = []

  open(name: string, attributes: Attributes, from: number) {
    if (whole.has(name)) for (const box of this.#open) if (box) box.rich = true
    const begun = { name, from, children: [], text: '', worded: false, rich: false }
    this.#open.push(isBox(name, attributes) ? begun : null)
  }

  text(words: string) {
    const box = this.#innermost()
    if (!box) return
    box.text += words
    box.worded ||= words.trim() !== '' && box.children.length > 0
  }

  /** Where the element that closes is a table, its first line and its rows; null for any other. */
  close(): { readonly from: number; readonly lines: readonly SourceLine[] } | null {
    const box = this.#open.pop()
    if (!box) return null
    if (box.text.trim() !== '' && box.children.length > 0) box.worded = true
    this.#innermost()?.children.push({ name: box.name, cell: cellOf(box), cells: cellsOf(box) })
    const rows = rowsOf(box)
    return rows && { from: box.from, lines: rows.filter((row) => row.join('') !== '').map(lineOf) }
  }

  #innermost(): Box | undefined {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const box = this.#open[at]
      if (box) return box
    }
    return undefined
  }
}
