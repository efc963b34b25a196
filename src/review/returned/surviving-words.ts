/** A passage whose words were cut, undone or written over in part: what of it still stands somewhere. */
import type { FlatSpan } from '#report/prose/prose-text.ts'

/** Fewer letters than this prove nothing. */
const least = 5
/** So many letters of either end tell where a passage began and ended. */
const edge = 4
/** So much of a passage has to stand as it was. */
const most = 0.7
/** A long passage is known by its beginning. */
const known = 80

/** Between the first letters of a passage and its last ones, where they are about as far apart; null where they are not. */
function betweenEdges(text: string, quote: string): Omit<FlatSpan, 'block'> | null {
  if (quote.length < 2 * edge) return null
  const from = text.indexOf(quote.slice(0, edge))
  const last = from < 0 ? -1 : text.indexOf(quote.slice(-edge), from + edge)
  const to = last + edge
  return last < 0 || to - from > 2 * quote.length ? null : { from, to }
}

/** Where `words` and the letters around them stand in a text as they do in the passage. */
function grown(text: string, at: number, passage: string, start: number, length: number) {
  let [from, first] = [at, start]
  while (from > 0 && first > 0 && text[from - 1] === passage[first - 1]) {
    from -= 1
    first -= 1
  }
  let [to, last] = [at + length, start + length]
  while (to < text.length && last < passage.length && text[to] === passage[last]) {
    to += 1
    last += 1
  }
  return { from, to }
}

const isAlone = (texts: readonly string[], words: string): boolean =>
  texts.join('\n').split(words).length === 2

/** What is left of a passage: all between its ends, or most of it where it is said but once; null where neither is there. */
export function survivingWords(texts: readonly string[], quote: string): FlatSpan | null {
  for (const [block, text] of texts.entries()) {
    const span = betweenEdges(text, quote)
    if (span) return { block, ...span }
  }
  const passage = quote.slice(0, known)
  const length = Math.max(least, Math.ceil(passage.length * most))
  for (let start = 0; start + length <= passage.length; start += 1) {
    const words = passage.slice(start, start + length)
    for (const [block, text] of texts.entries()) {
      const at = text.indexOf(words)
      if (at >= 0 && isAlone(texts, words))
        return { block, ...grown(text, at, quote, start, length) }
    }
  }
  return null
}

/** Whether so little of a passage is left that what stands in its place may be something else. */
export function isHardlyLeft(now: string, quote: string): boolean {
  if (quote.length < least) return false
  const left = Array.from(now)
  const common = Array.from(quote).filter((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return common.length * 4 < quote.length
}
