/** What people wrote beside a report, as plain data: the margin that a Word file carries out and brings back. */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import type { FlatSpan } from '#report/prose/prose-text.ts'
import type { CellValue } from './cell-value.ts'

/** Whose hand it is, and when (milliseconds since 1970). */
export interface Hand {
  readonly by: string
  readonly at: number
}

/** Where in the report as it stands now. */
export type MarginPlace =
  | { readonly on: 'report' }
  | { readonly on: 'section'; readonly section: string }
  /** One cell, or several of a row. */
  | { readonly on: 'cells'; readonly cells: readonly CellId[] }
  /** `until`: the last words, where a remark reaches over several paragraphs. */
  | {
      readonly on: 'words'
      readonly section: ProseKey
      readonly span: FlatSpan
      readonly until?: FlatSpan
    }

/** An open remark at its place of today. */
export interface MarginRemark extends Hand {
  readonly place: MarginPlace
  readonly text: string
  readonly answers: readonly (Hand & { readonly text: string })[]
}

/** Old words or an old number to be replaced by a new one; no two of them overlap. */
export interface MarginProposal extends Hand {
  readonly place: Extract<MarginPlace, { on: 'cells' | 'words' }>
  readonly to: CellValue
}

/** The open remarks and proposals of a report, each at its place of today. */
export interface Margin {
  readonly remarks: readonly MarginRemark[]
  readonly proposals: readonly MarginProposal[]
}

/** Nothing said beside the report. */
export const emptyMargin: Margin = { remarks: [], proposals: [] }
