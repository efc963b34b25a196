/** Which remarks and proposals stand beside which typeset page. */
import type { Anchor } from '#report/review-event.ts'
import type { Discussion, Suggestion, Thread } from '#review/threads.ts'
import { type FieldPlace, findPlace } from '#ui/preview/field-places.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { shownPlace } from './shown-place.ts'

type Said = Thread | Suggestion

export interface PageRemarks {
  /** From the top of the page down. */
  readonly cards: readonly Said[]
  /** What stands beside an earlier page and is about words of this one too. */
  readonly further: readonly { readonly one: Said; readonly from: number }[]
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

/** Where on paper the thing is that a remark is about, each paragraph of its words; what has lost its place stands at the first of its section. */
export function placesOnPaper(
  session: ReportSession,
  pages: Pages,
  anchor: Anchor,
): readonly FieldPlace[] {
  const first = (section: string) => firstOf(session, pages, section) ?? []
  if (anchor.on === 'report') return []
  if (anchor.on === 'section') return [first(anchor.section)].flat()
  if (anchor.on === 'words' || anchor.on === 'image') {
    const shown = shownPlace(session, anchor)
    const spans = shown ? [shown.span, ...shown.more] : []
    const found = spans.flatMap((span) => findPlace(pages, { cell: null, ...span }) ?? [])
    return found.length > 0 ? found : [first(anchor.section)].flat()
  }
  const [cell] = anchor.on === 'cell' ? [anchor.cell] : anchor.cells
  if (cell !== undefined)
    return [findPlace(pages, { cell, section: null, block: null }) ?? []].flat()
  return anchor.on === 'finding' && anchor.section !== null ? [first(anchor.section)].flat() : []
}

/** By page, in the order of the paper; what stands nowhere stands beside the first. */
export function remarksByPage(
  session: ReportSession,
  pages: Pages,
  { threads, suggestions }: Discussion,
): ReadonlyMap<number, PageRemarks> {
  const found = new Map<number, { cards: Said[]; further: { one: Said; from: number }[] }>()
  const on = (page: number) => {
    const known = found.get(page) ?? { cards: [], further: [] }
    found.set(page, known)
    return known
  }
  const ranks = new Map([...pages.values()].flat().map((place, rank) => [place, rank]))
  /** From the top of the paper down; of one place, and of none, remarks before proposals, in the order in which they were made. */
  const inOrder = [...threads, ...suggestions]
    .map((one) => ({ one, places: placesOnPaper(session, pages, one.anchor) }))
    .map(({ one, places: [first, ...more] }) => {
      const rank = first ? (ranks.get(first) ?? -1) : -1
      return { one, rank, page: first?.page ?? 1, more: new Set(more.map(({ page }) => page)) }
    })
    .sort((a, b) => a.rank - b.rank)
  for (const { one, page, more } of inOrder) {
    on(page).cards.push(one)
    more.delete(page)
    for (const later of more) on(later).further.push({ one, from: page })
  }
  return found
}
