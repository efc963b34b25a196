/** A place in the words of a section that stays by its letter, in this copy and in every other. */
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  decodeRelativePosition,
  encodeRelativePosition,
  type Text as YText,
} from 'yjs'
import { base64OfBytes, bytesOfBase64 } from './base64.ts'

/** Pins a place to the letter after it, or to the one before it. */
export const pinnedPlace = (text: YText, place: number, to: 'after' | 'before'): string =>
  base64OfBytes(
    encodeRelativePosition(
      createRelativePositionFromTypeIndex(text, place, to === 'after' ? 0 : -1),
    ),
  )

/** Where a pinned place is now; null where the pin cannot be read or is of another text. */
export function placeOfPin(text: YText, pin: string): number | null {
  const bytes = bytesOfBase64(pin)
  if (!bytes || !text.doc) return null
  try {
    const found = createAbsolutePositionFromRelativePosition(
      decodeRelativePosition(bytes),
      text.doc,
      // Letters that came back by undo are others; the pin goes with them.
      true,
    )
    return found?.type === text ? found.index : null
  } catch {
    // A pin of a copy that this one has not heard of, or one that was tampered with.
    return null
  }
}
