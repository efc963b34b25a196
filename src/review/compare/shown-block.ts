/** A paragraph as it is compared: its words with live figures filled in, and everything else about it as a key. */
import type { CellId } from '#template/form.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import type { Block, Run } from '#report/prose/prose.ts'
import { withoutPictures } from '#review/content.ts'

/** What a live figure says in one of the two reports. */
export type Shown = (cell: CellId) => string

export interface ShownBlock {
  readonly block: Block
  /** Its words; of a table those of its cells, of a picture what is said of it. */
  readonly text: string
  /** Bold letters and pictures, which differ without another word. */
  readonly look: string
}

const blank = '＿'

const wordsOfRun = (run: Run, shown: Shown): string => {
  if ('text' in run) return run.text
  return 'break' in run ? '\n' : shown(run.cell) || blank
}

const isBold = (run: Run): boolean => 'bold' in run && run.bold

const childrenOf = (node: unknown): readonly unknown[] =>
  isRecord(node) && Array.isArray(node['content']) ? node['content'] : []

function wordsOfNode(node: unknown): string {
  if (!isRecord(node)) return ''
  if (typeof node['text'] === 'string') return node['text']
  if (node['type'] === 'image') {
    const alt = isRecord(node['attrs']) ? node['attrs']['alt'] : ''
    return `〔图片${typeof alt === 'string' && alt !== '' ? `：${alt}` : ''}〕`
  }
  const parts = childrenOf(node).map(wordsOfNode)
  if (node['type'] === 'table') return parts.join('\n')
  return node['type'] === 'tableRow' ? parts.join('　') : parts.join('')
}

/** The hash of a large picture is made once. */
const looks = new WeakMap<Block, string>()

function lookOf(block: Block): string {
  if (!block.embed && !block.runs.some(isBold)) return ''
  const known = looks.get(block)
  if (known !== undefined) return known
  const [plain = block] = withoutPictures([block])
  const bold = block.runs.map((run) => [isBold(run), 'text' in run ? run.text.length : 1])
  const look = JSON.stringify([bold, plain.embed ?? null])
  looks.set(block, look)
  return look
}

/** The paragraph as it is read in its report. */
export const showBlock = (block: Block, shown: Shown): ShownBlock => ({
  block,
  text: block.embed
    ? wordsOfNode(block.embed)
    : block.runs.map((run) => wordsOfRun(run, shown)).join(''),
  look: lookOf(block),
})
