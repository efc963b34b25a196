/** Moves the clerk about one grid, keeps the selected range, and changes many cells as one step. */
import { cellText, parseCellText, type CellValue } from '#report/cell-value.ts'
import type { Cell, CellId, Form, Grid } from '#template/form.ts'
import type { PastePlan } from '#readers/paste/pasted-table-plan.ts'
import type { CellChange, CellStore } from '#ui/session/cell-view.ts'
import { blanksOf, scopeCells, type Scope } from './blanks.ts'
import { columnId, rowId, type GridTable } from './grid-table.ts'
import {
  corner,
  neighbour,
  step,
  valueAt,
  valuesInOrder,
  type Place,
  type ValuePlace,
} from './navigation.ts'

/**
 * How a cell stands to the selection: out of it, in a range, the one the keys go to, or, where nothing
 * is selected, the one Tab comes back to.
 */
export type Standing = 'out' | 'rest' | 'in' | 'at'

const lastColumn = (value: ValuePlace): number => value.column + value.columnSpan - 1

export class GridController {
  readonly grid: Grid
  readonly form: Form
  readonly store: CellStore
  readonly readOnly: boolean
  readonly table: GridTable
  readonly #inputs = new Map<CellId, HTMLInputElement>()
  /** Where the keys go; its column is remembered over merged cells. */
  #at: Place
  /** The far end of the range; the place itself where one cell is selected. */
  #end: Place
  /** The column where a run of Tab began; Enter goes on below it, as in a spreadsheet. */
  #runFrom: number | null = null

  constructor(grid: Grid, form: Form, store: CellStore, table: GridTable, readOnly: boolean) {
    this.grid = grid
    this.form = form
    this.store = store
    this.table = table
    this.readOnly = readOnly
    this.#at = corner(grid, 'first')
    this.#end = this.#at
  }

  get at(): Place {
    return this.#at
  }

  get end(): Place {
    return this.#end
  }

