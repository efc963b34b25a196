/** A change of a flat text as Yjs tells it: where it touched the text, and what it makes of a stretch. */
import { type Attributes, isRecord, lengthOf, type Piece } from './prose-pieces.ts'

/** One step of a change: go on, take away, or put in. */
export interface Step {
  readonly insert?: unknown
  readonly retain?: number
  readonly delete?: number
  readonly attributes?: Readonly<Record<string, unknown>>
}

export type Delta = readonly Step[]

const isFormat = (step: Step): boolean => Object.keys(step.attributes ?? {}).length > 0

/** First and last place of the earlier text that a change touches; null where it touches nothing. */
export function reachOf(delta: Delta): { first: number; last: number } | null {
  let at = 0
  let first = -1
  let last = -1
  for (const step of delta) {
    const width = step.retain ?? step.delete ?? 0
    if (step.retain === undefined || isFormat(step)) {
      if (first === -1) first = at
      last = at + width
    }
    at += width
  }
  return first === -1 ? null : { first, last }
}

const formatted = (attributes: Attributes, step: Step): Attributes =>
  isFormat(step)
    ? Object.fromEntries(
        Object.entries({ ...attributes, ...step.attributes }).filter(([, value]) => value !== null),
      )
    : attributes

/** The pieces after a change that begins `skip` places before them. */
export function changedPieces(pieces: readonly Piece[], delta: Delta, skip: number): Piece[] {
  const made: Piece[] = []
  let index = 0
  let within = 0
  const pass = (width: number, take: (piece: Piece) => void): void => {
    let left = width
    while (left > 0) {
      const piece = pieces[index]
      if (!piece) return
      const room = Math.min(left, lengthOf(piece) - within)
      const { insert, attributes } = piece
      take({
        insert: typeof insert === 'string' ? insert.slice(within, within + room) : insert,
        attributes,
      })
      left -= room
      within += room
      if (within === lengthOf(piece)) {
        index += 1
        within = 0
      }
    }
  }
  let before = skip
  for (const step of delta) {
    const { insert, retain, attributes = {} } = step
    if (typeof insert === 'string' || isRecord(insert)) made.push({ insert, attributes })
    else if (retain !== undefined) {
      const passed = Math.min(before, retain)
      before -= passed
      pass(retain - passed, (piece) =>
        made.push({ ...piece, attributes: formatted(piece.attributes, step) }),
      )
    } else pass(step.delete ?? 0, () => {})
  }
  pass(Infinity, (piece) => made.push(piece))
  return made
}

/** Where each place of the earlier text stands after a change; -1 where it was taken away. */
export function placesAfter(delta: Delta, length: number): Int32Array {
  const places = new Int32Array(length)
  let before = 0
  let after = 0
  for (const step of delta) {
    if (step.insert !== undefined) {
      after += typeof step.insert === 'string' ? step.insert.length : 1
      continue
    }
    for (let left = step.retain ?? step.delete ?? 0; left > 0 && before < length; left -= 1) {
      places[before] = step.retain === undefined ? -1 : after
      before += 1
      if (step.retain !== undefined) after += 1
    }
  }
  for (; before < length; before += 1, after += 1) places[before] = after
  return places
}

/** Where one place of the earlier text is after a change; what is put in right there follows it. */
export function placeAfter(delta: Delta, place: number): number {
  let before = 0
  let after = 0
  for (const step of delta) {
    if (before >= place) break
    if (step.insert !== undefined) {
      after += typeof step.insert === 'string' ? step.insert.length : 1
      continue
    }
    const width = Math.min(step.retain ?? step.delete ?? 0, place - before)
    before += width
    if (step.retain !== undefined) after += width
  }
  return after + Math.max(0, place - before)
}
