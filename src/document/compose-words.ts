/** A block of the words as it is printed: live figures as numbers, list items with their marks. */
import type { Block, ItemNumbers, Run } from '#report/prose/prose.ts'
import type { Totals } from '#report/totals.ts'
import type { DocumentBlock, Span } from './document.ts'
import { composeEmbed } from './embed.ts'
import { figureText } from './figures.ts'

function runSpan(run: Run, totals: Totals): Span {
  const bold = 'bold' in run && run.bold ? { bold: true as const } : {}
  if ('break' in run) return { text: '\n' }
  if ('text' in run) return { text: run.text, ...bold }
  const text = figureText(totals.values.get(run.cell))
  return text === '' ? { text: '　', gap: true } : { text, ...bold }
}

const headingLevels = { chapter: 1, heading1: 2, heading2: 3, heading3: 4 } as const

/** What one block of words becomes in print; nothing where it is empty. */
export function proseBlock(block: Block, totals: Totals, numbers: ItemNumbers): DocumentBlock[] {
  const spans = block.runs.map((run) => runSpan(run, totals))
  const { kind } = block
  if (kind === 'bullet' || kind === 'ordered') {
    const number = numbers.next(block)
    const mark = kind === 'ordered' ? `${number}.` : '•'
    return [{ kind: 'list-item', ordered: kind === 'ordered', depth: block.indent, mark, spans }]
  }
  numbers.end()
  if (kind === 'embed') return composeEmbed(block.embed ?? {})
  if (kind === 'paragraph') return spans.length === 0 ? [] : [{ kind: 'paragraph', spans }]
  return spans.length === 0 ? [] : [{ kind: 'heading', level: headingLevels[kind], spans }]
}