  get current(): ValuePlace | undefined {
    return valueAt(this.grid, this.#at)
  }

  cell(id: CellId): Cell {
    const cell = this.form.cells.get(id)
    if (!cell) throw new Error(`The grid holds "${id}", which the form does not have`)
    return cell
  }

  attach(cell: CellId, input: HTMLInputElement | null): void {
    if (input) this.#inputs.set(cell, input)
    else this.#inputs.delete(cell)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const subscription = this.table.atoms.cellSelection.subscribe(listener)
    return () => subscription.unsubscribe()
  }

  standing(value: ValuePlace): Standing {
    if (this.current?.cell === value.cell) return this.#hasSelection() ? 'at' : 'rest'
    const bounds = this.#bounds()
    const inside =
      bounds !== null &&
      bounds.top <= value.row &&
      value.row <= bounds.bottom &&
      value.column <= bounds.right &&
      bounds.left <= lastColumn(value)
    return inside ? 'in' : 'out'
  }

  /** Cells of the selected range in reading order; the current one where no range is. */
  selected(): readonly ValuePlace[] {
    return valuesInOrder(this.grid).filter((value) => this.standing(value) !== 'out')
  }

  /** Where a paste begins: the first cell of the selected range. */
  get topLeft(): ValuePlace | undefined {
    return this.selected()[0]
  }

  /** Goes to a place: focus, one cell selected. */
  go(place: Place): void {
    this.#select(place, place)
    const current = this.current
    if (current) this.#inputs.get(current.cell)?.focus()
  }

  /** Goes on to the next number a person fills in, or back; false where that leaves the grid. */
  tab(by: 1 | -1): boolean {
    // A sum comes by itself, unless a published total is kept in its place.
    const next = neighbour(
      this.grid,
      this.#at,
      by,
      (id) => this.readOnly || !this.cell(id).computed || this.store.view(id).kept,
    )
    if (!next) return false
    const from = this.#runFrom ?? this.#at.column
    this.go(next)
    this.#runFrom = from
    return true
  }

  /** Goes down a row, or up, where Enter confirmed a figure. */
  enter(direction: 'up' | 'down'): void {
    const { row, column } = this.#at
    const place = step(this.grid, { row, column: this.#runFrom ?? column }, direction)
    this.go(place.row === row ? this.#at : place)
  }

  /** The focus came to a cell, by key, mouse or from elsewhere. */
  arrive(value: ValuePlace): void {
    if (this.current?.cell !== value.cell || !this.#hasSelection()) this.#select(value, value)
    this.store.focus(value.cell)
  }

  /** The clerk went elsewhere: nothing is selected any more, the place is remembered. */
  depart(): void {
    if (!this.#hasSelection()) return
    this.#end = this.#at
    this.table.setCellSelection([])
    this.store.focus(null)
  }

  /** Stretches the range to a place; the focus stays where it was. */
  extend(place: Place): void {
    this.#select(this.#at, place)
    const value = valueAt(this.grid, place)
    if (value) this.#inputs.get(value.cell)?.scrollIntoView({ block: 'nearest' })
  }

  selectAll(): void {
    this.#select(corner(this.grid, 'first'), corner(this.grid, 'last'))
    const current = this.current
    if (current) this.#inputs.get(current.cell)?.focus()
  }

  /** Commits a text typed into a cell; a computed cell whose total equals its sum is not kept. */
  commit(id: CellId, text: string): void {
    const cell = this.cell(id)
    const view = this.store.view(id)
    const parsed = parseCellText(text, cell)
    const toSum = cell.computed && (parsed === null || parsed === view.sum?.value)
    const value = toSum ? undefined : parsed
    const same = cell.computed ? toSum && !view.kept : text === cellText(view.value)
    if (same && view.typing === null) return
    this.store.set([{ cell: id, value }])
  }

  /** Clears what a person filled in, in the selected range, as one step. */
  clear(): void {
    this.#set(
      this.selected().flatMap(({ cell }): CellChange[] =>
        this.cell(cell).computed || this.store.view(cell).value === null
          ? []
          : [{ cell, value: null }],
      ),
    )
  }

  fillBlanks(scope: Scope): number {
    const cells = blanksOf(
      this.form,
      scopeCells(this.grid, scope, this.#at),
      (cell) => this.store.view(cell).value === null,
    )
    this.#set(cells.map((cell) => ({ cell, value: this.cell(cell).type === 'integer' ? 0 : '0' })))
    return cells.length
  }

  acceptSuggestion(id: CellId): boolean {
    const { suggestion, value } = this.store.view(id)
    if (suggestion === null || value !== null || this.readOnly) return false
    this.store.set([{ cell: id, value: suggestion }])
    return true
  }

  restoreSum(id: CellId): void {
    this.#set([{ cell: id, value: undefined }])
  }

  /** Takes a planned paste as one step of undo; cells that already hold their value are left alone. */
  take(plan: PastePlan): void {
    this.#set(
      plan.changes
        .filter(({ cell, value }) => this.stored(cell) !== value)
        .map(({ cell, value }) => ({ cell, value })),
    )
  }

  /** What a person filled in; undefined for a computed cell that shows its sum. */
  stored(id: CellId): CellValue | undefined {
    const view = this.store.view(id)
    return this.cell(id).computed && !view.kept ? undefined : view.value
  }

  #set(changes: readonly CellChange[]): void {
    if (changes.length > 0 && !this.readOnly) this.store.set(changes)
  }

  #hasSelection(): boolean {
    return this.table.atoms.cellSelection.get().length > 0
  }

  #bounds(): { top: number; bottom: number; left: number; right: number } | null {
    if (!this.#hasSelection()) return null
    const a = valueAt(this.grid, this.#at)
    const b = valueAt(this.grid, this.#end)
    if (!a || !b) return null
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.column, b.column),
      right: Math.max(lastColumn(a), lastColumn(b)),
    }
  }

  #select(at: Place, end: Place): void {
    this.#at = { row: at.row, column: at.column }
    this.#end = { row: end.row, column: end.column }
    this.#runFrom = null
    this.table.setCellSelection([
      {
        anchorRowId: rowId(at.row),
        anchorColumnId: columnId(at.column),
        focusRowId: rowId(end.row),
        focusColumnId: columnId(end.column),
      },
    ])
  }
}
