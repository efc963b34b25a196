/** What the words of a section are made of on the page, shared by the editor and by words shown without it. */
import type { BlockKind } from '#report/prose/prose.ts'

/** The element of each kind of block. */
export const tags = {
  paragraph: 'p',
  chapter: 'h2',
  heading1: 'h3',
  heading2: 'h4',
  heading3: 'h5',
  bullet: 'p',
  ordered: 'p',
  embed: 'figure',
} as const satisfies Readonly<Record<BlockKind, string>>

/** What the figures in the words say, and when they say something else. */
export interface Figures {
  text(cell: string): string
  subscribe(cell: string, listener: () => void): () => void
}

/** A figure that is not filled yet still has a place. */
export const shownFigure = (text: string): string => (text === '' ? '　' : text)
