/** Which paragraph of one version became which of the other: the same, the reworded, the moved. */
import { diffArrays } from 'diff'
import { likeness, type Pairs, pairsOf } from './likeness.ts'
import type { ShownBlock } from './shown-block.ts'

/** Places in the two lists of paragraphs; null where it has no counterpart. */
export interface Pairing {
  readonly before: number | null
  readonly after: number | null
}

interface PairedBlocks {
  /** In the order of reading. */
  readonly rows: readonly Pairing[]
  /** Place in the earlier list → place in the later one, of paragraphs that stand in another order now. */
  readonly moves: ReadonlyMap<number, number>
}

/** A paragraph this much like another, at the same place, is that paragraph reworded. */
const reworded = 0.4
/** Elsewhere it must be nearly the same, and long enough not to be so by chance. */
const moved = 0.75
const movedLength = 8
/** More possible pairs than this are not weighed one by one. */
const mostPairs = 60_000
/** Then only places this near each other are. */
const nearby = 40

const keyOf = ({ block, text, look }: ShownBlock): string =>
  `${block.kind} ${block.indent} ${text}\u0000${look}`

class Likeness {
  readonly #before: readonly Pairs[]
  readonly #after: readonly Pairs[]

  constructor(before: readonly ShownBlock[], after: readonly ShownBlock[]) {
    this.#before = before.map(({ text }) => pairsOf(text))
    this.#after = after.map(({ text }) => pairsOf(text))
  }

  of(before: number, after: number, least: number): number {
    const a = this.#before[before]
    const b = this.#after[after]
    const like = a && b ? likeness(a, b, least) : 0
    return like < least ? 0 : like
  }
}

/** The best that can be paired in order from each pair of places on, as one sums likeness up. */
class PairTable {
  readonly #width: number
  readonly #best: Float64Array
  readonly #own: Float64Array

  constructor(out: readonly number[], into: readonly number[], like: Likeness) {
    this.#width = into.length + 1
    const size = (out.length + 1) * this.#width
    this.#best = new Float64Array(size)
    this.#own = new Float64Array(size)
    const all = out.length * into.length <= mostPairs
    for (let row = out.length - 1; row >= 0; row -= 1)
      for (let column = into.length - 1; column >= 0; column -= 1) {
        if (all || Math.abs(row - column) <= nearby)
          this.#own[this.#at(row, column)] = like.of(out[row] ?? 0, into[column] ?? 0, reworded)
        this.#best[this.#at(row, column)] = Math.max(
          this.best(row + 1, column),
          this.best(row, column + 1),
          this.#paired(row, column),
        )
      }
  }

  best(row: number, column: number): number {
    return this.#best[this.#at(row, column)] ?? 0
  }

  /** Whether the best there is begins with these two. */
  isPair(row: number, column: number): boolean {
    const paired = this.#paired(row, column)
    return paired > 0 && paired === this.best(row, column)
  }

  #at(row: number, column: number): number {
    return row * this.#width + column
  }

  #paired(row: number, column: number): number {
    const own = this.#own[this.#at(row, column)] ?? 0
    return own === 0 ? 0 : own + this.best(row + 1, column + 1)
  }
}

/** The pairs of a stretch without equal paragraphs, in order, that are most alike in all. */
function pairInOrder(out: readonly number[], into: readonly number[], like: Likeness): Pairing[] {
  const table = new PairTable(out, into, like)
  const rows: Pairing[] = []
  let row = 0
  let column = 0
  while (row < out.length || column < into.length) {
    const [before, after] = [out[row] ?? null, into[column] ?? null]
    const stays = after === null || table.best(row + 1, column) === table.best(row, column)
    if (before !== null && after !== null && table.isPair(row, column)) {
      rows.push({ before, after })
      row += 1
      column += 1
    } else if (before !== null && stays) {
      rows.push({ before, after: null })
      row += 1
    } else {
      rows.push({ before: null, after })
      column += 1
    }
  }
  return rows
}

const isLong = (block: ShownBlock | undefined): boolean => (block?.text.length ?? 0) >= movedLength

/** Pairs of what went at one place and came at another. */
function findMoves(
  rows: readonly Pairing[],
  [before, after]: readonly [readonly ShownBlock[], readonly ShownBlock[]],
  like: Likeness,
): Map<number, number> {
  const out = rows.flatMap((row) =>
    row.after === null && row.before !== null && isLong(before[row.before]) ? [row.before] : [],
  )
  const into = rows.flatMap((row) =>
    row.before === null && row.after !== null && isLong(after[row.after]) ? [row.after] : [],
  )
  const candidates: [number, number, number][] = []
  if (out.length * into.length > mostPairs) return new Map()
  for (const from of out)
    for (const to of into) {
      const weight = like.of(from, to, moved)
      if (weight > 0) candidates.push([weight, from, to])
    }
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const moves = new Map<number, number>()
  const taken = new Set<number>()
  for (const [, from, to] of candidates) {
    if (moves.has(from) || taken.has(to)) continue
    moves.set(from, to)
    taken.add(to)
  }
  return moves
}

/** Sets the paragraphs of two versions beside each other. */
export function pairBlocks(
  before: readonly ShownBlock[],
  after: readonly ShownBlock[],
): PairedBlocks {
  const numbers = new Map<string, number>()
  const numberOf = (block: ShownBlock): number => {
    const key = keyOf(block)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const changes = diffArrays(before.map(numberOf), after.map(numberOf))
  let like: Likeness | undefined
  const rows: Pairing[] = []
  let inBefore = 0
  let inAfter = 0
  let out: number[] = []
  let into: number[] = []
  const close = (): void => {
    if (out.length + into.length === 0) return
    like ??= new Likeness(before, after)
    rows.push(...pairInOrder(out, into, like))
    out = []
    into = []
  }
  for (const { added, removed, count } of changes) {
    if (!added && !removed) close()
    for (let left = count; left > 0; left -= 1) {
      if (removed) out.push(inBefore++)
      else if (added) into.push(inAfter++)
      else rows.push({ before: inBefore++, after: inAfter++ })
    }
  }
  close()
  return { rows, moves: like ? findMoves(rows, [before, after], like) : new Map() }
}
