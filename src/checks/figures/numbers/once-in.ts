/** Looks through the same words of the same year once, however often the report is judged. */
import type { Words } from '#checks/passages.ts'

/** `look` with its last answer for each block of words kept; nothing is kept for words that are gone. */
export function onceIn<T>(
  look: (words: Words, year: number) => T,
): (words: Words, year: number) => T {
  const known = new WeakMap<Words, { readonly year: number; readonly found: T }>()
  return (words, year) => {
    const before = known.get(words)
    if (before?.year === year) return before.found
    const found = look(words, year)
    known.set(words, { year, found })
    return found
  }
}
