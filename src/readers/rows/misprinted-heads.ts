/** “本年废纸件数” over the column of 本年废止件数: a head of one wrong, lost or added sign. */

/** A shorter head, as 商业企业, is near to words of the narrative. */
const shortest = 6

/** Whether two words differ in one sign: another one, one more or one less. */
function isOneSignOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++
  return Math.max(one.length, other.length) - start - end <= 1
}

/** A head with one sign lost or added still begins and ends as it should: else every cut of it were one. */
const hasBothEnds = (word: string, head: string): boolean =>
  word.length === head.length ||
  (word.charAt(0) === head.charAt(0) && word.slice(-1) === head.slice(-1))

function* wordsOf(text: string, length: number): Generator<string> {
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length)
}

/** “本年废止件现行有效件数”: what seems the last sign, wrong, begins the next head. */
function withoutNext(word: string, text: string, heads: ReadonlySet<string>): string {
  const from = text.indexOf(word) + word.length - 1
  const begins = [...heads].some((head) => !head.startsWith(word) && text.startsWith(head, from))
  return begins ? word.slice(0, -1) : word
}

/**
 * What stands in `text`, the keys of all lines one after the other, for each of a table's column heads
 * (by their keys) that stands nowhere in it as it should: the one word that differs in one sign.
 */
export function misprintedHeads(
  text: string,
  heads: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const head of heads) {
    if (head.length < shortest || text.includes(head)) continue
    const near = [0, -1, 1]
      .flatMap((more) => [...wordsOf(text, head.length + more)])
      .filter((word) => hasBothEnds(word, head) && isOneSignOff(word, head))
    const words = new Set(near)
    const [word] = words
    if (word !== undefined && words.size === 1) found.set(head, withoutNext(word, text, heads))
  }
  return found
}
