/**
 * The words of one section as every room sees them: a flat list of blocks, never a tree.
 * Flat because copies that diverged merge without losing text only in this shape (DESIGN 4).
 */

/** What a block is on paper: body text, 一、 of a report before 2019, （一）/ 1. / （1） headings, list items, or an embedded block. */
export const blockKinds = [
  'paragraph',
  'chapter',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'ordered',
  'embed',
] as const

/** What a block of words can be. */
export type BlockKind = (typeof blockKinds)[number]

/** Plain text; a figure that follows its cell; a line break within a block. */
export type Run =
  | { readonly text: string; readonly bold?: true }
  | { readonly cell: string; readonly bold?: true }
  | { readonly break: true }

/** An image or a small table, kept whole (the JSON of the contract's `image` or `table` node). */
export type EmbeddedNode = Readonly<Record<string, unknown>>

/** A paragraph, heading or entry of a list within the words. */
export interface Block {
  readonly kind: BlockKind
  /** List depth, 0 for everything else. */
  readonly indent: number
  /** Never two neighbours that could be one. */
  readonly runs: readonly Run[]
  /** Only where kind is "embed". */
  readonly embed?: EmbeddedNode
}

/** Empty prose is an empty list. */
export type Prose = readonly Block[]

/** What a document prints where a section has no words yet; read back, it is no words. */
export const notWritten = '（此处尚未填写）'

/** The words of a run; a live figure counts as nothing. */
export const runText = (run: Run): string => ('text' in run ? run.text : 'break' in run ? '\n' : '')

/** The words of a block without marks. */
export const blockText = (block: Block): string => block.runs.map(runText).join('')

/** Numbers the items of lists as they are printed: every list counts from one, a deeper one anew. */
export class ItemNumbers {
  readonly #last: number[] = []

  /** The number of the next item, 0 for a bullet. */
  next({ kind, indent }: Pick<Block, 'kind' | 'indent'>): number {
    this.#last.length = Math.min(this.#last.length, indent + 1)
    const number = kind === 'ordered' ? (this.#last[indent] ?? 0) + 1 : 0
    this.#last[indent] = number
    return number
  }

  /** What is no item ends every list. */
  end() {
    this.#last.length = 0
  }
}

/** Counts are asked for at every key, and all blocks but one are as they were. */
const counted = new WeakMap<Block, number>()

function blockCount(block: Block): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  // The second half of a rare character is not counted again.
  const count = blockText(block).replaceAll(/[\s\uDC00-\uDFFF]/g, '').length
  counted.set(block, count)
  return count
}

/** Characters as an office counts them: everything but white space. */
export const characterCount = (prose: Prose): number =>
  prose.reduce((sum, block) => sum + blockCount(block), 0)

/** True where nothing stands, not even a heading. */
export const isEmptyProse = (prose: Prose): boolean =>
  prose.every((block) => block.kind !== 'embed' && block.runs.length === 0)

const isHeading = ({ kind }: Block): boolean => kind === 'chapter' || kind.startsWith('heading')

const hasWords = (block: Block): boolean =>
  block.kind === 'embed' || block.runs.some((run) => 'cell' in run || runText(run).trim() !== '')

/** Some offices number their sentences as others number headings. */
const isSentence = (block: Block): boolean => /[。；！？]$/u.test(blockText(block).trim())

/** True where nothing has been written under the headings, if there are any: an outline is not yet a section. */
export const isUnwritten = (prose: Prose): boolean =>
  !prose.some((block) => hasWords(block) && (!isHeading(block) || isSentence(block)))

/** Headings of an outline whose place for words, an empty paragraph, was left as it was. */
export function hollowHeadings(prose: Prose): readonly string[] {
  const hollow: string[] = []
  let heading = ''
  let places = 0
  const close = (next: string) => {
    if (heading !== '' && places > 0) hollow.push(heading)
    heading = next
    places = 0
  }
  for (const block of prose)
    if (isHeading(block)) close(hasWords(block) ? blockText(block) : '')
    else if (hasWords(block)) heading = ''
    else places += 1
  close('')
  return hollow
}
