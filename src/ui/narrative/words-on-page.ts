/** Where the words of a section are on the page: from the n-th sign of a block to its place on screen, and back. */
import type { Span } from '#checks/finding.ts'
import { shownFigure } from './block-tags.ts'

/** The blocks of a section as they are on the page. */
type Blocks = (section: Span['section']) => ArrayLike<Element>

export const blocksOnPage: Blocks = (section) =>
  document.querySelectorAll(`#section-${section} .prose > [data-kind]`)

/** The same, looked up once for all findings of a section. */
export function blocksOnce(): Blocks {
  const known = new Map<string, ArrayLike<Element>>()
  return (section) => {
    const blocks = known.get(section) ?? blocksOnPage(section)
    known.set(section, blocks)
    return blocks
  }
}

export const blockOf = ({ section, block }: Span, blocks: Blocks): Element | null =>
  blocks(section)[block] ?? null

/** Signs a node of the page stands for: a line break is one, the place of a figure not yet filled none. */
function lengthOf(node: Node): number {
  if (node.nodeName === 'BR') return 1
  if (!(node instanceof Text)) return 0
  const isPlace = node.parentElement?.matches('.prose-figure') && node.data === shownFigure('')
  return isPlace ? 0 : node.length
}

/** The place of the `offset`-th sign of a block. */
export function placeOf(block: Element, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = lengthOf(node)
    if (node instanceof Text && left <= length) return { node, offset: left }
    left -= length
    if (left < 0) return null
  }
  return null
}

/** How many signs of a block stand before a place of the page within it. */
export function offsetIn(block: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(block)
  range.setEnd(node, offset)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let count = 0
  for (let seen = walker.nextNode(); seen; seen = walker.nextNode()) {
    if (seen === range.endContainer && seen instanceof Text)
      return count + (lengthOf(seen) === 0 ? 0 : range.endOffset)
    if (range.comparePoint(seen, 0) > 0) return count
    count += lengthOf(seen)
  }
  return count
}

/** The words of a span on screen, or null while they are not there. */
export function rangeOf(span: Span, blocks: Blocks = blocksOnPage): Range | null {
  const block = blockOf(span, blocks)
  const from = block && placeOf(block, span.from)
  const to = block && placeOf(block, span.to)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Where the words of a span are on screen, or null while they are not there. */
export const rectOfWords = (span: Span): DOMRect | null =>
  rangeOf(span)?.getBoundingClientRect() ?? null
