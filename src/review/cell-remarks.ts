/** What is said to a cell: how many remarks are open on it or its row, and which number is proposed. */
import type { CellId } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Discussion } from './threads.ts'

interface CellRemarks {
  readonly open: number
  /** The latest open proposal; absent where there is none. */
  readonly proposed?: CellValue
}

/** By cell; cells nobody spoke of are left out. */
export function remarksByCell({
  threads,
  suggestions,
}: Discussion): ReadonlyMap<CellId, CellRemarks> {
  const found = new Map<CellId, CellRemarks>()
  const at = (cell: CellId): CellRemarks => found.get(cell) ?? { open: 0 }
  for (const { anchor, state } of threads) {
    if (state === 'settled') continue
    const cells = anchor.on === 'cell' ? [anchor.cell] : anchor.on === 'row' ? anchor.cells : []
    for (const cell of cells) found.set(cell, { ...at(cell), open: at(cell).open + 1 })
  }
  for (const { anchor, state, to } of suggestions) {
    if (state === 'open' && anchor.on === 'cell')
      found.set(anchor.cell, { ...at(anchor.cell), proposed: to })
  }
  return found
}
