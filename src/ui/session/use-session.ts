/** How a part of the screen follows the open report: each hook redraws for its own kind of news only. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { LinkedFigure } from '#checks/figures/linked-figures.ts'
import type { CellId } from '#template/form.ts'
import type { Report } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'
import type { CellView } from './cell-view.ts'
import type { Listeners } from './listeners.ts'
import type { ReportSession } from './report-session.ts'
import type { ReviewDesk } from './review-desk.ts'
import type { ShownFinding } from './shown-findings.ts'

export const SessionContext = createContext<ReportSession | null>(null)

/** The open report; only inside a page that has one. */
export function useSession(): ReportSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession stands outside SessionContext')
  return session
}

const useNews = (news: Listeners): number => useSyncExternalStore(news.add, () => news.version)

/** The report, redrawn when anything of it but a cell's typing changes. */
export function useReport(): Report {
  const session = useSession()
  useNews(session.reportChanged)
  return session.report
}

/** One part of the report; redraws only when that part is another object or value. */
export function useReportPart<T>(select: (report: Report) => T): T {
  const session = useSession()
  return useSyncExternalStore(session.reportChanged.add, () => select(session.report))
}

/** Whether the report can only be read. */
export function useLocked(): boolean {
  const session = useSession()
  return useSyncExternalStore(session.reportChanged.add, () => session.locked)
}

/** Whether nothing can be kept here any more. */
export function useUnkept(): boolean {
  const session = useSession()
  return useSyncExternalStore(session.reportChanged.add, () => session.unkept)
}

/** All findings, errors first. */
export function useFindings(): readonly ShownFinding[] {
  const session = useSession()
  return useSyncExternalStore(session.findingsChanged.add, () => session.findings)
}

/** The numbers of the words with the cells they state. */
export function useFigures(): readonly LinkedFigure[] {
  const session = useSession()
  return useSyncExternalStore(session.findingsChanged.add, () => session.figures)
}

/** Redraws whenever a sum may have changed. */
export function useSums(): RunningTotals {
  const session = useSession()
  useNews(session.findingsChanged)
  return session.live.totals
}

/** The cell the clerk is at. */
export function useFocused(): CellId | null {
  const session = useSession()
  return useSyncExternalStore(session.place.changed.add, () => session.place.focused)
}

/** The key of the finding that is looked at; going from cell to cell redraws nothing. */
export function useLookedAt(): string | null {
  const session = useSession()
  return useSyncExternalStore(session.place.changed.add, () => session.place.lookedAt)
}

/** One cell as it stands. */
export function useCellView(cell: CellId): CellView {
  const session = useSession()
  return useSyncExternalStore(
    (listener) => session.subscribe(cell, listener),
    () => session.view(cell),
  )
}

/** Where the review stands and what was remarked, redrawn when either changes or another person sits down. */
export function useReview(): ReviewDesk {
  const { review } = useSession()
  useNews(review.changed)
  return review
}
