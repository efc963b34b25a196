/**
 * Words typed into a paragraph that the other copy deleted meanwhile. Merging keeps them, but they come to
 * stand in a neighbouring paragraph, where nobody expects them: they have to be told of.
 */
import { createID, isDeleted, type Text as YText } from 'yjs'
import { eachItem, type Line, type Stretch } from './prose-lines.ts'

/** What the other copy has deleted. */
export type Deleted = Parameters<typeof isDeleted>[0]

/** Words that a merge left where nobody had put them. */
export interface Stray {
  readonly text: string
  /** The first letter of it, by who wrote it and where among all they wrote. */
  readonly client: number
  readonly clock: number
}

const isGone = ({ client, clock, length }: Stretch, deleted: Deleted): boolean => {
  for (let at = 0; at < length; at += 1)
    if (!isDeleted(deleted, createID(client, clock + at))) return false
  return true
}

const edgeIsGone = (stretch: Stretch, edge: 'first' | 'last', deleted: Deleted): boolean =>
  isDeleted(
    deleted,
    createID(stretch.client, stretch.clock + (edge === 'first' ? 0 : stretch.length - 1)),
  )

/** Whether the other copy deleted all that was in the line before, line end included where nothing else was. */
function isDeletedLine({ words, end }: Line, deleted: Deleted): boolean {
  const known = words.filter(({ fresh }) => !fresh)
  if (known.length > 0) return known.every((stretch) => isGone(stretch, deleted))
  return end !== null && !end.fresh && isGone(end, deleted)
}

/** The stretches of the line that only this copy has, as they follow one another: from, to. */
function freshRuns(words: readonly Stretch[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const [at, { fresh }] of words.entries()) {
    const last = runs.at(-1)
    if (fresh && last?.[1] === at) last[1] = at + 1
    else if (fresh) runs.push([at, at + 1])
  }
  return runs
}

function straysOfLine(line: Line, deleted: Deleted): readonly Stray[] {
  const { words } = line
  const runs = freshRuns(words)
  if (runs.length === 0) return []
  const all = isDeletedLine(line, deleted)
  return runs.flatMap(([from, to]): readonly Stray[] => {
    const [first] = words.slice(from, to)
    const [before, after] = [words[from - 1], words[to]]
    const between =
      before && after && edgeIsGone(before, 'last', deleted) && edgeIsGone(after, 'first', deleted)
    const text = words
      .slice(from, to)
      .map((stretch) => stretch.text)
      .join('')
    return first && (all || between) && text.trim() !== ''
      ? [{ text, client: first.client, clock: first.clock }]
      : []
  })
}

/** The words of one copy around which the other deleted everything, or the words on both sides. */
export const straysOf = (lines: readonly Line[], deleted: Deleted): readonly Stray[] =>
  lines.flatMap((line) => straysOfLine(line, deleted))

/** Where these words stand in the flat text now, by their order; those that are gone are left out. */
export function placesOf(text: YText, strays: readonly Stray[]): ReadonlyMap<Stray, number> {
  const found = new Map<Stray, number>()
  if (strays.length === 0) return found
  eachItem(text, ({ id, length }, place) => {
    for (const stray of strays) {
      const within = stray.clock - id.clock
      if (id.client === stray.client && within >= 0 && within < length)
        found.set(stray, place + within)
    }
  })
  return found
}
