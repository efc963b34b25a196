/**
 * The report that is open on screen: its document, what is being typed into it, and the checks that follow
 * every key. Grids, panels and rails subscribe to exactly what they show.
 */
import type { CellId, Form } from '#template/form.ts'
import { suggestionOf } from '#checks/explain.ts'
import type { LinkedFigure } from '#checks/figures/linked-figures.ts'
import { byTier, type Finding, isBlankFinding } from '#checks/finding.ts'
import { LiveCheck } from '#checks/live-check.ts'
import { passagesOf } from '#checks/passages.ts'
import { heldBack, type Unsure, unsureCells } from '#checks/unsure-reading.ts'
import type { FixedPhrase } from '#checks/wording/phrases/phrase-list.ts'
import { type LastYear, lastYearOf } from '#checks/years/last-year.ts'
import { cellText, parseCellText, type CellValue } from '#report/cell-value.ts'
import type { Change, ReportDocument } from '#report/report-document.ts'
import type { Report } from '#report/report.ts'
import { type CellChange, type CellStore, type CellView, sameList } from './cell-view.ts'
import { ClerkPlace } from './clerk-place.ts'
import { DrawnCells } from './drawn-cells.ts'
import { Listeners } from './listeners.ts'
import { ReviewDesk } from './review-desk.ts'
import { type ShownFinding, ShownFindings } from './shown-findings.ts'
import { type Judge, WholeJudgement } from './whole-judgement.ts'

