/** Which remarks and proposals stand beside which typeset page. */
import type { Anchor } from '#report/review-event.ts'
import type { Discussion, Suggestion, Thread } from '#review/threads.ts'
import { type FieldPlace, findPlace } from '#ui/preview/field-places.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { shownPlace } from './shown-place.ts'

export interface PageRemarks {
  readonly threads: readonly Thread[]
  readonly suggestions: readonly Suggestion[]
}

type Pages = ReadonlyMap<number, readonly FieldPlace[]>

/** Where the first of what belongs to a section is on paper. */
function firstOf(session: ReportSession, pages: Pages, section: string): FieldPlace | null {
  const isGrid = (cell: string | null) =>
    cell !== null && session.form.cells.get(cell)?.grid === section
  for (const places of pages.values()) {
    const found = places.find(({ to }) => to.section === section || isGrid(to.cell))
    if (found) return found
  }
  return null
}

/** Where on paper the thing is that a remark is about; what has lost its place stands at the first of its section. */
export function placeOnPaper(
  session: ReportSession,
  pages: Pages,
  anchor: Anchor,
): FieldPlace | null {
  if (anchor.on === 'report') return null
  if (anchor.on === 'section') return firstOf(session, pages, anchor.section)
  if (anchor.on === 'words' || anchor.on === 'image') {
    const span = shownPlace(session, anchor)?.span
    const place = span && findPlace(pages, { cell: null, ...span })
    return place ?? firstOf(session, pages, anchor.section)
  }
  const [cell] = anchor.on === 'cell' ? [anchor.cell] : anchor.cells
  if (cell !== undefined) return findPlace(pages, { cell, section: null, block: null })
  return anchor.on === 'finding' && anchor.section !== null
    ? firstOf(session, pages, anchor.section)
    : null
}

/** By page; what stands nowhere stands beside the first. */
export function remarksByPage(
  session: ReportSession,
  pages: Pages,
  { threads, suggestions }: Discussion,
): ReadonlyMap<number, PageRemarks> {
  const found = new Map<number, { threads: Thread[]; suggestions: Suggestion[] }>()
  const on = (page: number) => {
    const known = found.get(page) ?? { threads: [], suggestions: [] }
    found.set(page, known)
    return known
  }
  const pageOf = ({ anchor }: { readonly anchor: Anchor }) =>
    placeOnPaper(session, pages, anchor)?.page ?? 1
  for (const thread of threads) on(pageOf(thread)).threads.push(thread)
  for (const one of suggestions) on(pageOf(one)).suggestions.push(one)
  return found
}
