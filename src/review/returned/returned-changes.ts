/** What was put in and struck out in a paragraph of a returned Word file, hand by hand. */
import { diffChars } from 'diff'
import type { ReturnedPiece, WordHand } from '#report/returned-word.ts'

/** Words [from, to) are to be replaced by `text`. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly hand: WordHand
}

/** The words before any tracked change. */
export const wordsBefore = (pieces: readonly ReturnedPiece[]): string =>
  pieces.map(({ text, inserted }) => (inserted ? '' : text)).join('')

/** The words with every tracked change accepted. */
export const wordsAfter = (pieces: readonly ReturnedPiece[]): string =>
  pieces.map(({ text, deleted }) => (deleted ? '' : text)).join('')

interface Placed extends ReturnedPiece {
  /** Where it stands in the words before. */
  readonly at: number
}

const sameHand = (a: WordHand | null, b: WordHand | null): boolean => a?.by === b?.by

const isUndone = ({ inserted, deleted }: ReturnedPiece): boolean =>
  inserted !== null && sameHand(inserted, deleted)

const lengthBefore = ({ text, inserted }: ReturnedPiece): number => (inserted ? 0 : text.length)

function placed(pieces: readonly ReturnedPiece[]): Placed[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const start = at
    at += lengthBefore(piece)
    return isUndone(piece) ? [] : [{ ...piece, at: start }]
  })
}

interface Group {
  readonly hand: WordHand
  from: number
  to: number
  text: string
}

/** Whether a piece goes on with what the hand did just before it. */
function goesOn(
  group: Group | undefined,
  hand: WordHand,
  isDeletion: boolean,
  at: number,
): boolean {
  if (!group || group.hand.by !== hand.by || group.to !== at) return false
  return group.hand.at === hand.at || !(isDeletion && group.text !== '')
}

/** Neighbouring changes of one hand as one; `isKnown` keeps what went out with the file by itself. */
function grouped(pieces: readonly Placed[], isKnown: (hand: WordHand) => boolean): Change[] {
  const groups: Group[] = []
  const lasts = new Map<string, Group>()
  for (const { text, inserted, deleted, at } of pieces) {
    const hand = inserted ?? deleted
    if (!hand) continue
    const last = lasts.get(hand.by)
    const apart =
      last !== undefined && last.hand.at !== hand.at && (isKnown(hand) || isKnown(last.hand))
    const group =
      last && !apart && goesOn(last, hand, !inserted, at)
        ? last
        : { hand, from: at, to: at, text: '' }
    if (group !== last) groups.push(group)
    lasts.set(hand.by, group)
    if (inserted) group.text += text
    else group.to = at + text.length
  }
  return groups
}

/** Runs of changed pieces without unchanged words between them. */
function clusters(pieces: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [[]]
  for (const piece of pieces) {
    if (piece.inserted || piece.deleted) runs.at(-1)?.push(piece)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

/** Somebody changed what another had put in: what comes of it is the later one's wish. */
function overruling(cluster: readonly Placed[]): Change | null {
  const over = cluster.filter(({ inserted, deleted }) => inserted && deleted).at(-1)
  const [first] = cluster
  const last = cluster.at(-1)
  if (!over?.deleted || !first || !last) return null
  return {
    from: first.at,
    to: last.at + lengthBefore(last),
    text: wordsAfter(cluster),
    hand: over.deleted,
  }
}

/** All tracked changes; places are those of the words before. */
export function trackedChanges(
  pieces: readonly ReturnedPiece[],
  isKnown: (hand: WordHand) => boolean,
): readonly Change[] {
  return clusters(placed(pieces)).flatMap((cluster) => {
    const over = overruling(cluster)
    if (!over) return grouped(cluster, isKnown)
    const theirs = cluster.filter(
      ({ inserted, deleted }) => !sameHand(inserted ?? deleted, over.hand),
    )
    return [...grouped(theirs, isKnown), over]
  })
}

/** Changes nearer to each other than this are one. */
const near = 2

/** What differs between two texts, and where a place of the second stands in the first. */
interface Difference {
  readonly changes: readonly Omit<Change, 'hand'>[]
  readonly back: (place: number, end: boolean) => number
}

/** Texts further apart than this are other texts: the whole is replaced. */
const mostEdits = 2000

/** Compares the words that went out with those that came back. */
export function differenceOf(before: string, after: string): Difference {
  const steps: { from: number; to: number; at: number; text: string }[] = []
  let from = 0
  let at = 0
  const parts = diffChars(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, added: false, removed: true, count: 1 },
    { value: after, added: true, removed: false, count: 1 },
  ]
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      from += value.length
      at += value.length
      continue
    }
    let step = steps.at(-1)
    if (!step || from - step.to > near) {
      step = { from, to: from, at, text: '' }
      steps.push(step)
    } else if (from > step.to) {
      step.text += before.slice(step.to, from)
      step.to = from
    }
    if (removed) {
      step.to += value.length
      from += value.length
    } else {
      step.text += value
      at += value.length
    }
  }
  const back = (place: number, end: boolean): number => {
    let shift = 0
    for (const step of steps) {
      const stop = step.at + step.text.length
      if (place < step.at || (place === step.at && (end || step.text !== ''))) break
      if (place < stop) return end ? step.to : step.from
      shift = step.to - stop
    }
    return place + shift
  }
  return { changes: steps.map((step) => ({ from: step.from, to: step.to, text: step.text })), back }
}
