/** Where the keyboard is in the list of remarks: on a card while walking, and never lost when a card goes. */
import type { CardFocus } from '#ui/parts/kept-focus.ts'

const name = 'data-remark'

/** The cards of the remarks, for `useKeptFocus`. */
export const remarkCards: CardFocus = { card: `[${name}]`, named: name, button: '.remark-go' }

/** Puts the focus on a card, so that Tab leads to its answer and its buttons. */
export function focusCard(id: string): void {
  document
    .querySelector(`[${name}="${CSS.escape(id)}"]`)
    ?.querySelector<HTMLElement>(remarkCards.button)
    ?.focus({ preventScroll: true })
}
