/** A place in the words of a section that stays by its letter, in this copy and in every other. */
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  decodeRelativePosition,
  encodeRelativePosition,
  type RelativePosition,
  type Text as YText,
} from 'yjs'
import { base64OfBytes, bytesOfBase64 } from '#report/file/base64.ts'

/** Pins a place to the letter after it, or to the one before it. */
export const pinnedPlace = (text: YText, place: number, to: 'after' | 'before'): string =>
  base64OfBytes(
    encodeRelativePosition(
      createRelativePositionFromTypeIndex(text, place, to === 'after' ? 0 : -1),
    ),
  )

/** Pins are looked up again whenever words change; each is unpacked once. */
const unpacked = new WeakMap<YText, Map<string, RelativePosition>>()

function unpack(text: YText, pin: string): RelativePosition | null {
  const known = unpacked.get(text) ?? new Map<string, RelativePosition>()
  unpacked.set(text, known)
  const before = known.get(pin)
  if (before) return before
  const bytes = bytesOfBase64(pin)
  if (!bytes) return null
  const position = decodeRelativePosition(bytes)
  known.set(pin, position)
  return position
}

/** Where a pinned place is now; null where the pin cannot be read or is of another text. */
export function placeOfPin(text: YText, pin: string): number | null {
  if (!text.doc) return null
  try {
    const position = unpack(text, pin)
    if (!position) return null
    // Letters that came back by undo are others: only the copy that took it back knows whose place they take,
    // and every copy is to find the same.
    const found = createAbsolutePositionFromRelativePosition(position, text.doc, false)
    return found?.type === text ? found.index : null
  } catch {
    // A pin of a copy that this one has not heard of, or one that was tampered with.
    return null
  }
}
