/** What past reports are brought for, in the words of the import page. */

export interface ImportAim {
  readonly title: string
  /** The page the clerk came from and goes back to. */
  readonly from: string
  /** What the main button does. */
  readonly take: string
  /** How a report that was taken is marked. */
  readonly done: string
  /** The year a report should be of; null where any will do. */
  readonly year: number | null
  /** Whose report it should be; empty where anybody's will do. */
  readonly issuers: readonly string[]
  /** Reports the clerk has already, beside which one more would only confuse. */
  readonly known: readonly KnownReport[]
}

interface KnownReport {
  readonly year: number
  readonly issuers: readonly string[]
}

/** A past report that becomes a report of its own in the list. */
export const asReport = (known: readonly KnownReport[]): ImportAim => ({
  title: '导入往年报告',
  from: '年报列表',
  take: '建为年报',
  done: '已建为年报',
  year: null,
  issuers: [],
  known,
})
