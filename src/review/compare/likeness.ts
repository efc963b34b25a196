/** How alike two paragraphs are, so that one that was reworded is set beside what it was. */

/** Pairs of neighbouring letters as sorted numbers; equal texts have equal lists. */
export type Pairs = Uint32Array

/** The pairs of letters of a text. */
export function pairsOf(text: string): Pairs {
  const pairs = new Uint32Array(text.length === 1 ? 1 : Math.max(0, text.length - 1))
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = text.charCodeAt(at) * 65_536 + (text.charCodeAt(at + 1) || 0)
  return pairs.sort()
}

/** 0 for nothing in common to 1 for the same pairs (Dice); texts of very different length are told apart at once. */
export function likeness(a: Pairs, b: Pairs, least: number): number {
  const sum = a.length + b.length
  if (sum === 0) return 1
  if ((2 * Math.min(a.length, b.length)) / sum < least) return 0
  let common = 0
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length;) {
    const one = a[inA] ?? 0
    const other = b[inB] ?? 0
    if (one === other) common += 1
    if (one <= other) inA += 1
    if (other <= one) inB += 1
  }
  return (2 * common) / sum
}
