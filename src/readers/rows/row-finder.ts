/** Goes through the pieces of a source and keeps together what makes one row: a label and its figures. */
import type { GridKey } from '#template/form-source.ts'
import { isPiece, type FormLabels, type FormRow, type Label } from '#readers/printed/form-labels.ts'
import type { FoundRow } from './table-rows.ts'
import { unitOfMoney } from '#readers/printed/head-unit.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import { isBlankFigure, isBlankMark, isFigure } from '#readers/printed/printed-value.ts'
import {
  asRowLabel,
  joinFigures,
  withoutMark,
  withUnreadable,
  type Item,
  type Manner,
} from './row-items.ts'

interface Open {
  readonly row: FormRow | null
  readonly grid: GridKey
  readonly label: string
  readonly line: number
  readonly sure: boolean
  strong: boolean
  crowded: boolean
  tokens: string[]
  lines: number[]
  width: number
}

const shortestBeginning = 2

/** "二、上", torn from "二、上年结转…": what follows is no longer the row's that stands open. */
function beginsOther(labels: FormLabels, row: FormRow | null, text: string): boolean {
  if (row === null) return false
  const own = labelKey(row.label)
  return text.split(/\s+/u).some((part) => {
    const key = labelKey(part)
    return (
      key.length >= shortestBeginning &&
      !own.includes(key) &&
      (labels.starts.get(key[0] ?? '') ?? []).some((other) => other.startsWith(key))
    )
  })
}

/** Whether words between a label and the figures below are another's label, though nobody knows whose. */
const standsBetween = (open: Open, text: string, at: number): boolean =>
  at > open.line &&
  open.row !== null &&
  open.tokens.length === 0 &&
  !isBlankMark(text) &&
  !labelKey(open.row.label).includes(labelKey(text))

/**
 * Whether figures of a later line are the open row's: there is room, or a blank within a figure of a line
 * made it two and one is left over right below.
 */
function takes(
  { lines, tokens: before }: Open,
  row: FormRow,
  tokens: readonly string[],
  line: number,
): boolean {
  const isTorn = lines.length > 1 && before.length > lines.length
  const isLeft = isTorn && tokens.length === 1 && line - (lines.at(-1) ?? 0) <= 2
  return before.length + tokens.length <= row.cells.length || isLeft
}

