/** What differs between the words of a section in two versions, paragraph by paragraph. */
import type { Block, Prose } from '#report/prose/prose.ts'
import { compareWords, type Piece, turnPieces, wordsAfter } from './compare-words.ts'
import { pairBlocks } from './pair-blocks.ts'
import { showBlock, type Shown, type ShownBlock } from './shown-block.ts'

/** A paragraph in both versions, reworded, of another kind (heading, list) or looking otherwise. */
interface BothBlocks {
  readonly before: Block
  readonly after: Block
  readonly pieces: readonly Piece[]
  /** Bold letters or a picture differ. */
  readonly look: boolean
}

/** What became of one block of words. */
export type BlockChange =
  | { readonly is: 'same'; readonly block: Block; readonly text: string }
  | ({ readonly is: 'changed' } & BothBlocks)
  | { readonly is: 'inserted'; readonly block: Block; readonly text: string }
  | { readonly is: 'deleted'; readonly block: Block; readonly text: string }
  /** Where a moved paragraph stood; `move` is the same number at the place where it stands now. */
  | {
      readonly is: 'moved-from'
      readonly move: number
      readonly block: Block
      readonly text: string
    }
  | ({ readonly is: 'moved-to'; readonly move: number; readonly up: boolean } & BothBlocks)

const both = (a: ShownBlock, b: ShownBlock): BothBlocks => ({
  before: a.block,
  after: b.block,
  pieces: compareWords(a.text, b.text),
  look: a.look !== b.look && a.text === b.text,
})

const alike = (a: ShownBlock, b: ShownBlock): boolean =>
  a.text === b.text &&
  a.look === b.look &&
  a.block.kind === b.block.kind &&
  a.block.indent === b.block.indent

function compareShown(
  before: readonly ShownBlock[],
  after: readonly ShownBlock[],
): readonly BlockChange[] {
  const { rows, moves } = pairBlocks(before, after)
  const numbers = new Map([...moves.keys()].sort((a, b) => a - b).map((from, at) => [from, at + 1]))
  const origins = new Map([...moves].map(([from, to]) => [to, from]))
  const order = new Map(rows.map((row, at) => [`${row.before},${row.after}`, at]))
  const going = (place: number, { block, text }: ShownBlock): BlockChange => {
    const move = numbers.get(place)
    if (move === undefined) return { is: 'deleted', block, text }
    return { is: 'moved-from', move, block, text }
  }
  const coming = (place: number, shown: ShownBlock): BlockChange => {
    const from = origins.get(place) ?? -1
    const origin = before[from]
    const move = numbers.get(from)
    if (!origin || move === undefined)
      return { is: 'inserted', block: shown.block, text: shown.text }
    const up = (order.get(`null,${place}`) ?? 0) < (order.get(`${from},null`) ?? 0)
    return { is: 'moved-to', move, up, ...both(origin, shown) }
  }
  return rows.flatMap((row): readonly BlockChange[] => {
    const a = before[row.before ?? -1]
    const b = after[row.after ?? -1]
    if (a && b) {
      if (alike(a, b)) return [{ is: 'same', block: b.block, text: b.text }]
      return [{ is: 'changed', ...both(a, b) }]
    }
    if (a) return [going(row.before ?? -1, a)]
    return b ? [coming(row.after ?? -1, b)] : []
  })
}

const turnBoth = ({ before, after, pieces, look }: BothBlocks): BothBlocks => ({
  before: after,
  after: before,
  pieces: turnPieces(pieces),
  look,
})

/** What goes stands before what comes in its stead. */
function goingFirst(changes: readonly BlockChange[]): readonly BlockChange[] {
  const sorted: BlockChange[] = []
  let coming: BlockChange[] = []
  for (const change of changes) {
    if (change.is === 'inserted' || change.is === 'moved-to') coming.push(change)
    else if (change.is === 'deleted' || change.is === 'moved-from') sorted.push(change)
    else {
      sorted.push(...coming, change)
      coming = []
    }
  }
  return [...sorted, ...coming]
}

/** The same comparison seen from the other side. */
function turnChanges(changes: readonly BlockChange[]): readonly BlockChange[] {
  const to = new Map(
    changes.flatMap((change) => (change.is === 'moved-to' ? [[change.move, change] as const] : [])),
  )
  const turned = changes.map((change): BlockChange => {
    if (change.is === 'changed') return { is: 'changed', ...turnBoth(change) }
    if (change.is === 'inserted') return { ...change, is: 'deleted' }
    if (change.is === 'deleted') return { ...change, is: 'inserted' }
    if (change.is === 'same') return change
    if (change.is === 'moved-to') {
      const { move, after, pieces } = change
      return { is: 'moved-from', move, block: after, text: wordsAfter(pieces) }
    }
    const arrival = to.get(change.move)
    if (!arrival) return { ...change, is: 'inserted' }
    return { is: 'moved-to', move: change.move, up: !arrival.up, ...turnBoth(arrival) }
  })
  return goingFirst(turned)
}

const wordsOf = (blocks: readonly ShownBlock[]): string =>
  blocks.map(({ block, text, look }) => `${block.kind}${block.indent}${text}${look}`).join('\n')

/**
 * The paragraphs of both versions in the order of reading. Without inserted and moved-to ones they are the
 * earlier version, without deleted and moved-from ones the later. Comparing the other way round turns each.
 */
export function compareProse(
  before: Prose,
  after: Prose,
  shown: readonly [Shown, Shown],
): readonly BlockChange[] {
  const a = before.map((block) => showBlock(block, shown[0]))
  const b = after.map((block) => showBlock(block, shown[1]))
  if (wordsOf(a) <= wordsOf(b)) return goingFirst(compareShown(a, b))
  return turnChanges(compareShown(b, a))
}
