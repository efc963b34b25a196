/** Prose as the report file carries it (contract §2): a tree of nodes, made from and read into flat blocks. */
import type { Block, BlockKind, Prose, Run } from './prose.ts'
import { isInline, nodeOf, type ProseNode } from './prose-node.ts'

/** The whole of a section. */
interface ProseTree extends ProseNode {
  readonly type: 'doc'
  readonly content: readonly ProseNode[]
}

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
      content.push(block.embed ? nodeOf(block.embed) : blockNode(block))
      at += 1
    }
  }
  return { type: 'doc', content }
}

class TreeReader {
  readonly prose: Block[] = []
  readonly warnings = new Set<string>()

  runs(nodes: readonly ProseNode[]): Run[] {
    return nodes.flatMap((entry): Run[] => {
      const bold = entry.marks?.some((mark) => mark.type === 'bold') ? { bold: true as const } : {}
      if (entry.type === 'hardBreak') return [{ break: true }]
      const cell = entry.attrs?.['cell']
      if (entry.type === 'cellRef' && typeof cell === 'string') return [{ cell, ...bold }]
      if (entry.type !== 'text') this.unknown(entry)
      return [...this.lines(entry.text ?? '', bold), ...this.runs(entry.content ?? [])]
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

  /** Blocks; words that stand among them without a block of their own are a paragraph. */
  readAll(nodes: readonly ProseNode[], kind: BlockKind = 'paragraph', indent = 0): void {
    let loose: ProseNode[] = []
    const settle = () => {
      if (loose.length > 0) this.block(kind, indent, loose)
      loose = []
    }
    for (const entry of nodes) {
      if (isInline(entry)) {
        if (loose.length === 0) this.warnings.add('正文中有不在段落里的文字，已各成一段')
        loose.push(entry)
        continue
      }
      settle()
      this.read(entry, kind, indent)
    }
    settle()
  }

  read(entry: ProseNode, kind: BlockKind, indent: number): void {
    const { type, content = [] } = entry
    if (type === 'paragraph') this.block(kind, indent, content)
    else if (type === 'heading') this.block(headingOf(entry.attrs?.['level']), 0, content)
    else if (type === 'bulletList' || type === 'orderedList') this.list(entry, 0)
    else if (type === 'table' || type === 'image') {
      this.prose.push({ kind: 'embed', indent: 0, runs: [], embed: { ...entry } })
    } else {
      this.unknown(entry)
      if (entry.text !== undefined) this.block(kind, indent, [{ type: 'text', text: entry.text }])
      this.readAll(content, kind, indent)
    }
  }

  list(list: ProseNode, depth: number): void {
    const kind = list.type === 'bulletList' ? 'bullet' : 'ordered'
    for (const item of list.content ?? []) {
      const given = item.attrs?.['indent']
      const indent = typeof given === 'number' ? given : depth
      if (item.type === 'listItem') this.item(item.content ?? [], kind, indent, depth)
      else this.item([item], kind, indent, depth)
    }
  }

  item(content: readonly ProseNode[], kind: BlockKind, indent: number, depth: number): void {
    let own: ProseNode[] = []
    for (const child of content) {
      if (child.type === 'bulletList' || child.type === 'orderedList') {
        this.readAll(own, kind, indent)
        own = []
        this.list(child, depth + 1)
      } else own.push(child)
    }
    this.readAll(own, kind, indent)
  }

  unknown({ type }: ProseNode): void {
    this.warnings.add(`正文中有不认识的内容“${type}”，只保留了其中的文字`)
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

/** The flat prose of a tree; what is no tree gives a warning and its words as they can be found. */
export function proseOfTree(tree: unknown): { prose: Prose; warnings: string[] } {
  const root = nodeOf(tree)
  const reader = new TreeReader()
  if (root.type === 'doc' && root.text === undefined) reader.readAll(root.content ?? [])
  else {
    reader.readAll([root])
    const found = reader.prose.length > 0
    reader.warnings.clear()
    reader.warnings.add(
      found ? '正文的结构不是约定的格式，只保留了其中的文字' : '正文的结构不是约定的格式，没有读入',
    )
  }
  return { prose: reader.prose, warnings: [...reader.warnings] }
}
