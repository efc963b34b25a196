/** Finds the single changes that would clear an equation without breaking another. */
import type { CellId, Form, Relation, Term } from '#template/form.ts'
import { asCount, type CellValue } from '#report/cell-value.ts'
import { RunningTotals } from '#report/totals.ts'
import { differenceOf, isBroken } from './relation-rule.ts'

export interface Remedy {
  readonly cell: CellId
  readonly from: number
  /** Null: take the kept total back to its sum. */
  readonly to: number | null
}

type Stored = (cell: CellId) => CellValue | undefined

/** Input cells behind a term: itself, or the parts of the sum it stands for. */
function inputsOf(form: Form, term: Term, stored: Stored): Term[] {
  const sum = form.computations.find((relation) => relation.computes === term.cell)
  if (!sum || stored(term.cell) !== undefined) return [term]
  return sum.right.flatMap((part) =>
    inputsOf(form, { cell: part.cell, sign: part.sign === term.sign ? 1 : -1 }, stored),
  )
}

const brokenCount = (form: Form, totals: RunningTotals): number =>
  form.relations.filter((relation) => relation.tier === 'error' && isBroken(relation, totals))
    .length

/**
 * The changes of one cell each after which `relation` holds, best first (fewest equations still broken,
 * then the terms it prints before the parts of their sums); at most `most`. Sums of kept totals may be taken back. Empty where no single change helps.
 */
export function remediesOf(
  relation: Relation,
  form: Form,
  stored: Stored,
  most = 4,
): readonly Remedy[] {
  const totals = new RunningTotals(form, stored)
  const difference = differenceOf(relation, totals)
  if (difference === null || relation.relation !== '=') return []
  const off = Number(difference)
  const flipped = relation.right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }))
  const tried: { remedy: Remedy; left: number; isPrinted: boolean }[] = []
  const printed = new Set([...relation.left, ...relation.right].map((term) => term.cell))
  const attempt = (cell: CellId, value: number | undefined) => {
    const from = asCount(totals.values.get(cell))
    if (from === null) return
    const after = new RunningTotals(form, (id) => (id === cell ? value : stored(id)))
    if (isBroken(relation, after)) return
    tried.push({
      remedy: { cell, from, to: value ?? null },
      left: brokenCount(form, after),
      isPrinted: printed.has(cell),
    })
  }
  const seen = new Set<CellId>()
  for (const term of [...relation.left, ...flipped]) {
    if (stored(term.cell) !== undefined && totals.sums.has(term.cell)) {
      attempt(term.cell, undefined)
      continue
    }
    for (const input of inputsOf(form, term, stored)) {
      if (seen.has(input.cell)) continue
      seen.add(input.cell)
      const from = asCount(totals.values.get(input.cell))
      if (from === null) continue
      const to = from - input.sign * off
      if (to >= 0 || form.cells.get(input.cell)?.signed) attempt(input.cell, to)
    }
  }
  const before = brokenCount(form, totals)
  return tried
    .filter(({ left }) => left < before)
    .sort((a, b) => a.left - b.left || Number(b.isPrinted) - Number(a.isPrinted))
    .slice(0, most)
    .map(({ remedy }) => remedy)
}

/** 「第二项」「自然人」由 0 改为 1, or a kept total taken back. */
export function remedyInWords(remedy: Remedy, form: Form): string {
  const name = form.cells.get(remedy.cell)?.name ?? remedy.cell
  return remedy.to === null ? `${name}恢复为计算值` : `${name}由 ${remedy.from} 改为 ${remedy.to}`
}
