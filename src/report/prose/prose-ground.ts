/** Where words that were read at one moment stand in the text at another, when others have written meanwhile. */
import { type Delta, placesAfter } from './prose-delta.ts'

/** Where old words stand in the text now. */
export interface Ground {
  /** The stretches that are left of old places [from, to), in order. */
  left(from: number, to: number): readonly (readonly [at: number, width: number])[]
  /** Where words that stood before old place `at` go. */
  before(at: number): number
}

/** Where a place of words that were meant is in the words as they are. */
export type Placing = (place: number) => number

/** Nothing was written meanwhile. */
export const asItStands: Ground = {
  left: (from, to) => (from === to ? [] : [[from, to - from]]),
  before: (at) => at,
}

/** Where the words of an earlier moment stand by now. */
export class Drifted implements Ground {
  #places: Int32Array | null = null
  #length: number

  constructor(length: number) {
    this.#length = length
  }

  /** Takes a change in; `length` is the text's after it. */
  follow(delta: Delta, length: number): void {
    const next = placesAfter(delta, this.#length)
    this.#places = this.#places ? this.#places.map((at) => (at < 0 ? at : (next[at] ?? -1))) : next
    this.#length = length
  }

  left(from: number, to: number): readonly (readonly [number, number])[] {
    if (!this.#places) return asItStands.left(from, to)
    const found: [number, number][] = []
    for (let at = from; at < to; at += 1) {
      const place = this.#places[at] ?? -1
      const last = found.at(-1)
      if (place < 0) continue
      if (last && last[0] + last[1] === place) last[1] += 1
      else found.push([place, 1])
    }
    return found
  }

  before(at: number): number {
    if (!this.#places) return at
    for (let index = at - 1; index >= 0; index -= 1) {
      const place = this.#places[index] ?? -1
      if (place >= 0) return place + 1
    }
    return 0
  }
}
