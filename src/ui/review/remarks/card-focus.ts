/** Where the keyboard is in the list of remarks: on a card while walking, and never lost when a card goes. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const buttonOf = (card: Element | null | undefined): HTMLElement | null =>
  card?.querySelector<HTMLElement>('.remark-go') ?? null

/** Puts the focus on a card, so that Tab leads to its answer and its buttons. */
export function focusCard(id: string): void {
  buttonOf(document.querySelector(`[data-remark="${CSS.escape(id)}"]`))?.focus({
    preventScroll: true,
  })
}

interface Held {
  readonly element: Element
  readonly id: string | null
  /** Which card of the list it was. */
  readonly index: number
}

const cardsOf = (list: Element): readonly Element[] => [...list.querySelectorAll('[data-remark]')]

/** Where a button that had the focus went away, the focus stays on its card or the one in its place. */
export function useKeptFocus<List extends HTMLElement>(): RefObject<List | null> {
  const list = useRef<List>(null)
  const held = useRef<Held | null>(null)
  useEffect(() => {
    const node = list.current
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !node) return
      const card = target.closest('[data-remark]')
      held.current = {
        element: target,
        id: card?.getAttribute('data-remark') ?? null,
        index: card ? cardsOf(node).indexOf(card) : 0,
      }
    }
    node?.addEventListener('focusin', hold)
    return () => node?.removeEventListener('focusin', hold)
  }, [])
  useLayoutEffect(() => {
    const before = held.current
    const node = list.current
    if (!before || !node || before.element.isConnected) return
    held.current = null
    if (document.activeElement !== document.body) return
    const cards = cardsOf(node)
    const same = cards.find((card) => card.getAttribute('data-remark') === before.id)
    const card = same ?? cards[Math.min(before.index, cards.length - 1)]
    const target = buttonOf(card) ?? node.querySelector<HTMLElement>('button')
    target?.focus()
  })
  return list
}
