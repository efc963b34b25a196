/** Where the words of a remark are on the page now. */
import type { Span } from '#checks/finding.ts'
import type { Anchor } from '#report/review-event.ts'
import { proseKeys } from '#report/report.ts'
import { placeOfWords, shownOffset } from '#review/word-places.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

export interface ShownPlace {
  readonly span: Span
  /** The words are others than when the remark was made. */
  readonly changed: boolean
}

/** The words an anchor means as the page counts them; null once they are gone, or where it means none. */
export function shownPlace(session: ReportSession, anchor: Anchor): ShownPlace | null {
  if (anchor.on !== 'words' && anchor.on !== 'image') return null
  const { document } = session
  const found = placeOfWords((key) => document.prose(key), anchor, proseKeys)
  const block = found && document.prose(found.section).blocks()[found.block]
  if (!found || !block) return null
  const shown = (cell: string) => session.figure(cell)
  return {
    span: {
      section: found.section,
      block: found.block,
      from: shownOffset(block, found.from, shown),
      to: shownOffset(block, found.to, shown),
    },
    changed: found.changed,
  }
}
