/** A table cut at random into merged cells, for the tests of all readers that bring tables back. */

/** One cell: where it begins, and how many rows and columns it covers. */
export interface Cut {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Cuts a rectangle into cells that cover it once; each wish (0–15) says how large a cell would be. */
export function cutAtRandom(
  rows: number,
  columns: number,
  wishes: readonly number[],
): readonly Cut[] {
  const taken = new Set<number>()
  const found: Cut[] = []
  for (let at = 0; at < rows * columns; at += 1) {
    if (taken.has(at)) continue
    const [row, column] = [Math.floor(at / columns), at % columns]
    const wish = wishes[at % Math.max(wishes.length, 1)] ?? 0
    let wide = 1
    while (wide <= wish % 4 && column + wide < columns && !taken.has(at + wide)) wide += 1
    const high = Math.min(1 + (Math.floor(wish / 4) % 4), rows - row)
    for (let down = 0; down < high; down += 1)
      for (let right = 0; right < wide; right += 1) taken.add(at + down * columns + right)
    found.push({ row, column, rows: high, columns: wide })
  }
  return found
}
