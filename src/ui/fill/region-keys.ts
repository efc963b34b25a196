/** F6 and Shift+F6 walk from form to panel, tool bar and list of sections, back to where one was in each. */
import { type RefObject, useCallback, useEffect, useRef } from 'react'

const regions = ['.desk', '.side, .preview', '.bar', '.rail'] as const

const focusable =
  'button:not([disabled]), [href], input:not([disabled]), textarea, select, summary, [contenteditable="true"], [tabindex="0"]'

/** The finding that is looked at: whoever comes from the form to the panel comes to answer it. */
const lookedAt = (region: Element): HTMLElement | null =>
  region.querySelector<HTMLElement>('.finding-go[aria-pressed="true"]')

/** Where one was, and the part of the form it belongs to: a button may be gone once it did its work. */
interface Kept {
  readonly at: Element
  readonly part: HTMLElement | null
}

const reachable = (region: Element, kept: Kept | undefined): HTMLElement | undefined => {
  if (kept?.at instanceof HTMLElement && kept.at.isConnected && region.contains(kept.at))
    return kept.at
  if (kept?.part?.isConnected) return kept.part.querySelector<HTMLElement>(focusable) ?? kept.part
  const chosen = region.querySelector('[aria-selected="true"], [aria-current="true"]')
  if (chosen instanceof HTMLElement && !region.matches('.desk')) return chosen
  return [...region.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  )
}

/**
 * Walks the regions of the fill page; `page` holds them all. A dialog keeps its keys to itself.
 * Gives the way back to where one was in the form, for when a panel is closed from within.
 */
export function useRegionKeys(page: RefObject<HTMLElement | null>): () => void {
  const kept = useRef(new Map<string, Kept>())
  /** The finding to which the keys were led last. */
  const seen = useRef<Element | null>(null)
  useEffect(() => {
    const last = kept.current
    const note = ({ target }: FocusEvent) => {
      const region = regions.find((name) => target instanceof Element && target.closest(name))
      if (region !== undefined && target instanceof Element)
        last.set(region, { at: target, part: target.closest<HTMLElement>('[id^="section-"]') })
    }
    /** Where one was, unless another finding is looked at since. */
    const entryOf = (region: Element, before: Kept | undefined) => {
      const looked = lookedAt(region)
      if (!looked || looked === seen.current) return reachable(region, before)
      seen.current = looked
      return looked
    }
    const walk = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.defaultPrevented) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      const at = regions.findIndex((name) => document.activeElement?.closest(name))
      const step = event.shiftKey ? -1 : 1
      const order = regions.map(
        (_, index) => (at + step * (index + 1) + regions.length * 2) % regions.length,
      )
      for (const index of order) {
        const name = regions[index] ?? '.desk'
        const region = page.current?.querySelector(name)
        const next = region ? entryOf(region, last.get(name)) : undefined
        if (!next) continue
        next.focus()
        return
      }
    }
    const node = page.current
    node?.addEventListener('focusin', note)
    window.addEventListener('keydown', walk)
    return () => {
      node?.removeEventListener('focusin', note)
      window.removeEventListener('keydown', walk)
    }
  }, [page])
  return useCallback(() => {
    const form = page.current?.querySelector('.desk')
    if (form) reachable(form, kept.current.get('.desk'))?.focus()
  }, [page])
}
