/** Rows whose figures an extractor ran together: every reading the form's sums leave. */
import type { CellId, Relation } from '#template/form.ts'
import { toHalfWidth, type CellValue } from '#report/cell-value.ts'
import type { LabelledRow } from '#readers/rows/table-rows.ts'
import { readingsAlone, solveRows, type RowChoice } from './solve-rows.ts'
import { splitBeforeTotal, splitFigures } from './split-figures.ts'

export interface FusedReading {
  readonly row: LabelledRow
  /** One reading: taken. Several: to be offered. */
  readonly readings: readonly (readonly number[])[]
  /** False where the table's sums do not hold, so that they cannot bear the reading out. */
  readonly certain: boolean
}

/** So many for each figure are no row of counts any more. */
const mostDigits = 6

/** "00", "01": no figure is printed so, these are two. */
const isRunTogether = (group: string): boolean => /^0\d+$/u.test(group)

/** The groups of digits of a row that may be run together; null where they are not. */
function groupsOf(found: LabelledRow): string[] | null {
  const want = found.row.cells.length
  const groups = found.tokens.map((token) => toHalfWidth(token).trim()).filter(Boolean)
  const digits = groups.join('')
  const fused =
    (groups.length * 2 <= want || (groups.length < want && groups.some(isRunTogether))) &&
    digits.length >= want &&
    digits.length <= want * mostDigits
  const counted = found.row.cells.every(({ type }) => type === 'integer')
  // An amount may have its point anywhere, but noughts alone are noughts.
  const noughts = /^0+$/u.test(digits) && digits.length === want
  return fused && (noughts || (counted && /^\d+$/u.test(digits))) ? groups : null
}

const counts = (cells: Readonly<Record<CellId, CellValue>>) =>
  new Map(
    Object.entries(cells).map(([id, value]) => [id, typeof value === 'number' ? value : null]),
  )

interface Candidate {
  readonly row: LabelledRow
  readonly choice: RowChoice
}

/** Rows of fewer cells have no sums of their own that could bear a reading out. */
const fewestSummed = 5

/** All readings of fused rows, cut down by the row's own sums and then by the whole table's. */
export function solveFused(
  rows: readonly LabelledRow[],
  cells: Readonly<Record<CellId, CellValue>>,
  relations: readonly Relation[],
): FusedReading[] {
  const settled: FusedReading[] = []
  const open: Candidate[] = []
  for (const row of rows) {
    const want = row.row.cells.length
    const groups = groupsOf(row)
    const readings = groups && readingsOf(row, groups, relations)
    if (!groups || !readings) continue
    if (readings.length === 0) {
      // As many digits as cells: each is a figure, though the sums that were published are wrong.
      const figures = Array.from(groups.join(''), Number)
      if (figures.length === want) settled.push({ row, readings: [figures], certain: false })
      continue
    }
    if (want < fewestSummed) {
      // Figures on lines of their own are run together by nobody: the others of the row are lost.
      if (row.lines.some((line) => line !== row.line)) continue
      // "000" is three noughts and nothing else; any other digits may hide a cell left blank.
      settled.push({ row, readings, certain: /^0+$/u.test(groups.join('')) })
      continue
    }
    open.push({ row, choice: { cells: row.row.cells.map(({ id }) => id), readings } })
  }
  const known = counts(cells)
  const solved = solveRows(
    open.map(({ choice }) => choice),
    relations,
    known,
  )
  const read = new Set([
    ...[...known].flatMap(([id, value]) => (value === null ? [] : [id])),
    ...open.flatMap(({ choice }) => choice.cells),
  ])
  const borneOut = ({ cells: own }: RowChoice) =>
    own.every((id) => relations.some((relation) => bearsOut(relation, id, own, read)))
  const sure = open.map(({ choice }) => solved !== null && borneOut(choice))
  // Only a source that lost no figure of a whole table can be trusted to have lost none of this row.
  const kept =
    sure.filter((one, at) => one && solved?.[at]?.length === 1).length >= fewestKept &&
    open.every(({ row, choice }, at) => sure[at] || isAlone(row, choice, relations))
  return [
    ...settled,
    ...open.map(({ row, choice }, at) => ({
      row,
      readings: solved?.[at] ?? choice.readings,
      certain:
        /^0+$/u.test(row.tokens.join('')) ||
        sure[at] === true ||
        (kept && isAlone(row, choice, relations) && isEvident(row, choice, relations)),
    })),
  ]
}

