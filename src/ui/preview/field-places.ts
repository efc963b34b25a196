/** What stands where on the pages, in the words and fields of the form. */
import type { Traced } from '#document/compose.ts'
import type { Form, Section } from '#template/form.ts'
import { type PaperPlace, titleBlock } from '#writers/pdf/set-pages.ts'
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

/** Title and signature are written in the details of the report. */
function placeOfDetails(
  block: number,
  { document }: Traced,
): Pick<FieldPlace, 'name' | 'to'> | null {
  const nowhere = { cell: null, block: null }
  if (block === titleBlock) return { name: '标题', to: { ...nowhere, section: 'title' } }
  return document.blocks[block]?.kind === 'signature'
    ? { name: '落款', to: { ...nowhere, section: 'signature' } }
    : null
}

function placeOfForm(
  { block, cell }: PaperPlace,
  { document, origins }: Traced,
  form: Form,
): Pick<FieldPlace, 'name' | 'to'> | null {
  const origin = origins[block]
  if (!origin) return null
  if (cell !== null)
    return { name: form.cells.get(cell)?.name ?? cell, to: { cell, section: null, block: null } }
  const section = form.sections.find(({ key }) => key === origin.section)
  const words =
    document.blocks[block]?.kind === 'image'
      ? '的图片'
      : origin.block === null
        ? ''
        : `，第 ${origin.block + 1} 段`
  return { name: `${nameOfSection(section)}${words}`, to: { cell, ...origin } }
}

/** The places that lead somewhere, by page. */
export function fieldPlaces(
  places: readonly PaperPlace[],
  traced: Traced,
  form: Form,
): ReadonlyMap<number, readonly FieldPlace[]> {
  const pages = new Map<number, FieldPlace[]>()
  for (const place of places) {
    const field = placeOfDetails(place.block, traced) ?? placeOfForm(place, traced, form)
    if (!field) continue
    const onPage = pages.get(place.page) ?? []
    onPage.push({ ...place, key: `${place.cell ?? ''} ${place.block} ${onPage.length}`, ...field })
    pages.set(place.page, onPage)
  }
  return pages
}

const isAt = ({ to }: FieldPlace, { cell, section, block }: FormPlace): boolean =>
  cell === null
    ? to.cell === null && to.section === section && to.block === block
    : to.cell === cell

const isBefore = ({ to }: FieldPlace, { section, block }: FormPlace): boolean =>
  to.cell === null && to.section === section && (to.block ?? Infinity) < (block ?? 0)

/**
 * Where a place of the form is on paper, first the page it begins on; of a line that is still empty, and
 * so not printed, the words before it. Null where neither is printed.
 */
export function findPlace(
  pages: ReadonlyMap<number, readonly FieldPlace[]>,
  wanted: FormPlace,
): FieldPlace | null {
  const places = [...pages.values()].flat()
  return (
    places.find((place) => isAt(place, wanted)) ??
    places.filter((place) => isBefore(place, wanted)).at(-1) ??
    null
  )
}
