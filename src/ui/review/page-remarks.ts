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

function pageOf(
  session: ReportSession,
  pages: ReadonlyMap<number, readonly FieldPlace[]>,
  anchor: Anchor,
): number {
  const at = (cell: string | null, section: string | null, block: number | null) =>
    findPlace(pages, { cell, section, block })?.page ?? null
  const first = (section: string): number => {
    for (const [page, places] of pages) {
      const grid = (cell: string | null) =>
        cell !== null && session.form.cells.get(cell)?.grid === section
      if (places.some(({ to }) => to.section === section || grid(to.cell))) return page
    }
    return 1
  }
  if (anchor.on === 'words' || anchor.on === 'image') {
    const span = shownPlace(session, anchor)?.span
    return (span ? at(null, span.section, span.block) : null) ?? first(anchor.section)
  }
  if (anchor.on === 'section') return first(anchor.section)
  if (anchor.on === 'report') return 1
  const [cell] = anchor.on === 'cell' ? [anchor.cell] : anchor.cells
  if (cell !== undefined) return at(cell, null, null) ?? 1
  return anchor.on === 'finding' && anchor.section !== null ? first(anchor.section) : 1
}

/** By page; what has lost its place stands beside the first page of its section. */
export function remarksByPage(
  session: ReportSession,
  pages: ReadonlyMap<number, readonly FieldPlace[]>,
  { threads, suggestions }: Discussion,
): ReadonlyMap<number, PageRemarks> {
  const found = new Map<number, { threads: Thread[]; suggestions: Suggestion[] }>()
  const on = (page: number) => {
    const known = found.get(page) ?? { threads: [], suggestions: [] }
    found.set(page, known)
    return known
  }
  for (const thread of threads) on(pageOf(session, pages, thread.anchor)).threads.push(thread)
  for (const one of suggestions) on(pageOf(session, pages, one.anchor)).suggestions.push(one)
  return found
}
