/** Figures of merged cells that an extractor printed once for every column they cover, taken once again. */
import type { CellId, Form } from '#template/form.ts'
import type { FoundRow } from './table-rows.ts'

const spanned = new WeakMap<Form['grids'], ReadonlyMap<CellId, number>>()

/** How many columns of the form each cell covers. */
export function spansOf({ grids }: Pick<Form, 'grids'>): ReadonlyMap<CellId, number> {
  const spans =
    spanned.get(grids) ??
    new Map<CellId, number>(
      grids.flatMap(({ rows }) =>
        rows
          .flat()
          .flatMap(({ cell, columnSpan }) => (cell === null ? [] : [[cell, columnSpan] as const])),
      ),
    )
  spanned.set(grids, spans)
  return spans
}

/** The row with each repeated figure once; the row itself where the columns do not agree. */
export function takenOnce(found: FoundRow, spans: ReadonlyMap<CellId, number>): FoundRow {
  // Where nothing but blanks parts the figures, one of them may be two: "2 0 0" is 20 and 0.
  if (!found.row || found.width === 0) return found
  const widths = found.row.cells.map(({ id }) => spans.get(id) ?? 1)
  const all = widths.reduce((sum, width) => sum + width, 0)
  if (all === widths.length || found.tokens.length !== all) return found
  let from = 0
  const groups = widths.map((width) => found.tokens.slice(from, (from += width)))
  const agree = groups.every((group) => group.every((token) => token === group[0]))
  return agree ? { ...found, tokens: groups.map(([token = '']) => token) } : found
}