/** The ways to cut the digits of a row that its own sums allow; null where they are too many. */
function readingsOf(
  found: LabelledRow,
  groups: readonly string[],
  relations: readonly Relation[],
): readonly (readonly number[])[] | null {
  const ids = found.row.cells.map(({ id }) => id)
  const [only, ...others] = sumsOf(ids, relations)
  const [digits, ...more] = groups
  const isTotalled = only?.computes === ids.at(-1) && others.length === 0
  return digits !== undefined && more.length === 0 && isTotalled
    ? splitBeforeTotal(digits, ids.length)
    : splitFigures(groups, ids.length, sumsHold(found, relations))
}

/** Whether the sums of the row alone hold that the last of the figures completes. */
function sumsHold(
  { row }: LabelledRow,
  relations: readonly Relation[],
): (figures: readonly number[]) => boolean {
  const ids = row.cells.map(({ id }) => id)
  const own = sumsOf(ids, relations).map(({ left, right }) => [
    ...left.map(({ cell, sign }) => [ids.indexOf(cell), sign] as const),
    ...right.map(({ cell, sign }) => [ids.indexOf(cell), -sign] as const),
  ])
  const completed = ids.map((_, at) => own.filter((terms) => terms.every(([place]) => place <= at)))
  return (figures) =>
    (completed[figures.length - 1] ?? []).every(
      (terms) => terms.reduce((sum, [at, sign]) => sum + sign * (figures[at] ?? 0), 0) === 0,
    )
}

/** So many sums within one row may bear out the only reading they leave. */
const enoughSums = 3
/** A table of so many fused rows, each borne out by its sums, shows that the extractor drops no figure. */
const fewestKept = 10
/** Among more ways to cut the digits one may fulfil the sums by chance. */
const mostCuts = 40

const isAlone = (row: LabelledRow, { readings }: RowChoice, relations: readonly Relation[]) =>
  readings.length === 1 &&
  sumsOf(
    row.row.cells.map(({ id }) => id),
    relations,
  ).length >= enoughSums

/**
 * Whether the one reading that a row's own sums leave is more than luck: there are few ways to cut its
 * digits, and no nought that an extractor or an office left out gives another.
 */
function isEvident(
  row: LabelledRow,
  { cells }: RowChoice,
  relations: readonly Relation[],
): boolean {
  const groups = groupsOf(row) ?? []
  const cuts = splitFigures(groups, cells.length)?.length ?? Infinity
  return cuts <= mostCuts && !mayLackNought(groups, cells, relations)
}

function mayLackNought(
  groups: readonly string[],
  cells: readonly CellId[],
  relations: readonly Relation[],
): boolean {
  const short = splitFigures(groups, cells.length - 1)
  if (short === null) return true
  return cells.some((cell, at) => {
    const readings = short.flatMap((one) =>
      missingAt(cell, one.slice(0, at), one.slice(at), { cells, relations }).map((figure) => [
        ...one.slice(0, at),
        figure,
        ...one.slice(at),
      ]),
    )
    return readingsAlone({ cells, readings }, relations).readings.length > 0
  })
}

/** What may be missing at a place: a nought, or where its total counts nothing else, that total's figure. */
function missingAt(
  cell: CellId,
  before: readonly number[],
  after: readonly number[],
  { cells, relations }: { cells: readonly CellId[]; relations: readonly Relation[] },
): readonly number[] {
  const valueOf = (id: CellId) => {
    const place = cells.indexOf(id)
    return (place < before.length ? before[place] : after[place - before.length - 1]) ?? 0
  }
  const figures = sumsOf(cells, relations).flatMap(({ left, right, computes }) => {
    const terms = [...left, ...right].map((term) => term.cell)
    if (computes === null || cell === computes || !terms.includes(cell)) return []
    const others = terms.filter((id) => id !== cell && id !== computes)
    return others.every((id) => valueOf(id) === 0) ? [valueOf(computes)] : []
  })
  return [...new Set([0, ...figures])]
}

const sumsOf = (own: readonly CellId[], relations: readonly Relation[]): readonly Relation[] =>
  relations.filter(
    ({ relation, left, right }) =>
      relation === '=' && [...left, ...right].every(({ cell }) => own.includes(cell)),
  )

/** True where a sum over other rows, all of them read, has the cell in it. */
function bearsOut(
  relation: Relation,
  id: CellId,
  row: readonly CellId[],
  read: ReadonlySet<CellId>,
): boolean {
  const cells = [...relation.left, ...relation.right].map(({ cell }) => cell)
  return (
    relation.relation === '=' &&
    cells.includes(id) &&
    cells.some((cell) => !row.includes(cell)) &&
    cells.every((cell) => read.has(cell))
  )
}
