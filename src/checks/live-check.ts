/** The checks of an open report: after each key only the rules that the changed cell takes part in run. */
import type { CellId, Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import { RunningTotals } from '#report/totals.ts'
import type { Finding } from './finding.ts'
import { type Rule, rulesOf } from './rules.ts'

const indexes = new WeakMap<Form, ReadonlyMap<CellId, readonly Rule[]>>()

function rulesByCell(form: Form): ReadonlyMap<CellId, readonly Rule[]> {
  const known = indexes.get(form)
  if (known) return known
  const index = new Map<CellId, Rule[]>()
  for (const rule of rulesOf(form)) {
    for (const cell of rule.cells) {
      const rules = index.get(cell)
      if (rules) rules.push(rule)
      else index.set(cell, [rule])
    }
  }
  indexes.set(form, index)
  return index
}

const same = (a: Finding | undefined, b: Finding | null): boolean =>
  a === undefined || b === null
    ? a === (b ?? undefined)
    : a.message === b.message && a.cells.length === b.cells.length

export interface LiveFinding {
  readonly rule: Rule
  readonly finding: Finding
}

export class LiveCheck {
  readonly totals: RunningTotals
  readonly #form: Form
  readonly #found = new Map<Rule, Finding>()
  #list: readonly LiveFinding[] | null = null
  readonly #ofCell = new Map<CellId, Set<Rule>>()

  /** `stored` answers with what stands in a cell, text being typed included. */
  constructor(form: Form, stored: (cell: CellId) => CellValue | undefined) {
    this.#form = form
    this.totals = new RunningTotals(form, stored)
    for (const rule of rulesOf(form)) this.#judge(rule, new Set())
  }

  /** Takes a changed cell in; answers with every cell that now shows something else. */
  change(cell: CellId): ReadonlySet<CellId> {
    const changed = new Set(this.totals.change(cell))
    const touched = new Set<CellId>(changed)
    const rules = new Set<Rule>()
    const index = rulesByCell(this.#form)
    for (const id of changed) for (const rule of index.get(id) ?? []) rules.add(rule)
    for (const rule of rules) this.#judge(rule, touched)
    return touched
  }

  /** All findings, in the form's order; the same list until one changes. */
  get findings(): readonly LiveFinding[] {
    this.#list ??= rulesOf(this.#form).flatMap((rule) => {
      const finding = this.#found.get(rule)
      return finding ? [{ rule, finding }] : []
    })
    return this.#list
  }

  /** The findings that mark a cell: those that read it itself, not only through a sum. */
  findingsOf(cell: CellId): readonly Finding[] {
    return [...(this.#ofCell.get(cell) ?? [])].flatMap((rule) =>
      rule.cells.includes(cell) ? (this.#found.get(rule) ?? []) : [],
    )
  }

  #judge(rule: Rule, touched: Set<CellId>): void {
    const before = this.#found.get(rule)
    const after = rule.run(this.totals)
    if (same(before, after)) return
    this.#list = null
    for (const cell of before?.cells ?? []) {
      touched.add(cell)
      this.#ofCell.get(cell)?.delete(rule)
    }
    if (after === null) {
      this.#found.delete(rule)
      return
    }
    this.#found.set(rule, after)
    for (const cell of after.cells) {
      touched.add(cell)
      const rules = this.#ofCell.get(cell)
      if (rules) rules.add(rule)
      else this.#ofCell.set(cell, new Set([rule]))
    }
  }
}
