/** The ways into the sheet: a cell, a section or a place of the preview is brought into view and takes the keys. */
import type { CellId } from '#template/form.ts'
import type { FormPlace } from '#ui/preview/use-current-place.ts'
import { goToBlock } from '#ui/narrative/go-to-words.ts'

/** Brings the field of a cell into view and puts the clerk there. */
export function goToCell(cell: CellId): void {
  const field = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)
  if (!field) return
  field.scrollIntoView({ block: 'center', inline: 'nearest' })
  const target = field.matches('[tabindex], input')
    ? field
    : field.querySelector<HTMLElement>('[tabindex], input')
  target?.focus({ preventScroll: true })
}

/** Brings a section into view and puts the clerk where she writes in it. */
export function goToSection(section: string): void {
  const place = document.querySelector(`#section-${section}`)
  place?.scrollIntoView({ block: 'start' })
  // Where one writes, not the tools above it.
  const field =
    place?.querySelector<HTMLElement>('[contenteditable="true"], .prose[tabindex]') ??
    place?.querySelector<HTMLElement>('[tabindex="0"]') ??
    place?.querySelector<HTMLElement>('[tabindex]')
  field?.focus({ preventScroll: true })
}

/** Where a press on the preview leads within the sheet. */
export function goToPlace({ cell, section, block }: FormPlace): void {
  if (cell !== null) goToCell(cell)
  else if (section !== null && (block === null || !goToBlock(section, block))) goToSection(section)
}
