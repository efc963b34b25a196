/** Which lines of a source the cells of a report were read from, so that each can be shown beside its figure. */
import type { CellId } from '#template/form.ts'
import type { PlacedCells } from './placed-cells.ts'

/** Where the figures of each cell stand; the line of the label where they stand apart from it. */
export function originsOf({ rows }: PlacedCells): Record<CellId, readonly number[]> {
  const origins = new Map<CellId, Set<number>>()
  for (const { row, line, lines } of rows)
    for (const { id } of row.cells) {
      const known = origins.get(id) ?? new Set<number>()
      for (const one of [line, ...lines]) known.add(one)
      origins.set(id, known)
    }
  return Object.fromEntries(
    [...origins].map(([id, known]) => [id, [...known].sort((a, b) => a - b)]),
  )
}
