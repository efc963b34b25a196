/** The keys of the reviewer's page: F6 goes from part to part, F7 from remark to remark beside the pages. */
import { useEffect } from 'react'

const all = (what: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(what),
]

const isWithin = (element: HTMLElement | null | undefined): boolean =>
  element?.contains(document.activeElement) === true

/** The bar, the judgement, the pages, the decision; each is entered at its heading. */
function goToPart(step: 1 | -1): void {
  const parts = all('.desk-bar, .review-part')
  // Who has just come stands before the first part.
  const at = Math.max(0, parts.findIndex(isWithin))
  const next = parts[(at + step + parts.length) % parts.length]
  const entry = next?.querySelector<HTMLElement>('h2, button')
  next?.scrollIntoView({ block: 'start' })
  entry?.focus({ preventScroll: true })
}

/** Opens the next remark and goes there; past the last one it begins anew. */
function goToRemark(step: 1 | -1): void {
  const cards = all('.review-margin .remark-go')
  const at = cards.findIndex((card) => isWithin(card.parentElement))
  const from = at < 0 && step < 0 ? 0 : at
  const next = cards[(from + step + cards.length) % cards.length]
  if (next?.getAttribute('aria-expanded') === 'false') next.click()
  next?.closest('.review-row')?.scrollIntoView({ block: 'start' })
  next?.focus()
}

const walks: Readonly<Record<string, (step: 1 | -1) => void>> = { F6: goToPart, F7: goToRemark }

/** Listens while the page is open; a dialog keeps its keys to itself. */
export function useReviewKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const walk = walks[event.key]
      if (!walk || event.ctrlKey || event.altKey || document.querySelector('dialog[open]')) return
      event.preventDefault()
      walk(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
