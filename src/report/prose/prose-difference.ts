/** Writes new words over old ones in a flat text, touching only the characters and marks that differ. */
import type { Text as YText } from 'yjs'
import type { Ground, Placing } from './prose-ground.ts'
import { type Attributes, lengthOf, type Piece, sameAttributes, sameEmbed } from './prose-pieces.ts'

const mark = '\uFFFC'

/** Pieces as one string, an object mark for an embed, so that places can be compared quickly. */
class Flat {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly #ends: number[] = []

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
    let end = 0
    for (const piece of pieces) this.#ends.push((end += lengthOf(piece)))
    this.text = pieces.map(({ insert }) => (typeof insert === 'string' ? insert : mark)).join('')
  }

  /** The piece at a place and where it ends. */
  at(place: number): readonly [Piece | undefined, number] {
    const index = this.#ends.findIndex((end) => end > place)
    return [this.pieces[index], this.#ends[index] ?? Infinity]
  }
}

const sameAt = (a: Flat, inA: number, b: Flat, inB: number): boolean => {
  const code = a.text.charCodeAt(inA)
  if (code !== b.text.charCodeAt(inB)) return false
  return (
    code !== mark.charCodeAt(0) || sameEmbed(a.at(inA)[0]?.insert ?? '', b.at(inB)[0]?.insert ?? '')
  )
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** How much is equal at the start and at the end; never between the halves of one character. */
function commonEnds(a: Flat, b: Flat): readonly [number, number] {
  const most = Math.min(a.text.length, b.text.length)
  let start = 0
  while (start < most && sameAt(a, start, b, start)) start += 1
  if (start > 0 && isHigh(a.text.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < most - start && sameAt(a, a.text.length - 1 - end, b, b.text.length - 1 - end)) {
    end += 1
  }
  if (end > 0 && isLow(a.text.charCodeAt(a.text.length - end))) end -= 1
  return [start, end]
}

/** Calls back for each stretch of the two flats that has one set of marks in each. */
function eachStretch(
  [a, inA]: readonly [Flat, number],
  [b, inB]: readonly [Flat, number],
  width: number,
  visit: (from: number, to: number, had: Attributes, wanted: Attributes) => void,
): void {
  for (let at = 0; at < width;) {
    const [old, oldEnd] = a.at(inA + at)
    const [fresh, freshEnd] = b.at(inB + at)
    const to = Math.min(width, oldEnd - inA, freshEnd - inB)
    visit(inA + at, inA + to, old?.attributes ?? {}, fresh?.attributes ?? {})
    at = to
  }
}

/** Writes `after` over `before`, which stood at old place `at`; tells where places of the new words are. */
export function writeDifference(
  text: YText,
  at: number,
  before: readonly Piece[],
  after: readonly Piece[],
  ground: Ground,
): Placing {
  const old = new Flat(before)
  const fresh = new Flat(after)
  const [start, end] = commonEnds(old, fresh)
  const oldEnd = old.text.length - end
  const freshEnd = fresh.text.length - end
  const format = (from: number, to: number, had: Attributes, wanted: Attributes): void => {
    if (sameAttributes(had, wanted)) return
    const gone = Object.fromEntries(Object.keys(had).map((key) => [key, null]))
    for (const [place, width] of ground.left(at + from, at + to)) {
      text.format(place, width, { ...gone, ...wanted })
    }
  }
  // From the end to the start, so that places before stay where they are.
  eachStretch([old, oldEnd], [fresh, freshEnd], end, format)
  for (const [place, width] of [...ground.left(at + start, at + oldEnd)].reverse()) {
    text.delete(place, width)
  }
  let place = ground.before(at + start)
  for (let from = start; from < freshEnd;) {
    const [piece, pieceEnd] = fresh.at(from)
    if (!piece) break
    const to = Math.min(freshEnd, pieceEnd)
    const { insert, attributes } = piece
    if (typeof insert === 'string') {
      text.insert(place, fresh.text.slice(from, to), { ...attributes })
    } else text.insertEmbed(place, { ...insert }, { ...attributes })
    place += to - from
    from = to
  }
  eachStretch([old, 0], [fresh, 0], start, format)
  return (wanted) => {
    if (wanted <= at + start) return ground.before(wanted)
    if (wanted > at + freshEnd) return ground.before(wanted - freshEnd + oldEnd)
    return ground.before(at + start) + wanted - at - start
  }
}
