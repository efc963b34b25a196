/**
 * The finished report as plain blocks: the one thing every writer reads. No writer adds a word of its
 * own, so all files agree number for number.
 */
import type { DocumentMargin } from './document-margin.ts'

/** Text with its emphasis; `gap` marks a place the clerk has not filled in yet. */
export interface Span {
  readonly text: string
  readonly bold?: true
  readonly gap?: true
}

/** A cell that a total adds or subtracts. */
export interface SumPart {
  readonly cell: string
  readonly sign: 1 | -1
}

/** One printed cell; covered places of a span have none. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Heads carry what they head; numbers carry null. */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | null
  /** Narrow head set one character per line. */
  readonly upright: boolean
  readonly align: 'left' | 'center' | 'right'
  readonly spans: readonly Span[]
  /** Heads of the form: their id, once in the document; absent for numbers and tables within prose. */
  readonly id?: string
  /** Numbers of the form: ids of all heads that name them, from the outside in. */
  readonly headers?: readonly string[]
  /** The number's public cell id; null for heads and tables within prose. */
  readonly cell: string | null
  /** Number or text for data files; absent for heads. */
  readonly value?: number | string | null
  /** Parts of which the number is the sum; absent where it was typed or published. */
  readonly sum?: readonly SumPart[]
  readonly unit?: string
  readonly note?: string
}

/** An official table, or a small one within the words. */
export interface Table {
  readonly kind: 'table'
  /** Too wide for an upright page: stands on landscape pages of its own, 225 mm wide. */
  readonly landscape?: true
  /** Caption for assistive technology and sheet names; not printed above the table. */
  readonly caption: string
  readonly columns: number
  /** Millimetres, 156 in all (225 on a landscape page). */
  readonly widths: readonly number[]
  /** Rows at the top that repeat over pages. */
  readonly headRows: number
  /** Keep on one page where it fits. */
  readonly together: boolean
  /** Rows of numbers are at least so many millimetres high: room to write them by hand. */
  readonly writingHeight?: number
  readonly rows: readonly (readonly TableCell[])[]
}

/** What the report is made of below its title, in the order of print. */
export type DocumentBlock =
  /** Official heading of a section (level 1) or a heading within its prose (2: （一）, 3: 1., 4: （1）). */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly spans: readonly Span[] }
  /** Body text, first line indented by two characters. */
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'list-item'
      readonly ordered: boolean
      readonly depth: number
      /** The mark as printed ("1.", "•"). */
      readonly mark: string
      readonly spans: readonly Span[]
    }
  | Table
  | {
      readonly kind: 'image'
      readonly bytes: Uint8Array
      readonly mime: string
      readonly alt: string
      /** Millimetres; within the type area. */
      readonly width: number
      readonly height: number
    }
  /** Organs and date at the right; never alone on a page. */
  | { readonly kind: 'signature'; readonly organs: readonly string[]; readonly date: string | null }
  /** "附件：1. …", a line each, below the words and above the signature (GB/T 9704 7.3.4). */
  | { readonly kind: 'note'; readonly text: string }
  /** A reminder of something not yet written, shown in drafts. */
  | { readonly kind: 'gap'; readonly text: string }

/** How a line before the report is set. */
type FrontLook =
  /** The organ and 公告, in red 小标宋 (GB/T 9704 10.2). */
  | 'organ'
  | 'title'
  | 'centre'
  /** To whom it goes: from the edge. */
  | 'flush'
  | 'body'
  /** 附件：… */
  | 'note'
  /** A heading of the report in the contents. */
  | 'entry'
  | 'space'

/** One line of a sheet before the report. */
export interface FrontLine {
  readonly look: FrontLook
  readonly text: string
}

/** A sheet before the report. Cover and contents are for paper and are not numbered; the others are pages 1 on. */
export interface FrontSheet {
  readonly kind: 'cover' | 'contents' | 'announcement' | 'letter'
  readonly lines: readonly FrontLine[]
  /** Who signs, and when; empty where nobody does. */
  readonly organs: readonly string[]
  readonly date: string | null
}

/** The finished report, all a writer needs; what is missing in it is a visible gap. */
export interface ReportDocument {
  /** Sheets before the report, each on a page of its own. */
  readonly front?: readonly FrontSheet[]
  /** "附件", or "附件1" of several, above the title, where the report is issued under an announcement or letter. */
  readonly attachment?: string
  readonly title: string
  /** The title broken where an office would break it: organ, rest. */
  readonly titleLines: readonly string[]
  readonly author: string
  readonly year: number
  readonly language: 'zh-CN'
  /** "草稿" while anything is missing or wrong, "送审稿" until approved; null for a finished report. */
  readonly mark: '草稿' | '送审稿' | null
  /** Date of the document properties (ISO day), from the signature; null while unknown. */
  readonly date: string | null
  readonly blocks: readonly DocumentBlock[]
  /** What people wrote beside it, where the file goes to a reviewer. */
  readonly margin?: DocumentMargin
}
