/** The words of a small table within the prose, cell by cell in reading order. */
import { wordsOfTable } from '#report/prose/embedded-table.ts'
import type { EmbeddedNode } from '#report/prose/prose.ts'

/** One text per cell; none for a picture. */
export const embeddedTexts = (node: EmbeddedNode | undefined): readonly string[] =>
  node?.['type'] === 'table' ? wordsOfTable(node).flatMap((row) => row.map(({ text }) => text)) : []
