/**
 * Words that two copies changed at one place. Merging keeps what both typed, one after the other: 4 that one
 * made 5 and the other 6 reads 56 then, which nobody wrote. Such places have to be told of.
 */
import { ContentString, type Text as YText } from 'yjs'
import { eachItem, type Line } from './prose-lines.ts'

/** A letter, by who wrote it and where among all they wrote. */
interface Letter {
  readonly client: number
  readonly clock: number
}

/** What stands side by side now, by the first letter of either copy. */
export interface Clash {
  readonly mine: Letter
  readonly theirs: Letter
}

/** How much of each copy the other had seen before they met. */
interface Seen {
  readonly byMe: ReadonlyMap<number, number>
  readonly byThem: ReadonlyMap<number, number>
}

/** The places of a merged text where letters of both copies follow each other without one both knew in between. */
export function clashesOf(merged: YText, { byMe, byThem }: Seen): readonly Clash[] {
  const found: Clash[] = []
  let mine: Letter | null = null
  let theirs: Letter | null = null
  const close = () => {
    if (mine && theirs) found.push({ mine, theirs })
    mine = null
    theirs = null
  }
  eachItem(merged, ({ content, length, id: { client, clock } }) => {
    for (let at = 0; at < length; at += 1) {
      const letter = { client, clock: clock + at }
      const isEnd = content instanceof ContentString && content.str[at] === '\n'
      if (!isEnd && letter.clock >= (byThem.get(client) ?? 0)) mine ??= letter
      else if (!isEnd && letter.clock >= (byMe.get(client) ?? 0)) theirs ??= letter
      else close()
    }
  })
  close()
  return found
}

const ends = ['。', '；', '！', '？'] as const

/** The sentence of a copy in which a letter stands, as it was there; null where it stands nowhere. */
export function sentenceWith(lines: readonly Line[], { client, clock }: Letter): string | null {
  for (const { words } of lines) {
    let place = 0
    for (const stretch of words) {
      const within = clock - stretch.clock
      if (stretch.client === client && within >= 0 && within < stretch.length) {
        const text = words.map((one) => one.text).join('')
        const before = text.slice(0, place + within)
        const from = Math.max(...ends.map((mark) => before.lastIndexOf(mark))) + 1
        const stops = ends.map((mark) => text.indexOf(mark, place + within)).filter((at) => at >= 0)
        return text.slice(from, stops.length === 0 ? undefined : Math.min(...stops) + 1).trim()
      }
      place += stretch.length
    }
  }
  return null
}
