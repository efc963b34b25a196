/**
 * The words of one section as one flat text: a line end per block carries its kind. Two copies that
 * split, joined or re-typed the same paragraph merge without losing a character (DESIGN 4).
 */
import type { Text as YText, YTextEvent } from 'yjs'
import { pinnedPlace, placeOfPin } from './prose-pin.ts'
import type { Prose } from './prose.ts'
import { changedPieces, type Delta, placeAfter, reachOf } from './prose-delta.ts'
import { writeDifference } from './prose-difference.ts'
import { deltaOf } from './prose-event.ts'
import { asItStands, Drifted, type Ground, type Placing } from './prose-ground.ts'
import { piecesOf, type PlacedBlock, placedBlocks, sameBlock } from './prose-pieces.ts'

/** What changed in a section, in whole blocks. */
export interface ProseChange {
  /** Blocks [from, to) of the earlier prose were replaced by `blocks`. */
  readonly from: number
  readonly to: number
  readonly blocks: Prose
  /** The origin given to `replace`, or what undo and other copies gave. */
  readonly origin: unknown
  /** Where a place of the earlier flat text is now. */
  readonly moved: Placing
}

/** The words as they stood when somebody began to write over them; what others write meanwhile waits. */
export interface HeldProse {
  /**
   * Replaces blocks [from, to) of the words as they stood, within the words as they are now; tells
   * where the places of the flat text that was meant are by then.
   */
  replace(from: number, to: number, blocks: Prose, origin: unknown): Placing
  release(): void
}

/** Words of one block: offsets into its flat text, where a live figure and a line break take one place. */
export interface FlatSpan {
  readonly block: number
  readonly from: number
  readonly to: number
}

/** Holds on to words while others write around them. */
export interface Pins {
  readonly from: string
  readonly to: string
}

/** The words of one section in the mergeable document. */
export interface ProseText {
  /** The prose as it stands; blocks that did not change stay the same objects. */
  blocks(): Prose
  /** Replaces blocks [from, to) by others, touching only the characters that differ. */
  replace(from: number, to: number, blocks: Prose, origin: unknown): void
  /** What is written next is a step of undo of its own. */
  newStep(): void
  /** Remembers the words as they stand, for a replacement that comes later. */
  hold(): HeldProse
  /** Pins down words, so that they are found again in any copy whatever is written around them. */
  pin(span: FlatSpan): Pins
  /** Where pinned words are now, the part in the first block they reach; null once nothing is left of them. */
  find(pins: Pins): FlatSpan | null
  /** The block that a place of the flat text stands in. */
  blockAt(place: number): number
  /** Calls back after each change from anywhere; returns the way to stop. */
  subscribe(listener: (change: ProseChange) => void): () => void
}

/** Blocks on one line are replaced together, since only a line end keeps blocks apart. */
const lineStart = (placed: readonly PlacedBlock[], from: number): number => {
  let start = from
  while (start > 0 && placed[start - 1]?.closed === false) start -= 1
  return start
}

/** The blocks of the whole lines that places [first, last] of the text stand on, and where they begin. */
function linesAt(
  placed: readonly PlacedBlock[],
  first: number,
  last: number,
): { from: number; to: number; at: number } {
  const starts: number[] = []
  let end = 0
  for (const { length } of placed) {
    starts.push(end)
    end += length
  }
  const indexAt = (place: number) => starts.filter((start) => start <= place).length - 1
  const from = lineStart(placed, Math.max(0, indexAt(first)))
  let to = indexAt(last) + 1
  while (to < placed.length && placed[to - 1]?.closed === false) to += 1
  return { from, to, at: starts[from] ?? 0 }
}

const sameWords = (a: PlacedBlock | undefined, b: PlacedBlock | undefined): boolean =>
  a !== undefined && b !== undefined && sameBlock(a.block, b.block)

function write(
  text: YText,
  placed: readonly PlacedBlock[],
  [from, to, blocks]: readonly [number, number, Prose],
  ground: Ground,
): Placing {
  const start = lineStart(placed, from)
  const kept = placed.slice(start, from).map(({ block }) => block)
  const at = placed.slice(0, start).reduce((sum, { length }) => sum + length, 0)
  const before = placed.slice(start, to).flatMap(({ pieces }) => pieces)
  return writeDifference(text, at, before, piecesOf([...kept, ...blocks]), ground)
}

