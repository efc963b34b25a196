/** Where the clerk clicked in words that are only shown, so that the editor can go on from there. */

/** A block by its number, and how many characters, figures and breaks of it come before. */
export interface Caret {
  readonly block: number
  readonly offset: number
  /** What was typed there before the editor came. */
  readonly typed?: string
  /** The clerk went elsewhere meanwhile: what she typed is put there, the focus is not taken back. */
  readonly left?: boolean
}

/** Behind the last word, where someone goes on who came by keyboard. */
export const atEnd: Caret = { block: Infinity, offset: Infinity }

const widthOf = (node: Node): number => {
  if (node instanceof Text) return node.length
  if (!(node instanceof Element)) return 0
  if (node.matches('br, .prose-figure')) return 1
  return [...node.childNodes].reduce((sum, child) => sum + widthOf(child), 0)
}

/** How much of `block` stands before a place in the page. */
function offsetIn(block: Element, container: Node, within: number): number {
  let offset =
    container instanceof Text
      ? within
      : [...container.childNodes].slice(0, within).reduce((sum, node) => sum + widthOf(node), 0)
  for (let node = container; node !== block && node.parentNode; node = node.parentNode) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      offset += widthOf(before)
    }
  }
  return offset
}

/** The caret at a place of the window, within shown words; their end where nothing was hit. */
export function caretAt(words: Element, x: number, y: number): Caret {
  const hit = document.caretRangeFromPoint(x, y)
  const blocks = [...words.children]
  const block = blocks.findIndex((entry) => hit !== null && entry.contains(hit.startContainer))
  const found = blocks[block]
  if (!hit || !found) return { block: Math.max(0, blocks.length - 1), offset: Infinity }
  return { block, offset: offsetIn(found, hit.startContainer, hit.startOffset) }
}
