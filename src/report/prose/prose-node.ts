/** One node of prose as a report file carries it, read from whatever stands in the file without losing a word. */
import { isRecord } from './prose-pieces.ts'

/** A node of the contract's `<prose>`; what this version does not know is kept as its words. */
export interface ProseNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly marks?: readonly { readonly type: string }[]
  readonly content?: readonly ProseNode[]
}

/** Deeper than any editor writes, and shallow enough to be walked. */
const deepest = 200

const isMark = (mark: unknown): mark is { type: string } =>
  isRecord(mark) && typeof mark['type'] === 'string'

const textOf = (text: unknown): { text?: string } => {
  if (typeof text === 'string') return { text }
  return typeof text === 'number' ? { text: String(text) } : {}
}

const contentOf = (content: unknown, depth: number): { content?: ProseNode[] } => {
  if (content === undefined || content === null || depth > deepest) return {}
  const list: readonly unknown[] = Array.isArray(content) ? content : [content]
  return { content: list.map((entry) => nodeOf(entry, depth + 1)) }
}

/** Any value as a node: words alone are text, a list is what holds its entries, nothing says nothing. */
export function nodeOf(value: unknown, depth = 0): ProseNode {
  if (typeof value === 'string' || typeof value === 'number') {
    return { type: 'text', text: String(value) }
  }
  if (Array.isArray(value)) return { type: 'list', ...contentOf(value, depth) }
  if (!isRecord(value)) return { type: 'nothing' }
  const { type, attrs, text, marks, content, ...others } = value
  return {
    ...others,
    type: typeof type === 'string' ? type : 'unnamed',
    ...(isRecord(attrs) ? { attrs } : {}),
    ...textOf(text),
    ...(Array.isArray(marks) ? { marks: marks.filter(isMark) } : {}),
    ...contentOf(content, depth),
  }
}

const inline = new Set(['text', 'hardBreak', 'cellRef'])

/** Whether a node stands within a line. */
export const isInline = ({ type }: ProseNode): boolean => inline.has(type)
