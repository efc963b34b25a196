/** Items of lists on pages that we set ourselves: how far in they begin says how deep they are. */
import type { LetterLine } from './page-letters.ts'
import type { PageLine } from './page.ts'

/** How many letters at the beginning are a mark with a blank behind it: "•", "12."; else 0. */
export function markLength(letters: LetterLine): number {
  const end = letters.findIndex(({ text }) => !/^\d$/u.test(text))
  const last = letters[end]
  const next = letters[end + 1]
  if (!last || !next || (last.text !== '•' && (last.text !== '.' || end === 0))) return 0
  return next.left - last.right > last.size * 0.2 ? end + 1 : 0
}

/** The words of our pages begin 28 mm from their edge, paragraphs two characters further in (GB/T 9704). */
export const ourEdges = { left: (28 / 25.4) * 72, indented: true }
/** Items begin two characters in, and deeper ones two more for each depth. */
const step = 2

const depthOf = ({ left, size }: PageLine): number =>
  Math.max(0, Math.round((left - ourEdges.left) / size / step) - 1)

/** The words of an item as a text file has them: set in, with a blank behind the mark. */
export function itemText(item: PageLine): string {
  const { text, mark } = item
  return `${'　'.repeat(2 + depthOf(item))}${text.slice(0, mark)} ${text.slice(mark).trimStart()}`
}

/** True where the line goes on in the item whose last line so far is `last`. */
export function itemGoesOn(
  item: PageLine,
  last: PageLine,
  line: PageLine,
  samePage: boolean,
): boolean {
  const { size } = item
  const isBelow = !samePage || line.middle - last.middle < size * 2.6
  const isHanging = Math.abs(line.left - (item.left - step * size)) < size / 2
  // Where the further lines of a deeper item begin, paragraphs and other items begin too.
  const isOther = depthOf(item) > 0 && (line.mark > 0 || /[。！？：；]$/u.test(last.text))
  return isBelow && isHanging && !isOther
}
