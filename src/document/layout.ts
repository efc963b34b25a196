/** 版式: the shape in which a report leaves the office; what the clerk chooses once, all writers follow. */

/** The report alone; behind an announcement; behind a covering letter; or its tables empty, for collecting figures. */
export const paperKinds = ['report', 'announcement', 'letter', 'blank'] as const
/** What goes onto the paper. */
export type PaperKind = (typeof paperKinds)[number]

/** In what shape a report leaves the office; `compose` adds the sheets it asks for. */
export interface Layout {
  readonly kind: PaperKind
  /** Cover and contents, for reports that are bound. */
  readonly cover: boolean
  readonly contents: boolean
  /** Marked 送审稿 until it is approved; an unfinished report is 草稿 all the same. */
  readonly review: boolean
  /** Number of the announcement or letter ("2025年第2号"); empty while there is none. */
  readonly number: string
  /** To whom the letter goes. */
  readonly recipient: string
  /** Names of files that go along with the report, a line each; the report itself is not among them. */
  readonly attachments: string
}

/** The report as it is put on a website. */
export const plainLayout: Layout = {
  kind: 'report',
  cover: false,
  contents: false,
  review: false,
  number: '',
  recipient: '',
  attachments: '',
}
