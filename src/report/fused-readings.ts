/** A row whose figures a source printed run together: the ways in which its doubts cut it, all cells at once. */
import type { CellId, Form } from '#template/form.ts'
import type { CellValue } from './cell-value.ts'
import type { Doubt } from './report.ts'

/** One way to part a run of figures: a number for each cell of the run. */
export type FusedReading = readonly number[]

/** What doubts of one run of figures have in common: why, and where in the source. */
export const causeOf = ({ why, source }: Doubt): string => `${why} ${source ?? ''}`

/** More are no help to anybody. */
const most = 2000

/** Every way to cut a run of signs into one of the figures offered for each place, in their order. */
export function fusedReadings(
  run: string,
  offered: readonly (readonly number[])[],
): readonly FusedReading[] {
  const readings: FusedReading[] = []
  const cut = (at: number, from: number, before: FusedReading): void => {
    const figures = offered[at]
    if (!figures) {
      if (from === run.length && readings.length < most) readings.push(before)
      return
    }
    for (const figure of figures)
      if (run.startsWith(String(figure), from))
        cut(at + 1, from + String(figure).length, [...before, figure])
  }
  cut(0, 0, [])
  return readings
}

/** A row of which some figures were printed without gaps, and every way to part them. */
export interface FusedRow {
  /** The cells of the whole row as printed, those without a doubt too. */
  readonly cells: readonly CellId[]
  readonly readings: readonly FusedReading[]
}

const figuresOf = ({ candidates = [] }: Doubt): readonly number[] =>
  candidates.filter((candidate) => typeof candidate === 'number')

/**
 * The row in which doubts of one cause stand, with all readings of its run of figures (their `source`,
 * blanks aside). A cell of the row without a doubt has its value alone. No readings where the doubts are
 * of no such run, or a cell of the row was left blank.
 */
export function fusedRow(
  doubts: readonly Doubt[],
  form: Pick<Form, 'cells'>,
  valueOf: (cell: CellId) => CellValue,
): FusedRow {
  const run = doubts[0]?.source?.replaceAll(/\s/gu, '') ?? ''
  const isShared = doubts.every(({ source }) => source?.replaceAll(/\s/gu, '') === run)
  const byCell = new Map(doubts.map((doubt) => [doubt.at, doubt]))
  const rows = new Set(doubts.map(({ at }) => form.cells.get(at)?.rowKey))
  const cells = [...form.cells.values()].filter(({ rowKey }) => rows.has(rowKey))
  if (!isShared || !/^[\d.-]+$/u.test(run) || byCell.size !== doubts.length)
    return { cells: [], readings: [] }
  const offered = cells.map(({ id }): readonly number[] => {
    const doubt = byCell.get(id)
    const value = valueOf(id)
    return doubt ? figuresOf(doubt) : typeof value === 'number' ? [value] : []
  })
  return { cells: cells.map(({ id }) => id), readings: fusedReadings(run, offered) }
}

/** What settling one cell of such a row leaves of its other doubts. */
interface FusedLeft {
  /** Cells with one reading left, and that reading. */
  readonly settled: ReadonlyMap<Doubt, number>
  /** The doubts still open, with what they may be now. */
  readonly open: ReadonlyMap<Doubt, Doubt>
}

/** The other doubts of a row once `picked` reads `figure`; none changes where that fits no reading. */
export function fusedLeft(
  doubts: readonly Doubt[],
  { cells, readings }: FusedRow,
  picked: Doubt,
  figure: number,
): FusedLeft {
  const fitting = readings.filter((reading) => reading[cells.indexOf(picked.at)] === figure)
  const settled = new Map<Doubt, number>()
  const open = new Map<Doubt, Doubt>()
  for (const doubt of doubts) {
    if (doubt === picked) continue
    const at = cells.indexOf(doubt.at)
    const figures = new Set(fitting.map((reading) => reading[at]))
    const [only] = figures
    if (only !== undefined && figures.size === 1) settled.set(doubt, only)
    else if (figures.size > 1)
      open.set(doubt, {
        ...doubt,
        candidates: figuresOf(doubt).filter((one) => figures.has(one)),
      })
  }
  return { settled, open }
}
