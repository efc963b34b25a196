/** The words of a small table within the prose, cell by cell in reading order. */
import type { EmbeddedNode } from '#report/prose.ts'

const isNode = (value: unknown): value is EmbeddedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = ({ content }: EmbeddedNode): readonly EmbeddedNode[] =>
  Array.isArray(content) ? content.filter(isNode) : []

const textOf = (node: EmbeddedNode): string =>
  typeof node['text'] === 'string' ? node['text'] : childrenOf(node).map(textOf).join('')

/** One text per cell; none for a picture. */
export const embeddedTexts = (node: EmbeddedNode | undefined): readonly string[] =>
  node?.['type'] === 'table' ? childrenOf(node).flatMap((row) => childrenOf(row).map(textOf)) : []
