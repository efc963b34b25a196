/** The words of a section by the stretch each was written in, with the copy that wrote it: what a merge looks at. */
import { ContentEmbed, ContentString, type Item, type Text as YText } from 'yjs'

/** Letters written one after another by one copy; a line end ends it. */
export interface Stretch {
  readonly client: number
  /** The place of its first letter among all that copy wrote. */
  readonly clock: number
  readonly length: number
  readonly text: string
  /** The other copy has never seen it. */
  readonly fresh: boolean
}

/** A paragraph as it stands in one copy; the last stretch is its line end, where it has one. */
export interface Line {
  readonly words: readonly Stretch[]
  readonly end: Stretch | null
}

const textOf = ({ content }: Item): string => {
  if (content instanceof ContentString) return content.str
  return content instanceof ContentEmbed ? '□' : ''
}

const firstItem = (text: YText): Item | null =>
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other way to walk a text
  text._start

/** Calls back with each item that stands, and its place in the flat text. */
export function eachItem(text: YText, visit: (item: Item, place: number) => void): void {
  let place = 0
  for (let item = firstItem(text); item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    visit(item, place)
    place += item.length
  }
}

/** The paragraphs of a text as it stands; `seen` tells how much of each copy the other side knows. */
export function linesOf(text: YText, seen: ReadonlyMap<number, number>): readonly Line[] {
  const lines: Line[] = []
  let words: Stretch[] = []
  const take = (item: Item, from: number, to: number, written: string) => {
    const { client, clock } = item.id
    const known = (seen.get(client) ?? 0) - clock
    for (const [start, end] of [
      [from, Math.min(to, Math.max(from, known))],
      [Math.max(from, Math.min(to, known)), to],
    ] as const)
      if (start < end)
        words.push({
          client,
          clock: clock + start,
          length: end - start,
          text: written.slice(start, end),
          fresh: start >= known,
        })
  }
  eachItem(text, (item) => {
    const written = textOf(item)
    let from = 0
    for (let at = written.indexOf('\n'); at !== -1; at = written.indexOf('\n', from)) {
      take(item, from, at, written)
      take(item, at, at + 1, written)
      lines.push({ end: words.pop() ?? null, words })
      words = []
      from = at + 1
    }
    take(item, from, written.length, written)
  })
  if (words.length > 0) lines.push({ words, end: null })
  return lines
}
