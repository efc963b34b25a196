/** How alike two names are: the signs they share in the same order. */

/** Length of the longest run of signs both have in order, gaps allowed. */
export function sharedLength(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const sign of a) {
    const next = [0]
    for (let at = 1; at <= b.length; at += 1)
      next.push(
        b.charAt(at - 1) === sign
          ? (row[at - 1] ?? 0) + 1
          : Math.max(row[at] ?? 0, next[at - 1] ?? 0),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** True where nearly all signs of two names are the same ones in the same order. */
export const isAlike = (a: string, b: string): boolean =>
  sharedLength(a, b) * 2 >= 0.65 * (a.length + b.length)
