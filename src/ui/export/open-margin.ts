/** What is open beside the report, as the Word file takes it along. */
import type { Margin } from '#report/margin.ts'
import { marginOf } from '#review/returned/margin-of.ts'
import { standOf } from '#review/stand.ts'
import { discussionOf } from '#review/threads.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

/** Open remarks and proposals at their places of now; null where there are none. */
export function openMargin({ report, document }: ReportSession): Margin | null {
  const { trail } = standOf(report.review)
  const margin = marginOf(discussionOf(trail), (section) => document.prose(section))
  return margin.remarks.length + margin.proposals.length === 0 ? null : margin
}
