/** What a remark is about, as the list calls it: words of a report before 2019 by their chapter, all else as the form does. */
import { blockText } from '#report/prose/prose.ts'
import type { Anchor } from '#report/review-event.ts'
import { anchorName } from '#review/names.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { shownPlace } from './shown-place.ts'

/** The heading of the chapter in which something stands now; null where the words have none. */
function chapterOf(session: ReportSession, anchor: Anchor): string | null {
  const span = shownPlace(session, anchor)?.span
  if (!span) return null
  const before = session.document
    .prose(span.section)
    .blocks()
    .slice(0, span.block + 1)
  const heading = before.filter(({ kind }) => kind === 'chapter').at(-1)
  return heading ? blockText(heading).trim() : null
}

export function shownName(session: ReportSession, anchor: Anchor): string {
  const chapter = chapterOf(session, anchor)
  if (chapter === null || chapter === '') return anchorName(anchor, session.form)
  return anchor.on === 'image' ? `${chapter}的图片` : chapter
}
