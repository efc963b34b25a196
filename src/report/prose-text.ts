/**
 * The words of one section as one flat text: a line end per block carries its kind. Two copies that
 * split, joined or re-typed the same paragraph merge without losing a character (DESIGN 4).
 */
import type { Text as YText, YTextEvent } from 'yjs'
import type { Prose } from './prose.ts'
import { type Attributes, blocksOf, sameContent, type Unit, unitsOf } from './prose-units.ts'

export interface ProseChange {
  /** Blocks [from, to) of the earlier prose were replaced by `blocks`. */
  readonly from: number
  readonly to: number
  readonly blocks: Prose
  /** The origin given to `replace`, or what undo and other copies gave. */
  readonly origin: unknown
}

export interface ProseText {
  /** The prose as it stands; blocks that did not change stay the same objects. */
  blocks(): Prose
  /** Replaces blocks [from, to) by others, touching only the characters that differ. */
  replace(from: number, to: number, blocks: Prose, origin: unknown): void
  /** Calls back after each change from anywhere; returns the way to stop. */
  subscribe(listener: (change: ProseChange) => void): () => void
}

const isHighSurrogate = (unit: Unit | undefined): boolean =>
  unit?.char !== null && unit !== undefined && /[\uD800-\uDBFF]/u.test(unit.char ?? '')

/** Equal units at the start and the end; never between the halves of one character. */
function commonEnds(before: readonly Unit[], after: readonly Unit[]): [number, number] {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && sameContent(before[start], after[start])) start += 1
  if (start > 0 && isHighSurrogate(before[start - 1])) start -= 1
  let end = 0
  while (
    end < most - start &&
    sameContent(before[before.length - 1 - end], after[after.length - 1 - end])
  ) {
    end += 1
  }
  if (end > 0 && isHighSurrogate(before[before.length - end - 1])) end -= 1
  return [start, end]
}

const sameAttributes = (a: Attributes, b: Attributes): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const insertUnits = (text: YText, at: number, units: readonly Unit[]): void => {
  let index = at
  let next = 0
  while (next < units.length) {
    const unit = units[next]
    if (!unit) return
    if (unit.embed) {
      text.insertEmbed(index, { ...unit.embed }, { ...unit.attributes })
      next += 1
      index += 1
      continue
    }
    let run = ''
    while (next < units.length) {
      const other = units[next]
      if (!other || other.char === null || !sameAttributes(other.attributes, unit.attributes)) break
      run += other.char
      next += 1
    }
    text.insert(index, run, { ...unit.attributes })
    index += run.length
  }
}

/** Gives aligned units the attributes they should have, a run of like units at a time. */
function formatUnits(
  text: YText,
  at: number,
  before: readonly Unit[],
  after: readonly Unit[],
): void {
  let from = 0
  while (from < before.length) {
    const had = before[from]?.attributes ?? {}
    const wanted = after[from]?.attributes ?? {}
    let to = from + 1
    while (
      to < before.length &&
      sameAttributes(before[to]?.attributes ?? {}, had) &&
      sameAttributes(after[to]?.attributes ?? {}, wanted)
    ) {
      to += 1
    }
    if (!sameAttributes(had, wanted)) {
      const gone = Object.fromEntries(Object.keys(had).map((key) => [key, null]))
      text.format(at + from, to - from, { ...gone, ...wanted })
    }
    from = to
  }
}

class FlatProse implements ProseText {
  readonly #text: YText
  readonly #listeners = new Set<(change: ProseChange) => void>()
  #blocks: Prose

  constructor(text: YText) {
    this.#text = text
    this.#blocks = blocksOf(text.toDelta())
    text.observe((event) => this.#take(event))
  }

  blocks(): Prose {
    return this.#blocks
  }

  replace(from: number, to: number, blocks: Prose, origin: unknown): void {
    const at = unitsOf(this.#blocks.slice(0, from)).length
    const before = unitsOf(this.#blocks.slice(from, to))
    const after = unitsOf(blocks)
    const [start, end] = commonEnds(before, after)
    const change = () => {
      formatUnits(
        this.#text,
        at + before.length - end,
        before.slice(before.length - end),
        after.slice(after.length - end),
      )
      const gone = before.length - end - start
      if (gone > 0) this.#text.delete(at + start, gone)
      insertUnits(this.#text, at + start, after.slice(start, after.length - end))
      formatUnits(this.#text, at, before.slice(0, start), after.slice(0, start))
    }
    if (this.#text.doc) this.#text.doc.transact(change, origin)
    else change()
  }

  subscribe(listener: (change: ProseChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #take(event: YTextEvent): void {
    const before = this.#blocks
    const fresh = blocksOf(this.#text.toDelta())
    const same = (a: number, b: number) => JSON.stringify(before[a]) === JSON.stringify(fresh[b])
    const most = Math.min(before.length, fresh.length)
    let from = 0
    while (from < most && same(from, from)) from += 1
    let end = 0
    while (end < most - from && same(before.length - 1 - end, fresh.length - 1 - end)) end += 1
    const to = before.length - end
    const blocks = fresh.slice(from, fresh.length - end)
    this.#blocks = [...before.slice(0, from), ...blocks, ...before.slice(to)]
    if (from === to && blocks.length === 0) return
    const origin: unknown = event.transaction.origin
    for (const listener of this.#listeners) listener({ from, to, blocks, origin })
  }
}

/** Opens the flat text of a section. */
export const openProseText = (text: YText): ProseText => new FlatProse(text)
