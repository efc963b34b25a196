/** A proposal for a whole paragraph is about the words in it that change: the rest may be changed by others meanwhile. */
import type { ProseText } from '#report/prose/prose-text.ts'
import { compareWords } from './compare-words.ts'
import { flatText, type WordsAnchor, wordsAnchor } from '#review/returned/word-places.ts'

interface WordsChange {
  readonly at: WordsAnchor
  readonly to: string
}

/** A passage up to this long was chosen for what it says and is proposed as a whole. */
const chosen = 30

/** Where two wordings begin and stop to differ, in the earlier one; with a neighbour where words are only put in. */
function differing(before: string, after: string): readonly [number, number] {
  const pieces = compareWords(before, after)
  const same = (at: number): number => {
    const piece = pieces.at(at)
    return piece?.is === 'same' ? piece.text.length : 0
  }
  const [from, to] = [same(0), before.length - same(-1)]
  if (from < to) return [from, to]
  const beside = Array.from(before.slice(0, from)).at(-1)
  if (beside !== undefined) return [from - beside.length, to]
  return [from, to + (Array.from(before)[0] ?? '').length]
}

/** What a proposal says anew of an anchor in `prose`; the anchor as it is where it is short or says something else by now. */
export function changedWords(prose: ProseText, at: WordsAnchor, to: string): WordsChange {
  const { quote, section } = at
  const place = quote.length > chosen ? prose.find(at) : null
  const block = place && prose.blocks()[place.block]
  if (!block || flatText(block).slice(place.from, place.to) !== quote) return { at, to }
  const [from, end] = differing(quote, to)
  const span = { block: place.block, from: place.from + from, to: place.from + end }
  return {
    at: wordsAnchor(prose, section, span),
    to: to.slice(from, to.length - (quote.length - end)),
  }
}
