/** Finds the rows of the form's tables in a source: which label, and which figures stand with it. */
import type { GridKey } from '#template/form-source.ts'
import {
  isPiece,
  labelNamed,
  scanLabels,
  type FormLabels,
  type FormRow,
  type Label,
} from './form-labels.ts'
import { labelKey } from './label-key.ts'
import { figuresIn, wordsIn } from './printed-tokens.ts'
import { isBlankFigure, isFigure } from './printed-value.ts'
import type { SourceLine } from './source.ts'

/** One row as printed: its figures, empty cells included. */
export interface FoundRow {
  /** Null where no label was found with it. */
  readonly row: FormRow | null
  readonly grid: GridKey
  /** The words printed as its label. */
  readonly label: string
  readonly tokens: readonly string[]
  readonly line: number
  /** The lines its figures stand on. */
  readonly lines: readonly number[]
  /** True where label and figures stand in one row of cells, or one after the other in a column of them. */
  readonly strong: boolean
  /** True where the cells are the source's own, so that none can be missing. */
  readonly sure: boolean
  /** True where the text ends in this row, so that the rest of it may be missing. */
  readonly atEnd: boolean
}

export interface PrintedHeads {
  readonly line: number
  readonly grid: GridKey
  /** Printed column heads in reading order. */
  readonly texts: readonly string[]
  /** Their official wordings, null for heads that name no column. */
  readonly columns: readonly (string | null)[]
}

export interface FoundTables {
  readonly rows: readonly FoundRow[]
  readonly heads: readonly PrintedHeads[]
  /** Rows of figures under a label that the form does not have. */
  readonly extra: readonly FoundRow[]
  /** Lines that belong to tables, all others are words. */
  readonly used: ReadonlySet<number>
}

type Item =
  | { readonly kind: 'label'; readonly label: Label; readonly text: string }
  | { readonly kind: 'figures'; readonly tokens: readonly string[] }
  | { readonly kind: 'words'; readonly text: string }

const isValue = (text: string) => isBlankFigure(text) || isFigure(text)

/** What the text of one cell holds. */
function itemsOfCell(labels: FormLabels, cell: string): Item[] {
  if (isValue(cell)) return [{ kind: 'figures', tokens: [cell] }]
  const label = labelNamed(labels, cell)
  if (label) return [{ kind: 'label', label, text: cell }]
  const pieces = itemsOfText(labels, cell)
  const knows = pieces.some((piece) => piece.kind === 'label')
  return knows && pieces.some((piece) => piece.kind === 'figures')
    ? pieces
    : [{ kind: 'words', text: cell }]
}

/** What running text holds: labels wherever they stand, figures and words between them. */
function itemsOfText(labels: FormLabels, text: string): Item[] {
  return scanLabels(labels, text).flatMap((piece): Item[] => {
    if (piece.kind === 'label')
      return [{ kind: 'label', label: piece.label, text: piece.text.replace(/\s+/gu, '') }]
    const tokens = figuresIn(piece.text)
    const words = wordsIn(piece.text)
    return [
      ...(words === '' ? [] : [{ kind: 'words', text: words } as const]),
      ...(tokens.length === 0 ? [] : [{ kind: 'figures', tokens } as const]),
    ]
  })
}

interface Open {
  readonly row: FormRow | null
  readonly grid: GridKey
  readonly label: string
  readonly line: number
  readonly sure: boolean
  strong: boolean
  tokens: string[]
  lines: number[]
}

/** Figures side by side in a row of cells are one run, its empty cells included. */
function joinFigures(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (item.kind === 'figures' && last?.kind === 'figures')
      joined[joined.length - 1] = { kind: 'figures', tokens: [...last.tokens, ...item.tokens] }
    else joined.push(item)
  }
  return joined
}

/** How a line gives its items: a row of cells, one cell of a row that runs over lines, or running text. */
type Manner = 'row' | 'cell' | 'text'

class Finder {
  readonly rows: FoundRow[] = []
  readonly extra: FoundRow[] = []
  readonly used = new Set<number>()
  readonly heads: { line: number; grid: GridKey; texts: string[]; columns: (string | null)[] }[] =
    []
  readonly labels: FormLabels
  #grid: GridKey = 'disclosure'
  #open: Open | null = null
  /** Labels met since the last figures: with more than one, nobody knows whose the next figures are. */
  #waiting = 0
  #words = ''
  #headsEnded = true

