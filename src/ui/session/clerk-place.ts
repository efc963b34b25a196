/** Where the clerk is in the open report, what she looks at, and how she is brought elsewhere. */
import type { CellId } from '#template/form.ts'
import { type Finding, isBlankFinding } from '#checks/finding.ts'
import type { GoTo } from './cell-view.ts'
import { Listeners } from './listeners.ts'
import type { ShownFinding } from './shown-findings.ts'

export class ClerkPlace {
  /** The clerk moved, or another finding or total is looked at. */
  readonly changed = new Listeners()
  readonly #redraw: (cells: ReadonlySet<CellId>) => void
  #highlighted: ReadonlySet<CellId> = new Set()
  #focused: CellId | null = null
  #looked: string | null = null
  #goTo: (to: GoTo) => void = () => {}
  #show: (shown: ShownFinding) => void = () => {}

  /** `redraw` draws cells anew whose outline came or went. */
  constructor(redraw: (cells: ReadonlySet<CellId>) => void) {
    this.#redraw = redraw
  }

  /** The cell the clerk is at, or null. */
  get focused(): CellId | null {
    return this.#focused
  }

  focus(cell: CellId | null): void {
    if (this.#focused === cell) return
    this.#focused = cell
    this.changed.tell()
  }

  /** Key of the finding being looked at, or null. */
  get lookedAt(): string | null {
    return this.#looked
  }

  /** Looks at one finding: every cell that takes part is outlined. Null looks away. */
  lookAt(shown: ShownFinding | null): void {
    this.#looked = shown?.key ?? null
    this.highlight(shown?.finding.cells ?? [])
  }

  /** Outlines these cells and no others. */
  highlight(cells: readonly CellId[]): void {
    const before = this.#highlighted
    this.#highlighted = new Set(cells)
    this.#redraw(new Set([...before, ...cells]))
    this.changed.tell()
  }

  isHighlighted(cell: CellId): boolean {
    return this.#highlighted.has(cell)
  }

  /** A finding that is no more leaves no outlines behind, nor does a blank once filled; answers with the cells that had one. */
  lookAwayFromCleared(findings: readonly ShownFinding[]): ReadonlySet<CellId> {
    if (this.#looked === null) return new Set()
    const found: Finding | undefined = findings.find(({ key }) => key === this.#looked)?.finding
    if (found && !isBlankFinding(found)) return new Set()
    const outlined = this.#highlighted
    if (!found) this.#looked = null
    this.#highlighted = new Set(found?.cells)
    return outlined
  }

  /** Brings a cell or a part into view and puts the clerk there. */
  goTo(to: GoTo): void {
    this.#goTo(to)
  }

  /** Brings what a finding means into view: its words, its cell, or its section. */
  show(shown: ShownFinding): void {
    this.#show(shown)
  }

  /** The page says how to bring a place into view. */
  goesBy(goTo: (to: GoTo) => void): void {
    this.#goTo = goTo
  }

  /** The page says how to show a finding. */
  showsBy(show: (shown: ShownFinding) => void): void {
    this.#show = show
  }
}
