/** What one cell of a grid shows and can be asked to do: the seam between the grids and the open report. */
import type { Tier } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Sum } from '#report/totals.ts'

/** Everything a cell needs to draw itself; the same object until something of it changes. */
export interface CellView {
  /** What stands in the cell, typed text included; for a computed cell the kept total or the sum. */
  readonly value: CellValue
  /** Text being typed and not yet committed (kept over a reload), else null. */
  readonly typing: string | null
  /** The sum of a computed cell; null for input cells. */
  readonly sum: Sum | null
  /** A typed or published total that is kept beside a differing sum. */
  readonly kept: boolean
  /** The worst finding the cell takes part in; blanks do not count until the report is submitted. */
  readonly tier: Tier | null
  /** Why it is marked, in whole sentences, worst first. */
  readonly reasons: readonly string[]
  /** Takes part in the finding or the total that is being looked at. */
  readonly highlighted: boolean
  /** Values that copies left side by side, until a person decides; empty otherwise. */
  readonly conflict: readonly CellValue[]
  readonly note: string | null
  /** Remarks on the cell or its row that are not settled. */
  readonly remarks: number
  /** What a reviewer proposes instead, as text; null where nobody does. */
  readonly proposed: string | null
  /** Last year's value for comparison, null where unknown. */
  readonly lastYear: string | null
  /** What the form's balance leaves over for a blank cell (四、结转下年度), null otherwise. */
  readonly suggestion: number | null
}

/** Whether two lists hold the same values in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index])

const plainParts = (view: CellView): readonly unknown[] => [
  view.value,
  view.typing,
  view.sum?.value,
  view.sum?.provisional,
  view.kept,
  view.tier,
  view.highlighted,
  view.note,
  view.remarks,
  view.proposed,
  view.lastYear,
  view.suggestion,
]

/** Whether a cell would be drawn the same. */
export const sameView = (a: CellView, b: CellView): boolean =>
  sameList(plainParts(a), plainParts(b)) &&
  sameList(a.reasons, b.reasons) &&
  sameList(a.conflict, b.conflict)

/** Where the clerk is to be put: at a cell, or at a part of the report by its key. */
export type GoTo = CellId | { readonly section: string } | { readonly doubt: string }

/** What is to stand in a cell. */
export interface CellChange {
  readonly cell: CellId
  /** Undefined takes a kept total back to its sum. */
  readonly value: CellValue | undefined
}

/** The open report, cell by cell. */
export interface CellStore {
  view(cell: CellId): CellView
  /** Calls back when that cell's view changes; returns the way to stop. */
  subscribe(cell: CellId, listener: () => void): () => void
  /** Text being typed (checked at every key, saved soon); null when typing was given up. */
  type(cell: CellId, text: string | null): void
  /** Commits changes as one step of undo; ends any typing in those cells. */
  set(changes: readonly CellChange[]): void
  undo(): void
  redo(): void
  /** The place the clerk is at; the cell panel and the preview follow it. */
  focus(cell: CellId | null): void
}
