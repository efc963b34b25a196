/** Whoever settles doubt after doubt by keyboard stays among them: the next one takes the focus of the one that went. */
import { type RefObject, useEffect, useRef } from 'react'

const buttons = 'button:not(:disabled)'

const cardsOf = (list: Element): readonly Element[] => [...list.querySelectorAll('.doubt')]

/** For the list of doubts; `after` takes the focus once none are left. */
export function useDoubtFocus(
  after: RefObject<HTMLElement | null> | undefined,
): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null)
  const held = useRef<{ readonly element: Element; readonly index: number } | null>(null)
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      const node = list.current
      const isHere = target instanceof Element && node !== null && node.contains(target)
      const card = isHere ? target.closest('.doubt') : null
      held.current =
        isHere && node ? { element: target, index: card ? cardsOf(node).indexOf(card) : 0 } : null
    }
    document.addEventListener('focusin', hold)
    return () => document.removeEventListener('focusin', hold)
  }, [])
  useEffect(() => {
    const before = held.current
    if (!before || before.element.isConnected) return
    held.current = null
    if (document.activeElement !== document.body) return
    const cards = list.current ? cardsOf(list.current) : []
    const next = cards[Math.min(before.index, cards.length - 1)]
    const target = next?.querySelector<HTMLElement>(buttons) ?? after?.current
    target?.focus()
  })
  return list
}
