/** Rows that show one figure too few: where their blank cells must be, as far as the form's sums tell. */
import type { CellId, Relation } from '#template/form.ts'
import { toHalfWidth, type CellValue } from '#report/cell-value.ts'
import { solveRows, type RowChoice } from './solve-rows.ts'
import type { LabelledRow } from '#readers/rows/table-rows.ts'

/** One way to lay the figures: null where the blank is, or the figure that was lost there. */
export type ShortReading = readonly (number | null)[]

/** The readings of short rows that no sum of the form speaks against. */
export type ShortReadings = ReadonlyMap<LabelledRow, readonly ShortReading[]>

export interface SolvedShort {
  readonly readings: ShortReadings
  /** Tables in which all rows that can be told have their total blank. */
  readonly untotalled: ReadonlySet<number>
}

type Cells = Readonly<Record<CellId, CellValue>>

const fewestSummed = 5
/** So many rows with their total blank, and none with another blank, show a habit where most rows of the table are short. */
const fewestAlike = 2

function figuresOf({ row, tokens }: LabelledRow): number[] | null {
  const figures = tokens.map((token) => toHalfWidth(token).trim()).filter((token) => token !== '')
  const plain = figures.every((figure) => /^\d{1,9}$/u.test(figure))
  const short = figures.length === row.cells.length - 1 && row.cells.length >= fewestSummed
  return plain && short ? figures.map(Number) : null
}

const idsOf = ({ row }: LabelledRow): readonly CellId[] => row.cells.map(({ id }) => id)

const cellsIn = ({ left, right }: Relation): CellId[] => [...left, ...right].map(({ cell }) => cell)

/** A blank counts as nothing in a sum. */
const figuresIn = (reading: ShortReading): number[] => reading.map((figure) => figure ?? 0)

/** Sums within the row alone; each knows the place of its total. */
const ownSums = (ids: readonly CellId[], relations: readonly Relation[]): readonly Relation[] =>
  relations.filter(
    (relation) =>
      relation.relation === '=' && cellsIn(relation).every((cell) => ids.includes(cell)),
  )

/**
 * Every place of the blank that the row's own sums allow, and every place at which the figure that is
 * short of its total may have been lost. A total that is blank says nothing.
 */
function readingsAlone(found: LabelledRow, sums: readonly Relation[]): readonly ShortReading[] {
  const figures = figuresOf(found)
  if (!figures) return []
  const ids = idsOf(found)
  const short = (figures.at(-1) ?? 0) * 2 - figures.reduce((sum, figure) => sum + figure, 0)
  const valueIn = (reading: ShortReading, id: CellId) => reading[ids.indexOf(id)] ?? 0
  const holds = (reading: ShortReading) =>
    sums.every(({ left, right, computes }) => {
      if (computes !== null && reading[ids.indexOf(computes)] === null) return true
      const sum = (terms: typeof left) =>
        terms.reduce((all, { cell, sign }) => all + sign * valueIn(reading, cell), 0)
      return sum(left) === sum(right)
    })
  return ids
    .flatMap((_, at): ShortReading[] =>
      [null, ...(short > 0 && at < ids.length - 1 ? [short] : [])].map((figure) => [
        ...figures.slice(0, at),
        figure,
        ...figures.slice(at),
      ]),
    )
    .filter(holds)
}

interface OpenRow {
  readonly found: LabelledRow
  readonly readings: readonly ShortReading[]
  readonly choice: RowChoice
}

const keyOf = (figures: readonly number[]) => figures.join()

function openRow(found: LabelledRow, relations: readonly Relation[]): OpenRow[] {
  const ids = idsOf(found)
  const readings = readingsAlone(found, ownSums(ids, relations))
  if (readings.length === 0) return []
  const distinct = new Map(readings.map(figuresIn).map((one) => [keyOf(one), one]))
  return [{ found, readings, choice: { cells: ids, readings: [...distinct.values()] } }]
}

/**
 * For each row of one figure too few the places of its blank that agree with all sums over other rows;
 * rows that such sums do not reach are left out, since nothing there tells a blank from a lost figure.
 */
export function solveShort(
  rows: readonly LabelledRow[],
  among: readonly LabelledRow[],
  cells: Cells,
  relations: readonly Relation[],
): SolvedShort {
  const open = rows.flatMap((found) => openRow(found, relations))
  const owned = new Set(open.flatMap(({ choice }) => choice.cells))
  const totals = new Set(
    open.flatMap(({ choice }) =>
      ownSums(choice.cells, relations).flatMap(({ computes }) => computes ?? []),
    ),
  )
  // A total that may be the blank one says nothing of the totals of other rows.
  const across = relations.filter((relation) => !cellsIn(relation).some((cell) => totals.has(cell)))
  const known = new Map(
    Object.entries(cells).flatMap(([id, value]) =>
      typeof value === 'number' && !owned.has(id) ? [[id, value] as const] : [],
    ),
  )
  const solved = solveRows(
    open.map(({ choice }) => choice),
    across,
    known,
  )
  if (solved === null) return { readings: new Map(), untotalled: new Set() }
  const told = new Set(
    across
      .filter(
        (relation) =>
          relation.relation === '=' &&
          cellsIn(relation).every((cell) => known.has(cell) || owned.has(cell)),
      )
      .flatMap(cellsIn),
  )
  return asUsual(
    open.flatMap(({ found, readings, choice }, at) => {
      if (!choice.cells.every((cell) => totals.has(cell) || told.has(cell))) return []
      const left = new Set((solved[at] ?? []).map(keyOf))
      return [[found, readings.filter((one) => left.has(keyOf(figuresIn(one))))] as const]
    }),
    among,
  )
}

const tableOf = ({ row }: LabelledRow): number => row.cells[0]?.table ?? 0
const isUntotalled = (reading: ShortReading) => reading.at(-1) === null

/** Where all rows that can be told have their total blank, so has a row of noughts, which cannot. */
function asUsual(
  rows: readonly (readonly [LabelledRow, readonly ShortReading[]])[],
  among: readonly LabelledRow[],
): SolvedShort {
  const untotalled = new Set(
    rows
      .map(([found]) => tableOf(found))
      .filter((table) => {
        const own = rows.filter(([found]) => tableOf(found) === table)
        const told = own.filter(([, readings]) => readings.length === 1)
        return (
          own.length * 2 > among.filter((found) => tableOf(found) === table).length &&
          told.length >= fewestAlike &&
          told.every(([, readings]) => readings.every(isUntotalled))
        )
      }),
  )
  const readings = rows.map(([found, all]) => {
    const likely = untotalled.has(tableOf(found)) ? all.filter(isUntotalled) : []
    return [found, likely.length > 0 ? likely : all] as const
  })
  return { readings: new Map(readings), untotalled }
}
