/** What the cells on screen show: drawn once, and again only where something they show has changed. */
import type { CellId } from '#template/form.ts'
import { type CellView, sameView } from './cell-view.ts'

export class DrawnCells {
  readonly #draw: (cell: CellId) => CellView
  readonly #views = new Map<CellId, CellView>()
  readonly #listeners = new Map<CellId, Set<() => void>>()

  /** `draw` says what a cell shows by what holds now. */
  constructor(draw: (cell: CellId) => CellView) {
    this.#draw = draw
  }

  /** The cells that anybody has asked for. */
  get cells(): readonly CellId[] {
    return [...this.#views.keys()]
  }

  /** The same object until the cell shows something else. */
  view(cell: CellId): CellView {
    const known = this.#views.get(cell)
    if (known) return known
    const view = this.#draw(cell)
    this.#views.set(cell, view)
    return view
  }

  subscribe(cell: CellId, listener: () => void): () => void {
    const listeners = this.#listeners.get(cell) ?? new Set()
    this.#listeners.set(cell, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Draws these cells anew, those that are on screen, and tells who listens where one shows something else. */
  redraw(cells: Iterable<CellId>): void {
    for (const cell of cells) {
      const before = this.#views.get(cell)
      if (before === undefined) continue
      const after = this.#draw(cell)
      if (sameView(before, after)) continue
      this.#views.set(cell, after)
      for (const listener of this.#listeners.get(cell) ?? []) listener()
    }
  }
}
