/** The way to what a remark is about. */
import type { Anchor } from '#report/review-event.ts'
import { goToWords } from '#ui/narrative/go-to-words.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { shownPlace } from './shown-place.ts'

function goToSection(section: string): void {
  document.querySelector(`#section-${section}`)?.scrollIntoView({ block: 'start' })
}

/** Brings what a remark is about into view and outlines it. */
export function goToAnchor(session: ReportSession, anchor: Anchor): void {
  if (anchor.on === 'report') {
    document.querySelector('.sheet')?.scrollIntoView({ block: 'start' })
    return
  }
  if (anchor.on === 'section') {
    goToSection(anchor.section)
    return
  }
  if (anchor.on === 'words' || anchor.on === 'image') {
    const place = shownPlace(session, anchor)
    if (!place || !goToWords(place.span, place.more.at(-1))) goToSection(anchor.section)
    return
  }
  const cells = anchor.on === 'cell' ? [anchor.cell] : anchor.cells
  const [first] = cells
  session.place.highlight(cells)
  if (first !== undefined) session.place.goTo(first)
  else if (anchor.on === 'finding' && anchor.section !== null) goToSection(anchor.section)
}
