/** A worker whose engine has loaded and that has nothing to do, kept for the next report set in the same fonts. */
import type { AddedFont } from '#writers/pdf/official-faces.ts'

interface Kept<Hand> {
  readonly hand: Hand
  readonly fonts: readonly AddedFont[]
  readonly leaving: ReturnType<typeof setTimeout> | undefined
}

/** Keeps one: another that becomes idle meanwhile ends. `Hand` is what the page holds of a worker. */
export class IdleEngine<Hand> {
  readonly #end: (hand: Hand) => void
  readonly #minutes: number | null
  #kept: Kept<Hand> | null = null

  /** `minutes` until it ends by itself; null: it stays. */
  constructor(end: (hand: Hand) => void, minutes: number | null = null) {
    this.#end = end
    this.#minutes = minutes
  }

  keep(hand: Hand, fonts: readonly AddedFont[]): void {
    if (this.#kept) {
      this.#end(hand)
      return
    }
    const leaving =
      this.#minutes === null ? undefined : setTimeout(() => this.#drop(), this.#minutes * 60_000)
    this.#kept = { hand, fonts, leaving }
  }

  /** One that knows these fonts; one that knows others ends. */
  take(fonts: readonly AddedFont[]): Hand | null {
    if (this.#kept?.fonts !== fonts) {
      this.#drop()
      return null
    }
    const { hand, leaving } = this.#kept
    clearTimeout(leaving)
    this.#kept = null
    return hand
  }

  #drop(): void {
    if (!this.#kept) return
    clearTimeout(this.#kept.leaving)
    this.#end(this.#kept.hand)
    this.#kept = null
  }
}