class FlatProse implements ProseText {
  readonly newStep: () => void
  readonly #text: YText
  readonly #listeners = new Set<(change: ProseChange) => void>()
  readonly #held = new Set<Drifted>()
  #placed: readonly PlacedBlock[]
  #blocks: Prose

  constructor(text: YText, newStep: () => void) {
    this.#text = text
    this.newStep = newStep
    this.#placed = this.#readAll()
    this.#blocks = this.#placed.map(({ block }) => block)
    text.observe((event) => this.#take(event))
  }

  blocks(): Prose {
    return this.#blocks
  }

  replace(from: number, to: number, blocks: Prose, origin: unknown): void {
    const placed = this.#placed
    this.#transact(() => write(this.#text, placed, [from, to, blocks], asItStands), origin)
  }

  hold(): HeldProse {
    const placed = this.#placed
    const ground = new Drifted(this.#text.length)
    this.#held.add(ground)
    return {
      replace: (from, to, blocks, origin) => {
        const made = this.#transact(
          () => write(this.#text, placed, [from, to, blocks], ground),
          origin,
        )
        this.#held.delete(ground)
        return made
      },
      release: () => void this.#held.delete(ground),
    }
  }

  pin({ block, from, to }: FlatSpan): Pins {
    const at = this.#startOf(block)
    return {
      from: pinnedPlace(this.#text, at + from, 'after'),
      to: pinnedPlace(this.#text, at + to, 'before'),
    }
  }

  find({ from, to }: Pins): FlatSpan | null {
    const first = placeOfPin(this.#text, from)
    const last = placeOfPin(this.#text, to)
    if (first === null || last === null || last <= first) return null
    let start = 0
    for (const [block, { length, closed }] of this.#placed.entries()) {
      if (first < start + length) {
        const end = Math.min(last - start, closed ? length - 1 : length)
        return end > first - start ? { block, from: first - start, to: end } : null
      }
      start += length
    }
    return null
  }

  blockAt(place: number): number {
    let start = 0
    for (const [block, { length }] of this.#placed.entries()) {
      start += length
      if (place < start) return block
    }
    return Math.max(0, this.#placed.length - 1)
  }

  subscribe(listener: (change: ProseChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #startOf(block: number): number {
    return this.#placed.slice(0, block).reduce((sum, { length }) => sum + length, 0)
  }

  #transact<Made>(change: () => Made, origin: unknown): Made {
    return this.#text.doc ? this.#text.doc.transact(change, origin) : change()
  }

  #readAll(): PlacedBlock[] {
    const written: Delta = this.#text.toDelta()
    return placedBlocks(changedPieces([], written, 0))
  }

  #take(event: YTextEvent): void {
    const delta = deltaOf(event)
    for (const ground of this.#held) ground.follow(delta, this.#text.length)
    const reach = reachOf(delta)
    if (!reach) return
    const before = this.#placed
    const { from, to, at } = linesAt(before, reach.first, reach.last)
    const pieces = before.slice(from, to).flatMap((placed) => placed.pieces)
    const fresh = placedBlocks(changedPieces(pieces, delta, at))
    this.#settle(from, to, fresh, {
      origin: event.transaction.origin,
      moved: (place) => placeAfter(delta, place),
    })
  }

  #settle(
    start: number,
    until: number,
    fresh: readonly PlacedBlock[],
    told: Pick<ProseChange, 'origin' | 'moved'>,
  ): void {
    const before = this.#placed
    this.#placed = [...before.slice(0, start), ...fresh, ...before.slice(until)]
    const most = Math.min(until - start, fresh.length)
    let head = 0
    while (head < most && sameWords(before[start + head], fresh[head])) head += 1
    let tail = 0
    while (
      tail < most - head &&
      sameWords(before[until - 1 - tail], fresh[fresh.length - 1 - tail])
    ) {
      tail += 1
    }
    const from = start + head
    const to = until - tail
    const blocks = fresh.slice(head, fresh.length - tail).map(({ block }) => block)
    if (from === to && blocks.length === 0) return
    this.#blocks = [...this.#blocks.slice(0, from), ...blocks, ...this.#blocks.slice(to)]
    for (const listener of this.#listeners) listener({ from, to, blocks, ...told })
  }
}

/** Opens the flat text of a section; `newStep` ends the step of undo that is being written. */
export const openProseText = (text: YText, newStep: () => void = () => {}): ProseText =>
  new FlatProse(text, newStep)
