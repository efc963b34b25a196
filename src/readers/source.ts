/** What a file of a past report shows, in reading order, before anybody asks what it means. */

import type { SourcePicture } from './source-picture.ts'

/** Words as set in the source. */
export interface SourceRun {
  readonly text: string
  readonly bold?: boolean
}

/** Over how many columns and rows a cell reaches. */
export interface CellSpan {
  readonly columns: number
  readonly rows: number
}

/** One line or paragraph of words, or one row of a table. */
export interface SourceLine {
  /** The words; for a row its cells parted by tabs. */
  readonly text: string
  /** A row's own cells from left to right, empty ones included; null where the line is words. */
  readonly cells: readonly string[] | null
  /**
   * True where cells are the source's own (web page, Word, Excel): none is missing and none is torn.
   * A cell that a merge covers is not listed.
   */
  readonly sure?: boolean
  /**
   * Of a row in which the source has merged cells: how far each of `cells` reaches. Of words: they are the
   * only cell of a row of their own, and reach so far.
   */
  readonly spans?: readonly CellSpan[]
  /** True for a row that the source makes a head, every cell of it. */
  readonly heads?: boolean
  /** True for a whole paragraph, which no page or line break has torn (web page, Word). */
  readonly whole?: boolean
  /** Outline level as the source marks it (Word headings, h1–h6); absent where it does not say. */
  readonly level?: number
  /**
   * Where the source makes the line an item of a list: how deep, 0 for the outermost, and the mark it
   * draws before the words; absent where the mark is among the words.
   */
  readonly item?: { readonly depth: number; readonly mark?: string }
  /** The words with their weight, where the source tells it. */
  readonly runs?: readonly SourceRun[]
  /** The line is this picture, and has no words. */
  readonly picture?: SourcePicture
}

/** A picture on a line of its own. */
export const pictureLine = (picture: SourcePicture): SourceLine => ({
  text: '',
  cells: null,
  whole: true,
  picture,
})

/** The words of a line as they are told; of a row those of its cells that are not empty. */
export const shownWords = ({ text, cells }: SourceLine): string =>
  cells ? cells.filter((cell) => cell !== '').join('　') : text.trim()

export interface Source {
  readonly lines: readonly SourceLine[]
  /** What was left out or could not be read, in Chinese, for the clerk. */
  readonly remarks: readonly string[]
}

/** A file's lines, or why it cannot be read (in Chinese: what, where, what to do). */
export type SourceReading =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly reasons: readonly string[] }
