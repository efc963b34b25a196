/** Where an arrow key leads from one place of the pages to another: along the words, and up and down a column of a table. */

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** Rules are drawn as wide as this: a cell below may begin above the end of the one before. */
const overlap = 2

/**
 * The index of the place an arrow key leads to, or null where there is none or the key is another. `boxes` are
 * all places in reading order, one page below the other. Left and right follow that order; up and down keep to the column.
 */
export function placeStep(boxes: readonly Box[], at: number, key: string): number | null {
  const here = boxes[at]
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key]
  if (here === undefined || by === undefined) return null
  const next = boxes[at + by] === undefined ? null : at + by
  if (key === 'ArrowLeft' || key === 'ArrowRight') return next
  const middle = (here.left + here.right) / 2
  for (let other = at + by; other >= 0; other += by) {
    const box = boxes[other]
    if (box === undefined) break
    const beyond = by === 1 ? box.top >= here.bottom - overlap : box.bottom <= here.top + overlap
    if (beyond && box.left <= middle && middle <= box.right) return other
  }
  return next
}
