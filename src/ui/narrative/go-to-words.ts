/** The way to words: brought into view and selected, or the caret put before them. */
import type { Span } from '#checks/finding.ts'
import { blockOf, blocksOnPage, placeOf, rangeOf } from './words-on-page.ts'

/** Words that are written or, while they are locked, walked in. */
const walked = '[contenteditable="true"], .prose[tabindex="0"]'

/** A picture or table in the words, as a whole. */
function rangeAround(block: Element): Range {
  const range = document.createRange()
  range.selectNode(block)
  return range
}

/** A paragraph may be longer than the window: it is the line where the words begin that is brought into view. */
function showLine(block: Element, range: Range): void {
  block.scrollIntoView({ block: 'center' })
  const line = range.getClientRects()[0]
  const room = block.closest('.desk')
  if (!line || !room) return
  const { top, bottom } = room.getBoundingClientRect()
  const isShown = line.top - line.height >= top && line.bottom + line.height <= bottom
  if (!isShown) room.scrollTop += line.top - (top + bottom) / 2
}

/** Brings the words of a span into view and selects them, to the end of a later one; false while they are not on screen. */
export function goToWords(span: Span, last = span): boolean {
  const block = blockOf(span, blocksOnPage)
  const range = block?.matches('figure') ? rangeAround(block) : rangeOf(span)
  if (!range || !block) return false
  const end = last === span ? null : rangeOf(last)
  if (end?.comparePoint(range.startContainer, range.startOffset) === -1)
    range.setEnd(end.endContainer, end.endOffset)
  showLine(block, range)
  block.closest<HTMLElement>(walked)?.focus({ preventScroll: true })
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  return true
}

/** Puts the caret before a block of words; false while it is not on screen or holds no words. */
export function goToBlock(section: string, index: number): boolean {
  const blocks = document.querySelectorAll(`#section-${section} .prose > [data-kind]`)
  const block = blocks[index]
  const place = block && placeOf(block, 0)
  if (!place) return false
  const start = document.createRange()
  start.setStart(place.node, place.offset)
  showLine(block, start)
  block.closest<HTMLElement>(walked)?.focus({ preventScroll: true })
  document.getSelection()?.collapse(place.node, place.offset)
  return true
}
