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

/** By page, in the order of the paper; what stands nowhere stands beside the first. */
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
  const ranks = new Map([...pages.values()].flat().map((place, rank) => [place, rank]))
  /** From the top of the paper down; of one place, and of none, in the order in which they were made. */
  const inOrder = <One extends { readonly anchor: Anchor }>(all: readonly One[]) =>
    all
      .map((one) => ({ one, place: placeOnPaper(session, pages, one.anchor) }))
      .map(({ one, place }) => ({ one, place, rank: place ? (ranks.get(place) ?? -1) : -1 }))
      .sort((a, b) => a.rank - b.rank)
  for (const { one, place } of inOrder(threads)) on(place?.page ?? 1).threads.push(one)
  for (const { one, place } of inOrder(suggestions)) on(place?.page ?? 1).suggestions.push(one)
  return found
}
