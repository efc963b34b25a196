/** Finds the rows of the form's tables in the lines of a text: which label, and what follows it. */
import type { GridKey } from '#template/form-source.ts'
import { isHead, rowNamed, type FormRow, type FormRows } from './form-rows.ts'
import { isBlankFigure, isFigure } from './printed-value.ts'
import type { TextLine } from './text-lines.ts'

/** One row as printed: the cells after its label, empty ones included. */
export interface FoundRow {
  readonly row: FormRow
  readonly label: string
  readonly tokens: readonly string[]
  readonly line: number
  /** True where the text ends in this row, so that the rest of it may be missing. */
  readonly atEnd: boolean
}

export interface FoundTables {
  readonly rows: readonly FoundRow[]
  /** Printed column heads by the table they stand in, in order. */
  readonly headLines: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** Lines that belong to tables, all others are words. */
  readonly used: ReadonlySet<number>
}

const isValue = (text: string) => isBlankFigure(text) || isFigure(text)

/** "行政许可 97": a label and its figures with nothing but spaces between. */
function spacedRow(rows: FormRows, text: string): { row: FormRow; tokens: string[] } | null {
  const parts = text.trim().split(/\s+/u)
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const tokens = parts.slice(at)
    if (!tokens.every(isFigure)) return null
    const row = rowNamed(rows, parts.slice(0, at).join(''))
    if (row && row.cells.length === tokens.length) return { row, tokens }
  }
  return null
}

interface Open {
  readonly row: FormRow
  readonly label: string
  readonly line: number
  readonly tokens: string[]
}

class Finder {
  readonly found: FoundRow[] = []
  readonly used = new Set<number>()
  readonly headLines: { line: number; cells: readonly string[] }[] = []
  readonly #rows: FormRows
  #open: Open | null = null
  /** The unlabelled row that may begin once its heads have been seen. */
  #awaited: FormRow | null = null

  constructor(rows: FormRows) {
    this.#rows = rows
  }

  close(atEnd = false) {
    if (this.#open) this.found.push({ ...this.#open, atEnd })
    this.#open = null
  }

  heading(grid: GridKey | null) {
    this.close()
    this.#awaited = this.#rows.all.find((row) => row.grid === grid && row.label === '') ?? null
  }

  row(cells: readonly string[], line: number, streaming: boolean): boolean {
    const words = cells.filter((cell) => cell !== '')
    const labelAt = this.#labelAt(cells)
    if (labelAt !== null) {
      this.close()
      const label = cells[labelAt] ?? ''
      const row = rowNamed(this.#rows, label)
      if (!row) return false
      this.#open = { row, label, line, tokens: cells.slice(labelAt + 1) }
      this.used.add(line)
      if (!streaming) this.close()
      return true
    }
    if (words.every(isValue)) return this.#figures(cells, line, streaming)
    if (words.some((cell) => isHead(this.#rows, cell))) {
      this.close()
      this.headLines.push({ line, cells })
      this.used.add(line)
      const own = this.#rows.all.find((row) => row.label === '')
      if (own && words.some((cell) => this.#namesOnly(own, cell))) this.#awaited = own
      return true
    }
    this.close()
    return false
  }

  #namesOnly(row: FormRow, text: string): boolean {
    const heads = new Set(row.cells.flatMap((cell) => cell.columnLabels.slice(0, -1)))
    return heads.has(text.replace(/\s/gu, ''))
  }

  #figures(cells: readonly string[], line: number, streaming: boolean): boolean {
    if (this.#open && streaming) {
      this.#open.tokens.push(...cells)
      this.used.add(line)
      return true
    }
    const awaited = this.#awaited
    if (!awaited || !cells.some(isFigure)) return false
    this.close()
    this.used.add(line)
    this.#awaited = null
    this.#open = { row: awaited, label: '', line, tokens: [...cells] }
    if (!streaming) this.close()
    return true
  }

  /** The innermost label of a row: the last before its figures begin. */
  #labelAt(cells: readonly string[]): number | null {
    let at: number | null = null
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue
      if (isFigure(cell)) break
      if (rowNamed(this.#rows, cell)) at = index
    }
    return at
  }

  spaced(text: string, line: number): boolean {
    const spaced = spacedRow(this.#rows, text)
    if (!spaced) return false
    this.close()
    this.used.add(line)
    this.found.push({
      row: spaced.row,
      label: spaced.row.label,
      tokens: spaced.tokens,
      line,
      atEnd: false,
    })
    return true
  }
}

/** Rows, heads and lines of the tables; `gridOf` says which table's section a line stands in. */
export function findRows(
  rows: FormRows,
  lines: readonly TextLine[],
  headings: ReadonlyMap<number, GridKey | null>,
): FoundTables {
  const finder = new Finder(rows)
  let inGrid = false
  for (const [at, line] of lines.entries()) {
    const heading = headings.get(at)
    if (heading !== undefined) {
      finder.heading(heading)
      inGrid = heading !== null
      continue
    }
    if (line.text.trim() === '') continue
    if (line.cells) {
      const bare =
        line.cells.filter((cell) => cell !== '').length <= 1 &&
        /^[^|\t]*\|+$/u.test(line.text.trim())
      finder.row(line.cells, at, bare)
    } else if (!finder.spaced(line.text, at)) {
      const short = line.text.trim()
      if (inGrid && short.length < 60) finder.row([short], at, true)
      else finder.close()
    }
  }
  finder.close(true)
  return { rows: finder.found, headLines: finder.headLines, used: finder.used }
}
