/** Explains a total in the form's own words: the formula, its parts and their numbers. */
import type { CellId, Form, Relation } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { RunningTotals, Sum } from '#report/totals.ts'

export interface Explanation {
  readonly cell: CellId
  /** "总计等于自然人与法人或其他组织五类之和". */
  readonly wording: string
  readonly basis: string
  readonly parts: readonly {
    readonly cell: CellId
    readonly name: string
    readonly sign: 1 | -1
    readonly value: CellValue
  }[]
  readonly sum: Sum
  readonly value: CellValue
}

const definitionOf = (form: Form, cell: CellId): Relation | undefined =>
  form.computations.find((relation) => relation.computes === cell)

/** How the total in a cell is made, or null for a cell that is no total. */
export function explainTotal(form: Form, cell: CellId, totals: RunningTotals): Explanation | null {
  const relation = definitionOf(form, cell)
  const sum = totals.sums.get(cell)
  if (!relation || !sum) return null
  return {
    cell,
    wording: relation.wording,
    basis: relation.basis.text,
    parts: relation.right.map((part) => {
      const known = form.cells.get(part.cell)
      const name = relation.subject?.endsWith('一列') ? known?.rowName : known?.columnName
      return {
        cell: part.cell,
        name: name ?? part.cell,
        sign: part.sign,
        value: totals.values.get(part.cell) ?? null,
      }
    }),
    sum,
    value: totals.values.get(cell) ?? null,
  }
}

/** What the balance leaves over for each cell it can suggest and that is blank (四、结转下年度继续办理). */
export function suggestionOf(form: Form, cell: CellId, totals: RunningTotals): number | null {
  // A sum comes by itself.
  if (form.cells.get(cell)?.computed === true) return null
  if ((totals.values.get(cell) ?? null) !== null) return null
  const relation = form.relations.find((entry) => entry.suggests === cell)
  if (!relation) return null
  let left = 0
  for (const term of [
    ...relation.left,
    ...relation.right.map((entry) => ({ ...entry, sign: -entry.sign })),
  ]) {
    if (term.cell === cell) continue
    const value = totals.values.get(term.cell)
    if (typeof value !== 'number' || totals.isProvisional(term.cell)) return null
    left += term.sign * value
  }
  return left >= 0 ? left : null
}
