/** The sums of the form that lie within one row. */
import type { Relation } from '#template/form.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'

const found = new WeakMap<readonly Relation[], WeakMap<FormRow, readonly Relation[]>>()

const within = (row: FormRow, relations: readonly Relation[]): readonly Relation[] => {
  const own = new Set(row.cells.map(({ id }) => id))
  return relations.filter(
    ({ relation, left, right }) =>
      relation === '=' && [...left, ...right].every(({ cell }) => own.has(cell)),
  )
}

/** The equations in which only cells of the row take part, looked for once for each row. */
export function sumsWithin(row: FormRow, relations: readonly Relation[]): readonly Relation[] {
  const known = found.get(relations) ?? new WeakMap<FormRow, readonly Relation[]>()
  found.set(relations, known)
  const sums = known.get(row) ?? within(row, relations)
  known.set(row, sums)
  return sums
}
