/** A Word file that came back from a reviewer, as plain data: its words with who put in or struck out what, and the comments. */

import type { Hand } from './margin.ts'

/** `at` is null where the file does not say when. */
export interface WordHand {
  readonly by: string
  readonly at: number | null
}

/** A run of words with whoever put it in or took it out under tracking. */
export interface ReturnedPiece {
  readonly text: string
  readonly inserted: WordHand | null
  readonly deleted: WordHand | null
  /** Ids of the comments whose range covers it. */
  readonly comments: readonly string[]
}

/** A paragraph of the file that came back. */
export interface ReturnedParagraph {
  readonly kind: 'paragraph'
  /** Names of our hidden bookmarks that begin in it ("overview_3"). */
  readonly names: readonly string[]
  /** A paragraph end put in under tracking is a line end among its pieces. */
  readonly pieces: readonly ReturnedPiece[]
  /** Who struck out the end of it, so that it ran into the next; null where nobody did. */
  readonly joined: WordHand | null
  /** Comments that cover some of it or stand in it. */
  readonly comments: readonly string[]
}

/** A cell of a table that came back. */
export interface ReturnedCell {
  readonly column: number
  /** True where it lies below a merged one. */
  readonly covered: boolean
  readonly paragraphs: readonly ReturnedParagraph[]
}

/** A row of a table, with whoever put it in or took it out under tracking. */
export interface ReturnedRow {
  readonly cells: readonly ReturnedCell[]
  readonly inserted: WordHand | null
  readonly deleted: WordHand | null
}

/** A table of the file that came back. */
export interface ReturnedTable {
  readonly kind: 'table'
  readonly rows: readonly ReturnedRow[]
}

/** What the file that came back is made of. */
export type ReturnedBlock = ReturnedParagraph | ReturnedTable

/** A comment of the file that came back: one of ours, or written there. */
export interface ReturnedComment extends WordHand {
  readonly id: string
  readonly text: string
  /** The comment it answers; null for one that begins a matter. */
  readonly parent: string | null
}

/** What the report said when the file went out. */
export interface SentWords {
  /** By block name. */
  readonly words: ReadonlyMap<string, string>
  /** By cell id: what stood there, and the note beside it. */
  readonly cells: ReadonlyMap<string, { readonly text: string; readonly note: string | null }>
  /** The proposals that stood in it as tracked changes. */
  readonly proposals: readonly Hand[]
  /** The remarks, not the answers to them, that stood in it as comments. */
  readonly remarks: readonly Hand[]
}

/** A Word file that came home from a reviewer, as it stands there. */
export interface ReturnedWord {
  readonly blocks: readonly ReturnedBlock[]
  readonly comments: readonly ReturnedComment[]
  /** Whether its program keeps which comment answers which. */
  readonly threaded: boolean
  /** Null where the file was not sent out by us for review, or another program dropped it. */
  readonly sent: SentWords | null
  /** Who saved the file last: the hand of what was changed without tracking. */
  readonly saver: WordHand
}

/** What came back, or the reasons why it cannot be read. */
export type ReturnedWordReading =
  | { readonly ok: true; readonly returned: ReturnedWord }
  | { readonly ok: false; readonly reasons: readonly string[] }