  /** False where section headings say which table comes: else its heads do. */
  readonly #headsTell: boolean

  constructor(labels: FormLabels, headsTell: boolean) {
    this.labels = labels
    this.#headsTell = headsTell
  }

  close(atEnd = false) {
    const open = this.#open
    this.#open = null
    if (!open || open.tokens.length === 0) return
    if (open.row === null && !open.tokens.some(isFigure)) return
    const found = { ...open, atEnd }
    if (open.row === null && this.#isForeign(open.label)) this.extra.push(found)
    else this.rows.push(found)
  }

  #isForeign(label: string): boolean {
    return labelKey(label).length >= 3 && !isPiece(this.labels, label)
  }

  enter(grid: GridKey) {
    this.close()
    this.#grid = grid
    this.#words = ''
    this.#waiting = 0
  }

  take(given: readonly Item[], line: number, manner: Manner, sure: boolean) {
    const items = manner === 'row' ? joinFigures(given) : given
    if (manner === 'row') {
      this.#words = ''
      if (this.#open && this.#open.line !== line && this.#open.tokens.length > 0) this.close()
    }
    const single = items.filter((item) => item.kind === 'figures').length
    for (const [at, item] of items.entries()) {
      if (item.kind === 'label') this.#label(item.label, item.text, line, sure)
      else if (item.kind === 'words') this.#say(item.text, manner)
      else {
        const mark = manner === 'row' && at === 0 && single > 1 && items[1]?.kind === 'label'
        if (!mark) this.#figures(item.tokens, line, manner, sure)
      }
    }
  }

  #label(label: Label, text: string, line: number, sure: boolean) {
    this.used.add(line)
    this.#words = ''
    if (label.kind === 'head') {
      this.close()
      if (this.#headsTell && label.grid !== null && labelKey(text).length > 3)
        this.#grid = label.grid
      const last = this.heads.at(-1)
      const goesOn = !this.#headsEnded && last?.grid === this.#grid
      const heads = goesOn && last ? last : { line, grid: this.#grid, texts: [], columns: [] }
      if (heads !== last) this.heads.push(heads)
      this.#headsEnded = false
      heads.line = line
      heads.texts.push(text)
      heads.columns.push(label.column)
      return
    }
    this.close()
    this.#waiting += 1
    this.#grid = label.row.grid
    this.#open = {
      row: label.row,
      grid: label.row.grid,
      label: text,
      line,
      sure,
      strong: true,
      tokens: [],
      lines: [],
    }
  }

  #say(text: string, manner: Manner) {
    if (manner === 'row') {
      if (this.#open && this.#open.tokens.some(isFigure)) this.close()
      if (this.#open === null || !isPiece(this.labels, text)) this.#words = text
      return
    }
    this.#words = text
    if (this.#open && this.#open.tokens.length > 0 && !isPiece(this.labels, text)) this.close()
  }

  /** Figures join the open row where they stand in its line, or go on where it is not yet full. */
  #figures(tokens: readonly string[], line: number, manner: Manner, sure: boolean) {
    const open = this.#open
    this.#headsEnded = true
    if (open && this.#joins(open, tokens, line, manner)) {
      open.tokens.push(...tokens)
      open.lines.push(line)
      this.#waiting = 0
      return
    }
    if (tokens.every(isBlankFigure) && open === null) return
    this.close()
    this.#open = {
      row: null,
      grid: this.#grid,
      label: this.#words,
      line,
      sure,
      strong: manner === 'row',
      tokens: [...tokens],
      lines: [line],
    }
    this.#words = ''
    this.#waiting = 0
  }

  #joins(open: Open, tokens: readonly string[], line: number, manner: Manner): boolean {
    if (open.line === line) return true
    if (manner === 'row') return false
    if (open.row === null) {
      const whole = this.labels.rows.find((row) => row.grid === open.grid)?.cells.length ?? 0
      return open.tokens.length < whole && (tokens.length === 1 || open.grid === 'disputes')
    }
    if (open.tokens.length === 0) {
      if (this.#waiting > 1 && manner !== 'cell') return false
      if (tokens.length > 1) open.strong = false
      return true
    }
    const full = open.row.cells.length
    return manner === 'cell' || open.tokens.length + tokens.length <= full
  }
}

const isProse = (text: string) => /[。；！？]/u.test(text)
const labelsInTable = 4

/** Rows, heads and lines of the tables; `grids` says at which lines a section begins, and which table it holds. */
export function findRows(
  labels: FormLabels,
  lines: readonly SourceLine[],
  grids: ReadonlyMap<number, GridKey | null>,
): FoundTables {
  const headed = [...grids.values()].some((grid) => grid !== null)
  const finder = new Finder(labels, !headed)
  let inGrid = !headed
  let texts: { text: string; line: number }[] = []
  const belonging = tableText(labels, lines, grids)
  const flush = () => {
    takeTexts(finder, texts)
    texts = []
  }
  for (const [at, line] of lines.entries()) {
    const entered = grids.get(at)
    if (entered !== undefined) {
      flush()
      finder.close()
      inGrid = entered !== null
      if (entered !== null) finder.enter(entered)
      continue
    }
    if (line.text.trim() === '') continue
    if (line.cells) {
      flush()
      const written = line.cells.filter((cell) => cell !== '').length
      const bare = line.sure !== true && written <= 1 && /^[^|\t]*\|+$/u.test(line.text.trim())
      const items = line.cells.flatMap((cell) => itemsOfCell(labels, cell))
      const tabled = items.some((item) => item.kind !== 'words')
      if (tabled) finder.take(items, at, bare ? 'cell' : 'row', line.sure === true)
    } else if (inGrid && belonging.has(at)) texts.push({ text: line.text, line: at })
    else if (inGrid) {
      flush()
      finder.close()
    }
  }
  flush()
  finder.close(true)
  return { rows: finder.rows, heads: finder.heads, extra: finder.extra, used: finder.used }
}

const longestTableLine = 80

/** Lines of words that may be parts of a table: short ones of no sentence, and whatever names many rows. */
function tableText(
  labels: FormLabels,
  lines: readonly SourceLine[],
  headings: ReadonlyMap<number, unknown>,
): ReadonlySet<number> {
  const found = new Set<number>()
  let block: number[] = []
  const settle = () => {
    const texts = block.map((at) => lines[at]?.text ?? '')
    const named = () =>
      scanLabels(labels, texts.join('\n')).filter((piece) => piece.kind === 'label').length
    const sentences = texts.some(isProse)
    if (!sentences || named() >= labelsInTable)
      for (const at of block)
        if (!sentences || isTabular(labels, lines[at]?.text ?? '')) found.add(at)
    block = []
  }
  for (const [at, line] of lines.entries())
    if (line.cells || line.text.trim() === '' || line.whole || headings.has(at)) {
      settle()
      if (!line.cells && line.whole && isTabular(labels, line.text)) found.add(at)
    } else block.push(at)
  settle()
  return found
}

const isTabular = (labels: FormLabels, text: string): boolean =>
  (text.length <= longestTableLine && !isProse(text)) ||
  scanLabels(labels, text).filter((piece) => piece.kind === 'label').length >= labelsInTable

/** Running text is scanned as a whole, since labels may be broken over its lines. */
function takeTexts(finder: Finder, texts: readonly { text: string; line: number }[]) {
  const whole = texts.map(({ text }) => text).join('\n')
  const starts: number[] = []
  let length = 0
  for (const { text } of texts) {
    starts.push(length)
    length += text.length + 1
  }
  const lineAt = (place: number) => {
    const next = starts.findIndex((start) => start > place)
    return texts[(next === -1 ? texts.length : next) - 1]?.line ?? 0
  }
  // One figure a line at most: a column of cells, where each label is followed by its own figures.
  const manner: Manner = texts.some(({ text }) => figuresIn(text).length > 1) ? 'text' : 'cell'
  for (const piece of scanLabels(finder.labels, whole)) {
    if (piece.kind === 'label') {
      const last = lineAt(piece.at + piece.text.length - 1)
      const text = piece.text.replace(/\s+/gu, '')
      for (let line = lineAt(piece.at); line < last; line += 1) finder.used.add(line)
      finder.take([{ kind: 'label', label: piece.label, text }], last, manner, false)
      continue
    }
    let place = piece.at
    for (const part of piece.text.split('\n')) {
      const line = lineAt(place)
      const words = wordsIn(part)
      const tokens = figuresIn(part)
      if (words !== '') {
        finder.take([{ kind: 'words', text: words }], line, manner, false)
        if (isPiece(finder.labels, words)) finder.used.add(line)
      }
      if (tokens.length > 0) finder.take([{ kind: 'figures', tokens }], line, manner, false)
      place += part.length + 1
    }
  }
}
