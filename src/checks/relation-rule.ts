/** Judges one reconciliation equation of the form and says in the form's words by how much it is off. */
import type { CellId, Form, Relation, Term } from '#template/form.ts'
import { asCount } from '#report/cell-value.ts'
import type { RunningTotals } from '#report/totals.ts'
import type { Finding } from './finding.ts'

const basisOf = (relation: Relation): string => relation.basis.text

/** How a cell is called inside its own row or column. */
const termName = (form: Form, relation: Relation, term: Term): string => {
  const cell = form.cells.get(term.cell)
  if (!cell) return term.cell
  // In a table of one column only the rows tell the cells apart.
  const byRow = cell.columnKey === '' || relation.subject?.endsWith('一列') === true
  return byRow ? cell.rowName : cell.columnName
}

const longSum = 8

/** "第一项 3 ＋ 第二项 0 ＝ 3"; of a long sum only the parts that count are written out. */
function sideInWords(
  form: Form,
  relation: Relation,
  terms: readonly Term[],
  value: Reading,
): string {
  const counted = terms.map((term) => ({ term, count: value.of(term) }))
  const told = counted.length > longSum ? counted.filter(({ count }) => count !== 0) : counted
  const parts = told.map(({ term, count }, index) => {
    const sign = term.sign === -1 ? ' － ' : index === 0 ? '' : ' ＋ '
    return `${sign}${termName(form, relation, term)} ${Math.abs(count)}`
  })
  if (terms.length === 0) return '0'
  if (terms.length === 1) return parts.join('')
  if (told.length === 0) return '各项之和 0'
  return `${parts.join('')} ＝ ${value.total(terms)}`
}

interface Reading {
  of(term: Term): number
  total(terms: readonly Term[]): bigint
}

/** The numbers of an equation; null where one is blank, provisional or no number. */
function readTerms(relation: Relation, totals: RunningTotals): Reading | null {
  const counts = new Map<string, number>()
  for (const { cell } of [...relation.left, ...relation.right]) {
    const count = asCount(totals.values.get(cell))
    if (count === null || totals.isProvisional(cell)) return null
    counts.set(cell, count)
  }
  const of = (term: Term) => term.sign * (counts.get(term.cell) ?? 0)
  return {
    of,
    total: (terms) => terms.reduce((sum, term) => sum + BigInt(of(term)), 0n),
  }
}

/** By how much left exceeds right; null where the equation cannot be judged yet. */
export function differenceOf(relation: Relation, totals: RunningTotals): bigint | null {
  const reading = readTerms(relation, totals)
  return reading && reading.total(relation.left) - reading.total(relation.right)
}

/** True where the equation can be judged and does not hold. */
export function isBroken(relation: Relation, totals: RunningTotals): boolean {
  const difference = differenceOf(relation, totals)
  if (difference === null) return false
  return relation.relation === '=' ? difference !== 0n : difference < 0n
}

/** The cells of an equation, and behind a computed sum of the same row or column the cells it adds up. */
function participants(relation: Relation, form: Form, totals: RunningTotals): CellId[] {
  const direct = [...relation.left, ...relation.right].map((term) => term.cell)
  const behind = direct.flatMap((cell) => {
    if (cell === relation.computes || totals.isKept(cell)) return []
    const sameLine = form.relationsOf
      .get(cell)
      ?.find((entry) => entry.computes === cell && entry.subject === relation.subject)
    return sameLine ? sameLine.right.map((part) => part.cell) : []
  })
  return [...direct, ...behind]
}

/** The finding of one equation, or null where it holds or cannot be judged yet. */
export function checkRelation(
  relation: Relation,
  form: Form,
  totals: RunningTotals,
): Finding | null {
  if (!isBroken(relation, totals)) return null
  const reading = readTerms(relation, totals)
  if (!reading) return null
  const difference = reading.total(relation.left) - reading.total(relation.right)
  const size = difference < 0n ? -difference : difference
  const left = sideInWords(form, relation, relation.left, reading)
  const right = sideInWords(form, relation, relation.right, reading)
  const subject = relation.subject === null ? '' : `${relation.subject}：`
  const off = relation.relation === '=' ? `相差 ${size}` : `少 ${size}`
  return {
    rule: relation.id,
    tier: relation.tier,
    cells: participants(relation, form, totals),
    section: relation.section,
    quote: null,
    message: `${subject}${left}，${right}，${off}。应为${relation.wording}。`,
    basis: basisOf(relation),
  }
}
