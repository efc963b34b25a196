/** Where the words of a remark are: pinned to their letters, and found again by what they said where those are gone. */
import type { ProseKey } from '#template/form-source.ts'
import type { Block, Prose, Run } from '#report/prose/prose.ts'
import type { FlatSpan, ProseText } from '#report/prose/prose-text.ts'
import type { Anchor } from '#report/review-event.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import { embeddedTexts } from './embedded-texts.ts'
import { isHardlyLeft, survivingWords } from './surviving-words.ts'

/** A remark's hold on words, or on a picture among them. */
export type WordsAnchor = Extract<Anchor, { readonly on: 'words' | 'image' }>

/** Each paragraph of the words by itself, the first first. */
export const passagesOf = (anchor: WordsAnchor): readonly WordsAnchor[] =>
  anchor.on === 'words' && anchor.also ? [anchor, ...anchor.also] : [anchor]

/** All the words, a line for each paragraph. */
export const wholeQuote = (anchor: WordsAnchor): string =>
  passagesOf(anchor)
    .map(({ quote }) => quote)
    .join('\n')

/** Characters of its neighbourhood by which words are found again. */
const around = 12
/** A passage this long is known by itself wherever it was put. */
const telling = 16
/** So many letters of a table tell it from others. */
const known = 40
const figure = '\uFFFC'

const flatRun = (run: Run): string => ('text' in run ? run.text : 'cell' in run ? figure : '\n')

/** The words of a block in which a live figure and a line break take one place each. */
export const flatText = (block: Block): string =>
  block.embed ? figure : block.runs.map(flatRun).join('')

/** Offsets of the flat text as offsets of the words on screen, where a live figure is as long as its number. */
export function shownOffset(block: Block, flat: number, shown: (cell: string) => string): number {
  let at = 0
  let out = 0
  for (const run of block.runs) {
    const length = 'text' in run ? run.text.length : 1
    if (flat <= at) break
    if ('cell' in run) out += shown(run.cell).length
    else out += Math.min(length, flat - at)
    at += length
  }
  return out
}

/** The other way; a place within a live figure is the place before it, or after it for `end`. */
export function flatOffset(
  block: Block,
  offset: number,
  shown: (cell: string) => string,
  end = false,
): number {
  let at = 0
  let flat = 0
  for (const run of block.runs) {
    const length = 'text' in run ? run.text.length : 'cell' in run ? shown(run.cell).length : 1
    if (offset < at + length || (offset === at + length && end)) {
      if ('text' in run) return flat + offset - at
      return offset > at && end ? flat + 1 : flat
    }
    at += length
    flat += 'text' in run ? length : 1
  }
  return flat
}

/** By what a picture or table is known again elsewhere: what is said of it, or its first words. */
function flatEmbed({ embed }: Block): string {
  const alt = isRecord(embed?.['attrs']) ? embed['attrs']['alt'] : null
  return `${figure}${typeof alt === 'string' ? alt : embeddedTexts(embed).join(' ').slice(0, known)}`
}

/** The anchor for words of one block, or for the picture or table that it is. */
export function wordsAnchor(prose: ProseText, section: ProseKey, span: FlatSpan): WordsAnchor {
  const block = prose.blocks()[span.block]
  const text = block ? flatText(block) : ''
  return {
    on: block?.embed ? 'image' : 'words',
    section,
    ...prose.pin(span),
    quote: block?.embed ? flatEmbed(block) : text.slice(span.from, span.to),
    before: text.slice(Math.max(0, span.from - around), span.from),
    after: text.slice(span.to, span.to + around),
  }
}

const common = (a: string, b: string): number => {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

const commonEnd = (a: string, b: string): number => {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

/** Where the quoted words stand, the place whose neighbourhood is most like it; null where they are not said. */
export function findQuote(
  prose: Prose,
  { on, quote, before, after }: WordsAnchor,
): FlatSpan | null {
  if (quote === '' || quote === figure) return null
  if (on === 'image') {
    const block = prose.findIndex((one) => one.embed && flatEmbed(one) === quote)
    return block < 0 ? null : { block, from: 0, to: 1 }
  }
  let best: (FlatSpan & { readonly likeness: number }) | null = null
  for (const [index, block] of prose.entries()) {
    const text = flatText(block)
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const to = at + quote.length
      const likeness = common(text.slice(to), after) + commonEnd(text.slice(0, at), before)
      if (!best || likeness > best.likeness) best = { block: index, from: at, to, likeness }
    }
  }
  if (!best) return null
  // The same few words stand in many places of a report: it is their neighbours that tell which ones were meant.
  const neighbours = before.length + after.length
  if (quote.length < telling && best.likeness * 2 < neighbours) return null
  if (quote.length < 4 && best.likeness < 2) return null
  return { block: best.block, from: best.from, to: best.to }
}

/** Words between the old neighbourhood count as the remarked ones where they are about as long: so many times, and so many more. */
const stretch = 2
const least = 4

const placesOf = (text: string, words: string): readonly number[] => {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** Where other words stand now between what stood before and after; null where that is gone too. */
function findBetween(prose: Prose, { quote, before, after }: WordsAnchor): FlatSpan | null {
  if (before.length < least || after.length < least) return null
  for (const [block, embedding] of prose.entries()) {
    const text = flatText(embedding)
    for (const at of placesOf(text, before)) {
      const from = at + before.length
      const to = text.indexOf(after, from)
      if (to > from && to - from <= stretch * quote.length + least) return { block, from, to }
    }
  }
  return null
}

/** Where the words of a remark stand today. */
export interface WordsPlace extends FlatSpan {
  readonly section: ProseKey
  /** The words are others than when the remark was made. */
  readonly changed: boolean
  /** Only words like them stand here: good enough to show, not to write over. */
  readonly guessed: boolean
}

/** What the pins of an anchor hold, and whether that is still what was remarked on. */
function pinnedPlace(own: ProseText, anchor: WordsAnchor) {
  const span = own.find(anchor)
  const block = span && own.blocks()[span.block]
  if (!span || !block || (anchor.on === 'image' && !block.embed)) return null
  const now = flatText(block).slice(span.from, span.to)
  const changed = anchor.on === 'words' && now !== anchor.quote
  return { ...span, changed, doubtful: changed && isHardlyLeft(now, anchor.quote) }
}

/** Other words than were remarked on, in their place or what is left of them. */
function changedPlace(own: Prose, anchor: WordsAnchor) {
  if (anchor.on !== 'words') return null
  const between = findBetween(own, anchor)
  if (between) return { ...between, guessed: false }
  const left = survivingWords(own.map(flatText), anchor.quote)
  return left && { ...left, guessed: true }
}

/** Where the words of an anchor, those of its first paragraph, are now, in its own section or moved to another; null once they are gone. The same in every copy. */
export function placeOfWords(
  proseOf: (section: ProseKey) => ProseText,
  anchor: WordsAnchor,
  sections: readonly ProseKey[],
): WordsPlace | null {
  const { section } = anchor
  const own = proseOf(section)
  const pinned = pinnedPlace(own, anchor)
  if (pinned && !pinned.doubtful) {
    const { block, from, to, changed } = pinned
    return { section, block, from, to, changed, guessed: false }
  }
  for (const key of [section, ...sections.filter((other) => other !== section)]) {
    const found = findQuote(proseOf(key).blocks(), anchor)
    if (found) return { section: key, ...found, changed: false, guessed: false }
  }
  const changed = changedPlace(own.blocks(), anchor) ?? (pinned && { ...pinned, guessed: true })
  if (!changed) return null
  const { block, from, to, guessed } = changed
  return { section, block, from, to, changed: true, guessed }
}
