/** Whoever settles card after card by keyboard stays among them: a card that goes leaves the focus to the next one. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** How the cards of a list are told apart, and what in a card takes the focus. */
export interface CardFocus {
  /** Selector of one card. */
  readonly card: string
  /** Attribute that names a card, where it may be drawn anew and still be the same. */
  readonly named?: string
  /** Selector of the button in a card that takes the focus. */
  readonly button: string
  /** Takes the focus once no card is left; else the first button of the list does. */
  readonly after?: RefObject<HTMLElement | null> | undefined
}

interface Held {
  readonly element: Element
  readonly name: string | null
  /** Which card of the list it was. */
  readonly index: number
}

/** For a list of cards: where the button that had the focus is gone, the focus stays on its card or the one in its place. */
export function useKeptFocus<List extends HTMLElement>({
  card,
  named,
  button,
  after,
}: CardFocus): RefObject<List | null> {
  const list = useRef<List>(null)
  const held = useRef<Held | null>(null)
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      const node = list.current
      if (!(target instanceof Element) || !node?.contains(target)) return
      const own = target.closest(card)
      held.current = {
        element: target,
        name: (named && own?.getAttribute(named)) ?? null,
        index: own ? [...node.querySelectorAll(card)].indexOf(own) : 0,
      }
    }
    document.addEventListener('focusin', hold)
    return () => document.removeEventListener('focusin', hold)
  }, [card, named])
  useLayoutEffect(() => {
    const before = held.current
    const node = list.current
    if (!before || before.element.isConnected) return
    held.current = null
    if (document.activeElement !== document.body) return
    const cards = node ? [...node.querySelectorAll(card)] : []
    const same = named && cards.find((one) => one.getAttribute(named) === before.name)
    const next = same || cards[Math.min(before.index, cards.length - 1)]
    const target =
      next?.querySelector<HTMLElement>(button) ??
      after?.current ??
      node?.querySelector<HTMLElement>('button')
    target?.focus()
  })
  return list
}