/** One open report: all that its screens show and ask for. */
export class ReportSession implements CellStore {
  readonly document: ReportDocument
  readonly form: Form
  readonly live: LiveCheck
  readonly review: ReviewDesk
  /** Where the clerk is, and the ways to lead her elsewhere. */
  readonly place = new ClerkPlace((cells) => this.#drawn.redraw(cells))
  /** Findings, sums or section states changed. */
  readonly findingsChanged = new Listeners()
  /** Something outside the cells changed: issuer, year, notes, prose, undo. */
  readonly reportChanged = new Listeners()
  readonly #typing = new Map<CellId, string>()
  readonly #drawn = new DrawnCells((cell) => this.#draw(cell))
  readonly #whole: WholeJudgement
  readonly #shown = new ShownFindings()
  #lastYear: LastYear
  #doubts: Report['doubts']
  /** The office's own; null: those shipped. */
  #phrases: readonly FixedPhrase[] | null = null
  #findings: readonly ShownFinding[] | null = null
  #unsure: Unsure | null = null
  #locked = false
  /** Told of every text being typed, so that it can be kept over a reload. */
  onTyping: (typing: { cell: CellId; text: string } | null) => void = () => {}

  /** Without a judge only the tables are checked until `judgedBy` brings one. */
  constructor(document: ReportDocument, form: Form, judge: Judge | null) {
    this.document = document
    this.form = form
    this.live = new LiveCheck(form, (cell) => this.stored(cell))
    this.#lastYear = lastYearOf(this.report, form, this.report.previous)
    this.#doubts = this.report.doubts
    this.review = new ReviewDesk(document, form)
    this.#whole = new WholeJudgement(
      () => ({ report: this.report, form, totals: this.live.totals, phrases: this.#phrases }),
      (cells) => this.#refresh(cells),
      judge,
    )
    document.subscribe((change) => this.#take(change))
    this.review.changed.add(() => this.#drawn.redraw(this.#drawn.cells))
  }

  get report(): Report {
    return this.document.report
  }

  /** Last year's numbers, from the reports that are linked. */
  get lastYear(): LastYear {
    return this.#lastYear
  }

  /** The cell that holds text not committed yet, or null. */
  get typingIn(): CellId | null {
    const [cell] = this.#typing.keys()
    return cell ?? null
  }

  /** True while nothing may be changed: nothing can be kept any more, or people decide on it. */
  get locked(): boolean {
    return this.#locked || this.review.closed
  }

  /** Nothing can be kept here any more; while people decide, a file that came back still can be. */
  get unkept(): boolean {
    return this.#locked
  }

  /** Nothing can be kept any more: what is shown can be read and saved to a file. */
  lock(): void {
    if (this.#locked) return
    this.#locked = true
    this.reportChanged.tell()
  }

  /** Whether the findings are those of the whole report, not of its tables alone. */
  get judged(): boolean {
    return this.#whole.judges
  }

  /** Judges the whole at once, and from now on. */
  judgedBy(judge: Judge): void {
    this.#whole.judgedBy(judge)
  }

  /** The words the office will not have; the whole is judged anew. */
  judgeBy(phrases: readonly FixedPhrase[]): void {
    this.#phrases = phrases
    this.#whole.soon()
    this.#whole.now()
  }

  /** All findings, errors first; the same list until one changes. */
  get findings(): readonly ShownFinding[] {
    const { report } = this
    const { totals } = this.live
    this.#findings ??= this.#shown.take({
      whole: this.#whole.findings,
      live: this.live.findings.flatMap(({ rule, finding }) =>
        this.#held(finding).map((held) => ({ rule, finding: held })),
      ),
      report,
      totals,
      passages: passagesOf(report, totals),
    })
    return this.#findings
  }

  /** The numbers of the words with the cells they state; the same list until words or cells are judged. */
  get figures(): readonly LinkedFigure[] {
    return this.#whole.figures
  }

  /** What to do about findings of a rule, where there is more to say than the finding does. */
  hintOf(rule: string): string | undefined {
    return this.#whole.hintOf(rule)
  }

  view(cell: CellId): CellView {
    return this.#drawn.view(cell)
  }

  /** What a live figure of that cell shows. */
  figure(cell: CellId): string {
    return cellText(this.live.totals.values.get(cell) ?? null)
  }

  subscribe(cell: CellId, listener: () => void): () => void {
    return this.#drawn.subscribe(cell, listener)
  }

  type(cell: CellId, text: string | null): void {
    if (this.locked) return
    if (text === null) this.#typing.delete(cell)
    else this.#typing.set(cell, text)
    this.onTyping(text === null ? null : { cell, text })
    this.#refresh(this.live.change(cell))
    this.#whole.soon()
  }

  set(changes: readonly CellChange[]): void {
    if (this.locked) return
    const hadTyping = changes.filter(({ cell }) => this.#typing.delete(cell))
    const real = changes.filter(
      ({ cell, value }) =>
        // Of two values that stand, the one shown is chosen by writing it.
        this.report.cells[cell] !== value || this.report.conflicts[cell] !== undefined,
    )
    if (real.length > 0) this.document.edit(real)
    const unchanged = hadTyping.filter((change) => !real.includes(change))
    for (const { cell } of unchanged) this.#refresh(this.live.change(cell))
    if (hadTyping.length > 0) {
      this.onTyping(null)
      this.#whole.soon()
    }
  }

  /** Commits what is still being typed, so that what leaves the screen is what stands on it. */
  settle(): void {
    const changes = [...this.#typing].flatMap(([cell, text]): CellChange[] => {
      const known = this.form.cells.get(cell)
      if (!known) return []
      const value = parseCellText(text, known)
      const isSum = value === null || value === this.live.totals.sums.get(cell)?.value
      return [{ cell, value: known.computed && isSum ? undefined : value }]
    })
    if (changes.length > 0) this.set(changes)
    this.#whole.now()
  }

  readonly undo = (): void => this.#undoing(() => this.document.undo())

  readonly redo = (): void => this.#undoing(() => this.document.redo())

  focus(cell: CellId | null): void {
    this.place.focus(cell)
  }

  /** Text that was being typed when the page went away. */
  restoreTyping(cell: CellId, text: string): void {
    if (!this.form.cells.has(cell)) return
    this.type(cell, text)
  }

  /** What stands in a cell as the checks see it, typed text included. */
  stored(cell: CellId): CellValue | undefined {
    const text = this.#typing.get(cell)
    const known = this.form.cells.get(cell)
    if (text !== undefined && known) return parseCellText(text, known)
    return this.document.report.cells[cell]
  }

  /** As the command line says it: what rests on cells an import still doubts is no error yet. */
  #held(finding: Finding): readonly Finding[] {
    this.#unsure ??= unsureCells(this.report, this.form)
    return heldBack(finding, this.#unsure)
  }

  #undoing(act: () => void): void {
    if (this.locked) return
    const cells = new Set<CellId>()
    const stop = this.document.subscribe((change) => {
      for (const cell of change.cells) cells.add(cell)
    })
    act()
    stop()
    const [first] = cells
    if (first !== undefined) this.place.goTo(first)
  }

  #take(change: Change): void {
    const touched = new Set<CellId>()
    for (const cell of change.cells) {
      touched.add(cell)
      for (const id of this.live.change(cell)) touched.add(id)
    }
    this.#unsure = null
    if (change.meta) for (const cell of this.#takeMeta()) touched.add(cell)
    if (!change.review) this.#whole.soon()
    // Words alone change no finding before they are judged.
    if (touched.size > 0 || change.meta || change.reasons) this.#refresh(touched)
    this.reportChanged.tell()
  }

  /** Reports may have been linked, doubts settled; answers with the cells that may show otherwise. */
  #takeMeta(): readonly CellId[] {
    const { previous, doubts } = this.report
    const now = lastYearOf(this.report, this.form, previous)
    if (sameList(now.reports, this.#lastYear.reports) && doubts === this.#doubts) return []
    this.#lastYear = now
    this.#doubts = doubts
    return this.#drawn.cells
  }

  #refresh(touched: ReadonlySet<CellId>): void {
    this.#findings = null
    const lookedAway = this.place.lookAwayFromCleared(this.findings)
    this.#drawn.redraw(this.#withSuggestions(new Set([...touched, ...lookedAway])))
    this.findingsChanged.tell()
    if (lookedAway.size > 0) this.place.changed.tell()
  }

  #withSuggestions(touched: ReadonlySet<CellId>): ReadonlySet<CellId> {
    const all = new Set(touched)
    for (const cell of touched) {
      for (const relation of this.form.relationsOf.get(cell) ?? []) {
        if (relation.suggests !== null) all.add(relation.suggests)
      }
    }
    return all
  }

  #saidOf(cell: CellId): Pick<CellView, 'remarks' | 'proposed'> {
    const said = this.review.byCell.get(cell)
    const proposed = said?.proposed
    return {
      remarks: said?.open ?? 0,
      proposed: proposed === undefined ? null : cellText(proposed) || '空白',
    }
  }

  #draw(cell: CellId): CellView {
    const { report } = this.document
    const findings = [
      ...this.live
        .findingsOf(cell)
        .flatMap((finding) => (isBlankFinding(finding) ? [] : this.#held(finding))),
      ...this.#whole.findings.filter(({ cells }) => cells.includes(cell)),
    ].sort(byTier)
    return {
      value: this.live.totals.values.get(cell) ?? null,
      typing: this.#typing.get(cell) ?? null,
      sum: this.live.totals.sums.get(cell) ?? null,
      kept: this.live.totals.isKept(cell),
      tier: findings[0]?.tier ?? null,
      reasons: findings.map((finding) => finding.message),
      highlighted: this.place.isHighlighted(cell),
      conflict: report.conflicts[cell] ?? [],
      note: report.notes[cell] ?? null,
      ...this.#saidOf(cell),
      lastYear: this.#lastYear.text(cell),
      suggestion: suggestionOf(this.form, cell, this.live.totals),
    }
  }
}
