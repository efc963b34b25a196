/** The margin of a document: remarks and proposals at its own blocks and cells, as writers find them. */
import type { Hand } from '#report/margin.ts'

/** Where in the document a remark or proposal stands. */
export type DocumentPlace =
  | { readonly on: 'title' }
  /** Offsets into the joined texts of the block's spans; a table or picture is meant as a whole. */
  | {
      readonly on: 'block'
      readonly block: number
      readonly from: number
      readonly to: number
      /** Where a remark ends that goes on from here to a later block. */
      readonly until?: { readonly block: number; readonly to: number }
    }
  /** Cells of a table of the form, in reading order. */
  | { readonly on: 'cells'; readonly block: number; readonly cells: readonly string[] }

/** A remark with its answers, as Word shows it in a comment. */
export interface DocumentRemark extends Hand {
  readonly place: DocumentPlace
  readonly text: string
  readonly answers: readonly (Hand & { readonly text: string })[]
}

/** A proposal, as Word shows it in a tracked change. */
export interface DocumentProposal extends Hand {
  readonly place: Exclude<DocumentPlace, { readonly on: 'title' }>
  /** What is to stand in place of the old words or number; empty takes them away. */
  readonly text: string
}

/** All that goes out in the margin of one Word file. */
export interface DocumentMargin {
  readonly remarks: readonly DocumentRemark[]
  readonly proposals: readonly DocumentProposal[]
  /** What each block is called, so that it is known again when the file comes back; null for the signature. */
  readonly names: readonly (string | null)[]
}
