/** The editor's own shape of prose: one kind of block, its role and depth as attributes (DESIGN 4). */
import { Mark, mergeAttributes, Node } from '@tiptap/core'
import type { DOMOutputSpec, Fragment, Node as EditorNode, Schema } from '@tiptap/pm/model'
import type { Block, BlockKind, EmbeddedNode, Prose, Run } from '#report/prose/prose.ts'
import { type Figures, shownFigure, tags } from './block-tags.ts'
import { showEmbed } from './show-embed.ts'

const kinds = Object.keys(tags).filter((kind): kind is BlockKind => kind in tags)

/** What a node of the editor is as a block; a paragraph where it does not say. */
export const kindOf = (node: EditorNode): BlockKind => {
  const kind: unknown = node.attrs['kind']
  return kinds.find((entry) => entry === kind) ?? 'paragraph'
}

const indentOf = (node: EditorNode): number => {
  const indent: unknown = node.attrs['indent']
  return typeof indent === 'number' ? indent : 0
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: '(block | embed)+' })
export const TextNode = Node.create({ name: 'text', group: 'inline' })

export const BlockNode = Node.create({
  name: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ kind: { default: 'paragraph' }, indent: { default: 0 } }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ node }) => [
    tags[kindOf(node)],
    { 'data-kind': kindOf(node), 'data-indent': String(indentOf(node)) },
    0,
  ],
})

/** The picture or table an embed of the editor stands for. */
export const embedOf = (node: EditorNode): EmbeddedNode => {
  const embed: unknown = node.attrs['node']
  return isRecord(embed) ? embed : {}
}

/** A picture or table, kept whole; it is changed in a dialog of its own. */
export const EmbedNode = Node.create({
  name: 'embed',
  atom: true,
  addAttributes: () => ({ node: { default: {} } }),
  renderHTML: ({ node }) => {
    const { picture, rows, note, handling } = showEmbed(embedOf(node))
    const table = rows.map((row): DOMOutputSpec => [
      'tr',
      ...row.map(({ head, text, colSpan, rowSpan }): DOMOutputSpec => [
        head ? 'th' : 'td',
        { colspan: String(colSpan), rowspan: String(rowSpan) },
        text,
      ]),
    ])
    const shown: DOMOutputSpec[] = rows.length === 0 ? [] : [['table', ['tbody', ...table]]]
    if (picture) shown.push(['img', { ...picture }])
    const change: DOMOutputSpec[] =
      handling === ''
        ? []
        : [['button', { type: 'button', class: 'link', 'data-edit': '', tabindex: '-1' }, '修改']]
    return [
      'figure',
      { 'data-kind': 'embed' },
      ...shown,
      ['figcaption', note + handling, ...change],
    ]
  },
})

/** A figure that follows its cell. */
export const cellRefNode = (figures: Figures) =>
  Node.create({
    name: 'cellRef',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ cell: { default: '' } }),
    renderHTML: () => ['span', { class: 'prose-figure' }],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span')
        const id: unknown = node.attrs['cell']
        const cell = typeof id === 'string' ? id : ''
        const show = () => {
          dom.textContent = shownFigure(figures.text(cell))
        }
        dom.className = 'prose-figure'
        show()
        const stop = figures.subscribe(cell, show)
        return { dom, destroy: stop, ignoreMutation: () => true }
      },
  })

export const BreakNode = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  renderHTML: () => ['br'],
})

export const BoldMark = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: ({ HTMLAttributes }) => ['strong', mergeAttributes(HTMLAttributes), 0],
})

function runsOf(node: EditorNode): Run[] {
  const bold = node.marks.some((mark) => mark.type.name === 'bold') ? { bold: true as const } : {}
  if (node.type.name === 'hardBreak') return [{ break: true }]
  const cell: unknown = node.attrs['cell']
  if (node.type.name === 'cellRef' && typeof cell === 'string') return [{ cell, ...bold }]
  // A line end within words is a break of the line; the prose would end the block at it.
  return (node.text ?? '')
    .split('\n')
    .flatMap((text, index): Run[] => [
      ...(index > 0 ? [{ break: true as const }] : []),
      ...(text === '' ? [] : [{ text, ...bold }]),
    ])
}

/** The block that one top-level node of the editor stands for. */
export function blockOf(node: EditorNode): Block {
  if (node.type.name === 'embed')
    return { kind: 'embed', indent: 0, runs: [], embed: embedOf(node) }
  const runs: Run[] = []
  node.forEach((child) => runs.push(...runsOf(child)))
  return { kind: kindOf(node), indent: indentOf(node), runs }
}

function nodeOfRun(run: Run, schema: Schema): EditorNode | null {
  const marks = 'bold' in run && run.bold ? [schema.mark('bold')] : []
  if ('break' in run) return schema.node('hardBreak')
  if ('cell' in run) return schema.node('cellRef', { cell: run.cell }, undefined, marks)
  return run.text === '' ? null : schema.text(run.text, marks)
}

/** The editor's node for a block. */
export const nodeOf = (block: Block, schema: Schema): EditorNode =>
  block.embed
    ? schema.node('embed', { node: block.embed })
    : schema.node(
        'block',
        { kind: block.kind, indent: block.indent },
        block.runs.flatMap((run) => nodeOfRun(run, schema) ?? []),
      )

/** The editor's nodes for prose; empty prose is one empty paragraph to type into. */
export const nodesOf = (prose: Prose, schema: Schema): EditorNode[] =>
  prose.length === 0 ? [schema.node('block')] : prose.map((block) => nodeOf(block, schema))

/** The blocks of some top-level nodes. */
export function blocksOf(content: Fragment, from: number, to: number): Block[] {
  const blocks: Block[] = []
  for (let index = from; index < to; index += 1) blocks.push(blockOf(content.child(index)))
  return blocks
}
