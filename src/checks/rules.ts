/** Every rule of a form as one list: what it reads and how it is judged. */
import type { CellId, Form, Relation } from '#template/form.ts'
import type { RunningTotals } from '#report/totals.ts'
import { checkBlanks, checkCell, checkPlausibility } from './cell-rule.ts'
import type { Finding } from './finding.ts'
import { checkRelation } from './relation-rule.ts'

export interface Rule {
  /** Unlike a finding's rule id, its own among all equations of the form. */
  readonly key: string
  readonly cells: readonly CellId[]
  /** The equation behind the rule, where it is one. */
  readonly relation: Relation | null
  run(totals: RunningTotals): Finding | null
}

const made = new WeakMap<Form, readonly Rule[]>()

function makeRules(form: Form): readonly Rule[] {
  const ofCells = [...form.cells.values()].map((cell) => ({
    key: `cell ${cell.id}`,
    cells: [cell.id],
    relation: null,
    run: (totals: RunningTotals) => checkCell(cell, form, totals),
  }))
  const ofRelations = form.relations.map((relation, index) => ({
    key: `relation ${index}`,
    cells: [...relation.left, ...relation.right].map((term) => term.cell),
    relation,
    run: (totals: RunningTotals) => checkRelation(relation, form, totals),
  }))
  const ofBlanks = form.grids.map((grid) => ({
    key: `blank ${grid.key}`,
    cells: grid.valueRows.flat(),
    relation: null,
    run: (totals: RunningTotals) => checkBlanks(grid, form, totals),
  }))
  const ofPlausibility = form.plausibility.map((rule) => ({
    key: `plausible ${rule.id}`,
    cells: [rule.cell],
    relation: null,
    run: (totals: RunningTotals) => checkPlausibility(rule, form, totals),
  }))
  return [...ofCells, ...ofRelations, ...ofBlanks, ...ofPlausibility]
}

/** The rules of a form, made once. */
export function rulesOf(form: Form): readonly Rule[] {
  const known = made.get(form)
  if (known) return known
  const rules = makeRules(form)
  made.set(form, rules)
  return rules
}
