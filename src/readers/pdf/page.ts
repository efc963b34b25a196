/** A page of a PDF as it is read: lines of words and tables, from top to bottom, each with its place. */

export interface PageLine {
  readonly kind: 'line'
  readonly text: string
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly size: number
  /** How many of its letters are the mark of an item of a list; 0 for none. */
  readonly mark: number
}

export interface PageCell {
  readonly text: string
  readonly left: number
  readonly right: number
  /** True where it reaches into the rows below. */
  readonly isTall: boolean
  /** True where it ends with the table. */
  readonly isLast: boolean
}

export interface PageRow {
  readonly cells: readonly PageCell[]
  /** True where rulings enclose every cell and all that is written in it. */
  readonly sure: boolean
}

export interface PageTable {
  readonly kind: 'table'
  readonly rows: readonly PageRow[]
  readonly left: number
  readonly right: number
  /** False where no rulings but only the alignment of words shows it. */
  readonly ruled: boolean
}

export type PageBlock = PageLine | PageTable

export interface Page {
  readonly blocks: readonly PageBlock[]
  readonly height: number
  readonly letters: number
  /** Letters that have no meaning outside their font. */
  readonly riddles: number
  /** True where words stand slanted across it, which are not among its letters. */
  readonly marked: boolean
}
