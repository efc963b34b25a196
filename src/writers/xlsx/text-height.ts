/** How high a row must be for its words: Excel measures rows over merged cells no more than we tell it. */

const points = 72 / 25.4
/** Above and below, left and right. */
const padding = 6

/** The highest row Excel takes, in points. */
export const mostHeight = 409

const lineHeight = (size: number): number => size * 1.35

/** Half-width characters take half a place. */
const places = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u0020-\u007E]/u.test(sign) ? 0.5 : 1), 0)

/** Lines of a text: where it goes on, a line may end a place early, before a sign that begins none. */
function linesOf(text: string, room: number): number {
  const taken = places(text)
  return taken <= room ? 1 : Math.ceil(taken / Math.max(1, room - 1))
}

/** Points that a text of so many points takes in so many millimetres. */
export function textHeight(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor((width * points - padding) / size))
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0)
  return lines * lineHeight(size) + padding
}

/** True where a text has room in one line of so many millimetres, set smaller by a third at most. */
export const fitsLine = (text: string, width: number, size: number): boolean =>
  (places(text) * size * 2) / 3 <= width * points - padding

/** Points that a text takes with one character below the other. */
export const uprightHeight = (text: string, size: number): number =>
  Array.from(text).length * lineHeight(size) + padding