/** Takes pieces line by line; `rows` are the rows so far, `extra` those under labels the form does not have. */
export class RowFinder {
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
  #wordsLine = -1
  #width = 0
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
    const marked = open.tokens.every(isBlankMark) && open.tokens.length >= this.#widest(open.grid)
    if (
      open.row === null &&
      !marked &&
      !open.tokens.some(isFigure) &&
      !this.#isBlankRow(open.tokens)
    )
      return
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
    const items =
      manner === 'row' ? asRowLabel(this.labels, joinFigures(withUnreadable(given))) : given
    this.#width = manner === 'row' ? given.length : 0
    if (manner === 'row') {
      this.#words = ''
      if (this.#open && this.#open.line !== line && this.#open.tokens.length > 0) this.close()
    }
    for (const item of manner === 'row' ? withoutMark(items) : items) {
      if (item.kind === 'label') this.#label(item.label, item.text, line, sure)
      else if (item.kind === 'words') this.#say(item.text, manner, line)
      else this.#figures(item.tokens, line, manner, sure)
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
    if (this.#open?.row !== label.row || this.#open.tokens.length > 0) this.#waiting += 1
    this.close()
    this.#grid = label.row.grid
    this.#open = {
      row: label.row,
      grid: label.row.grid,
      label: text,
      line,
      sure,
      strong: true,
      crowded: false,
      tokens: [],
      lines: [],
      width: this.#width,
    }
  }

  #say(text: string, manner: Manner, line: number) {
    // "收费总额（元）" is none of the form's heads, and still says which unit stands below it.
    if (unitOfMoney(text) !== null)
      this.heads.push({ line, grid: this.#grid, texts: [text], columns: [null] })
    this.#wordsLine = line
    if (manner === 'row') {
      if (this.#open && this.#open.tokens.some(isFigure)) this.close()
      if (this.#open === null || !isPiece(this.labels, text)) this.#words = text
      return
    }
    if (isPiece(this.labels, text)) this.used.add(line)
    this.#words = text
    const open = this.#open
    if (!open) return
    open.crowded ||= standsBetween(open, text, line)
    const foreign = open.tokens.length > 0 && !isPiece(this.labels, text)
    if (foreign || beginsOther(this.labels, open.row, text)) this.close()
  }

  /** Figures join the open row where they stand in its line, or go on where it is not yet full. */
  #figures(tokens: readonly string[], line: number, manner: Manner, sure: boolean) {
    const open = this.#open
    this.#headsEnded = true
    if (open && this.#joins(open, tokens, line, manner)) {
      open.tokens.push(...tokens)
      open.lines.push(line)
      open.crowded ||= this.#waiting > 1 && manner === 'cell'
      this.#waiting = 0
      return
    }
    const blank = tokens.every(isBlankFigure)
    if (blank && open === null && !this.#beginsBlank(tokens, manner)) return
    this.close()
    this.#open = {
      row: null,
      grid: this.#grid,
      label: this.#labelOf(line),
      line,
      sure,
      strong: manner === 'row',
      crowded: false,
      tokens: [...tokens],
      lines: [line],
      width: this.#width,
    }
    this.#words = ''
    this.#waiting = 0
  }

  /** Whether a row without a label may begin with cells that say nothing: all of them, or in table 4 one with a sign of its own. */
  #beginsBlank(tokens: readonly string[], manner: Manner): boolean {
    if (manner === 'row') return this.#isBlankRow(tokens)
    const whole = tokens.length > 1 && tokens.length >= this.#widest(this.#grid)
    return tokens.every(isBlankMark) && (whole || this.#isHeaded())
  }

  #widest(grid: GridKey): number {
    return Math.max(...this.labels.rows.map((row) => (row.grid === grid ? row.cells.length : 0)))
  }

  /** The one row of table 4, which has no label; undefined in other tables. */
  #unnamedRow(): FormRow | undefined {
    const [only, ...others] = this.labels.rows.filter(({ grid }) => grid === this.#grid)
    return only?.label === '' && others.length === 0 ? only : undefined
  }

  /** Empty cells enough for the one row of table 4, below its heads: it was left blank. */
  #isBlankRow(tokens: readonly string[]): boolean {
    return this.#isHeaded() && tokens.length >= (this.#unnamedRow()?.cells.length ?? 0)
  }

  /** Whether the heads of table 4 were the last that were met. */
  #isHeaded(): boolean {
    return this.#unnamedRow() !== undefined && this.heads.at(-1)?.grid === this.#grid
  }

  /** What stands over the one row of table 4 is no label: injected words, a caption. */
  #labelOf(line: number): string {
    return this.#unnamedRow() && this.#wordsLine !== line ? '' : this.#words
  }

  /** Running figures of no row go on where a row of the table is not yet full, and no foreign words head them. */
  #goesOn(open: Open, tokens: readonly string[]): boolean {
    if (this.#isForeign(open.label)) return false
    const whole = this.labels.rows.find((row) => row.grid === open.grid)?.cells.length ?? 0
    return open.tokens.length < whole && (tokens.length === 1 || open.grid === 'disputes')
  }

  #joins(open: Open, tokens: readonly string[], line: number, manner: Manner): boolean {
    if (open.line === line) return true
    if (manner === 'row' || open.sure) return false
    if (open.width > 0 && open.tokens.length > 0) return false
    if (open.row === null) return manner === 'cell' || this.#goesOn(open, tokens)
    if (open.tokens.length === 0) {
      if (this.#waiting > 1 && manner !== 'cell') return false
      if (tokens.length > 1) open.strong = false
      return true
    }
    return manner === 'cell' || takes(open, open.row, tokens, line)
  }
}
