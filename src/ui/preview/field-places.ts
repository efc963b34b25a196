/** What stands where on the pages, in the words and fields of the form. */
import type { Traced } from '#document/compose.ts'
import type { Form, Section } from '#template/form.ts'
import type { PaperPlace } from '#writers/pdf/set-pages.ts'
import type { FormPlace } from './use-current-place.ts'

/** A place on paper that leads to a field. */
export interface FieldPlace extends PaperPlace {
  /** One of a kind on its page. */
  readonly key: string
  readonly name: string
  readonly to: FormPlace
}

const nameOfSection = (section: Section | undefined): string =>
  section?.heading ?? section?.name ?? ''

/** The places that lead somewhere, by page. */
export function fieldPlaces(
  places: readonly PaperPlace[],
  { origins }: Traced,
  form: Form,
): ReadonlyMap<number, readonly FieldPlace[]> {
  const pages = new Map<number, FieldPlace[]>()
  for (const place of places) {
    const origin = origins[place.block]
    if (!origin) continue
    const { cell } = place
    const section = form.sections.find(({ key }) => key === origin.section)
    const words = origin.block === null ? '' : `，第 ${origin.block + 1} 段`
    const name =
      cell === null ? `${nameOfSection(section)}${words}` : (form.cells.get(cell)?.name ?? cell)
    const to = cell === null ? { cell, ...origin } : { cell, section: null, block: null }
    const onPage = pages.get(place.page) ?? []
    onPage.push({ ...place, key: `${cell ?? ''} ${place.block} ${onPage.length}`, name, to })
    pages.set(place.page, onPage)
  }
  return pages
}

const isAt = ({ to }: FieldPlace, { cell, section, block }: FormPlace): boolean =>
  cell === null
    ? to.cell === null && to.section === section && to.block === block
    : to.cell === cell

/** Where a place of the form is on paper, first the page it begins on; null where it is not printed. */
export function findPlace(
  pages: ReadonlyMap<number, readonly FieldPlace[]>,
  wanted: FormPlace,
): FieldPlace | null {
  for (const places of pages.values()) {
    const found = places.find((place) => isAt(place, wanted))
    if (found) return found
  }
  return null
}
