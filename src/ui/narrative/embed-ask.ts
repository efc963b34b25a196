/** What the editor asks its page for: a picture or table to put into the words, or to change. */
import type { EmbeddedNode } from '#report/prose/prose.ts'

export interface EmbedAsk {
  readonly kind: 'picture' | 'table'
  /** The one to be changed; null for a new one. */
  readonly node: EmbeddedNode | null
  /** A picture that was pasted or dropped. */
  readonly file: Blob | null
  /** Puts it where the caret was, or in the place of the old one; a step of undo of its own. */
  readonly put: (node: EmbeddedNode) => void
}
