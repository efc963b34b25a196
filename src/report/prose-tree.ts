/** Prose as the report file carries it (contract §2): a tree of nodes, made from and read into flat blocks. */
import { z } from 'zod'
import type { Block, BlockKind, EmbeddedNode, Prose, Run } from './prose.ts'

/** A node of the contract's `<prose>`; what this version does not know is kept as its words. */
export interface ProseNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly marks?: readonly { readonly type: string }[]
  readonly content?: readonly ProseNode[]
}

export interface ProseTree extends ProseNode {
  readonly type: 'doc'
  readonly content: readonly ProseNode[]
}

const node: z.ZodType<ProseNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).exactOptional(),
    text: z.string().exactOptional(),
    marks: z.array(z.looseObject({ type: z.string() })).exactOptional(),
    content: z.array(node).exactOptional(),
  }),
)

/** The shape of a `<prose>`; anything else is refused by the reader of the file. */
export const proseTreeSchema = z.looseObject({
  type: z.literal('doc'),
  content: z.array(node).default([]),
})

const runNode = (run: Run): ProseNode => {
  if ('break' in run) return { type: 'hardBreak' }
  const marks = run.bold ? { marks: [{ type: 'bold' }] } : {}
  return 'cell' in run
    ? { type: 'cellRef', attrs: { cell: run.cell }, ...marks }
    : { type: 'text', text: run.text, ...marks }
}

const inline = (block: Block): Pick<ProseNode, 'content'> =>
  block.runs.length === 0 ? {} : { content: block.runs.map(runNode) }

const listOf = { bullet: 'bulletList', ordered: 'orderedList' } as const

const isItem = (block: Block | undefined): block is Block & { kind: 'bullet' | 'ordered' } =>
  block?.kind === 'bullet' || block?.kind === 'ordered'

/** The lists that begin at `start`, deeper items within the item before them. */
function listNodes(prose: Prose, start: number, depth: number): [ProseNode[], number] {
  const lists: { type: string; content: ProseNode[] }[] = []
  let at = start
  for (;;) {
    const block = prose[at]
    if (!isItem(block) || block.indent < depth) break
    const type = listOf[block.kind]
    const list = lists.at(-1)
    const item = list?.content.at(-1)
    if (block.indent > depth && list && item) {
      const [inner, next] = listNodes(prose, at, depth + 1)
      list.content[list.content.length - 1] = {
        ...item,
        content: [...(item.content ?? []), ...inner],
      }
      at = next
      continue
    }
    const paragraph = {
      type: 'listItem',
      ...(block.indent > depth ? { attrs: { indent: block.indent } } : {}),
      content: [{ type: 'paragraph', ...inline(block) }],
    }
    if (list?.type === type) list.content.push(paragraph)
    else lists.push({ type, content: [paragraph] })
    at += 1
  }
  return [lists, at]
}

const blockNode = (block: Block): ProseNode => {
  const level = /^heading(\d)$/u.exec(block.kind)?.[1]
  return level === undefined
    ? { type: 'paragraph', ...inline(block) }
    : { type: 'heading', attrs: { level: Number(level) }, ...inline(block) }
}

const embedded = (embed: EmbeddedNode): ProseNode => {
  const read = node.safeParse(embed)
  return read.success ? read.data : { type: 'paragraph' }
}

/** The tree of a section's prose. */
export function treeOfProse(prose: Prose): ProseTree {
  const content: ProseNode[] = []
  let at = 0
  while (at < prose.length) {
    const block = prose[at]
    if (!block) break
    if (isItem(block)) {
      const [lists, next] = listNodes(prose, at, 0)
      content.push(...lists)
      at = next
    } else {
      content.push(block.embed ? embedded(block.embed) : blockNode(block))
      at += 1
    }
  }
  return { type: 'doc', content }
}

class TreeReader {
  readonly prose: Block[] = []
  readonly warnings: string[] = []

  runs(nodes: readonly ProseNode[]): Run[] {
    return nodes.flatMap((entry): Run[] => {
      const bold = entry.marks?.some((mark) => mark.type === 'bold') ? { bold: true as const } : {}
      if (entry.type === 'hardBreak') return [{ break: true }]
      const cell = entry.attrs?.['cell']
      if (entry.type === 'cellRef' && typeof cell === 'string') return [{ cell, ...bold }]
      if (entry.text !== undefined) return this.lines(entry.text, bold)
      this.unknown(entry)
      return this.runs(entry.content ?? [])
    })
  }

  /** A line end within text is a break of the line, never of the block. */
  lines(text: string, bold: { bold?: true }): Run[] {
    return text
      .split('\n')
      .flatMap((line, index): Run[] => [
        ...(index > 0 ? [{ break: true as const }] : []),
        ...(line === '' ? [] : [{ text: line, ...bold }]),
      ])
  }

  block(kind: BlockKind, indent: number, nodes: readonly ProseNode[]): void {
    this.prose.push({ kind, indent, runs: joined(this.runs(nodes)) })
  }

  read(entry: ProseNode): void {
    const level = entry.attrs?.['level']
    if (entry.type === 'paragraph') this.block('paragraph', 0, entry.content ?? [])
    else if (entry.type === 'heading') this.block(headingOf(level), 0, entry.content ?? [])
    else if (entry.type === 'bulletList' || entry.type === 'orderedList') this.list(entry, 0)
    else if (entry.type === 'table' || entry.type === 'image') {
      this.prose.push({ kind: 'embed', indent: 0, runs: [], embed: { ...entry } })
    } else {
      this.unknown(entry)
      if (entry.text !== undefined) this.block('paragraph', 0, [entry])
      for (const child of entry.content ?? []) this.read(child)
    }
  }

  list(list: ProseNode, depth: number): void {
    const kind = list.type === 'bulletList' ? 'bullet' : 'ordered'
    for (const item of list.content ?? []) {
      const given = item.attrs?.['indent']
      const indent = typeof given === 'number' ? given : depth
      for (const child of item.content ?? []) {
        if (child.type === 'bulletList' || child.type === 'orderedList') this.list(child, depth + 1)
        else if (child.type === 'paragraph') this.block(kind, indent, child.content ?? [])
        else this.read(child)
      }
    }
  }

  unknown(entry: ProseNode): void {
    this.warnings.push(`正文中有不认识的内容“${entry.type}”，只保留了其中的文字`)
  }
}

const headingOf = (level: unknown): BlockKind =>
  level === 2 ? 'heading2' : level === 3 ? 'heading3' : 'heading1'

/** Neighbouring words of the same weight as one run. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last && 'text' in last && 'text' in run && last.bold === run.bold) {
      whole[whole.length - 1] = { ...last, text: last.text + run.text }
    } else whole.push(run)
  }
  return whole
}

/** The flat prose of a tree; a tree that is none gives a warning and its words as they can be found. */
export function proseOfTree(tree: unknown): { prose: Prose; warnings: string[] } {
  const read = proseTreeSchema.safeParse(tree)
  if (!read.success) return { prose: [], warnings: ['正文的结构不是约定的格式，没有读入'] }
  const reader = new TreeReader()
  for (const child of read.data.content) reader.read(child)
  return { prose: reader.prose, warnings: [...new Set(reader.warnings)] }
}
