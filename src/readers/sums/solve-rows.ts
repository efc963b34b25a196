/** Lets the form's own sums decide which reading of run-together figures is meant, row by row, then table-wide. */
import type { CellId, Relation } from '#template/form.ts'

/** A row whose figures can be read in several ways. */
export interface RowChoice {
  readonly cells: readonly CellId[]
  readonly readings: readonly (readonly number[])[]
}

/** Counts known for sure; null where a cell is blank or could not be read. */
export type KnownCounts = ReadonlyMap<CellId, number | null>

interface Equation {
  readonly constant: number
  /** For each row and each of its readings what it adds; undefined where the row takes no part. */
  readonly parts: readonly (readonly number[] | undefined)[]
}

const mostSteps = 200_000
const mostSolutions = 64

const weighed = new WeakMap<Relation, ReadonlyMap<CellId, number>>()

/** Weights of an equation written as Σ weight × cell = 0. */
function weightsOf(relation: Relation): ReadonlyMap<CellId, number> {
  const known = weighed.get(relation)
  if (known) return known
  const weights = new Map<CellId, number>()
  for (const { cell, sign } of relation.left) weights.set(cell, (weights.get(cell) ?? 0) + sign)
  for (const { cell, sign } of relation.right) weights.set(cell, (weights.get(cell) ?? 0) - sign)
  weighed.set(relation, weights)
  return weights
}

/** The equations in which only known cells and cells of the rows take part. */
function equationsOf(
  relations: readonly Relation[],
  known: KnownCounts,
  rows: readonly RowChoice[],
): Equation[] {
  const owner = new Map(rows.flatMap((row, at) => row.cells.map((cell) => [cell, at] as const)))
  return relations.flatMap((relation): Equation[] => {
    if (relation.relation !== '=') return []
    const weights = weightsOf(relation)
    let constant = 0
    const parts: (number[] | undefined)[] = rows.map(() => undefined)
    for (const [cell, weight] of weights) {
      const at = owner.get(cell)
      const row = at === undefined ? undefined : rows[at]
      if (at === undefined || !row) {
        const value = known.get(cell)
        if (value === undefined || value === null) return []
        constant += weight * value
        continue
      }
      const place = row.cells.indexOf(cell)
      const before = parts[at] ?? row.readings.map(() => 0)
      parts[at] = before.map((sum, reading) => sum + weight * (row.readings[reading]?.[place] ?? 0))
    }
    return parts.some((part) => part !== undefined) ? [{ constant, parts }] : []
  })
}

/** Larger sets of sums say too little for the time they take. */
const mostSums = 3000
const mostRounds = 4

/** For each row the sums that those before it can make; null where they are too many. */
function sumsBefore(parts: readonly (readonly number[])[], from: number): Set<number>[] | null {
  const sums = [new Set([from])]
  for (const part of parts) {
    const next = new Set<number>()
    for (const sum of sums.at(-1) ?? []) for (const value of part) next.add(sum + value)
    if (next.size > mostSums) return null
    sums.push(next)
  }
  return sums
}

/** The readings of each row with which one equation can still be fulfilled; null where nobody can say. */
function supported({ constant, parts }: Equation): (readonly boolean[] | null)[] | null {
  const taking = parts.flatMap((part, at) => (part ? [{ at, part }] : []))
  const values = taking.map(({ part }) => [...new Set(part)])
  const before = sumsBefore(values, constant)
  const after = sumsBefore([...values].reverse(), 0)?.reverse()
  if (!before || !after) return null
  const kept: (readonly boolean[] | null)[] = parts.map(() => null)
  for (const [place, { at, part }] of taking.entries()) {
    const rest = after[place + 1] ?? new Set()
    const fits = new Map<number, boolean>()
    for (const value of values[place] ?? [])
      fits.set(
        value,
        [...(before[place] ?? [])].some((sum) => rest.has(-sum - value)),
      )
    kept[at] = part.map((value) => fits.get(value) === true)
  }
  return kept
}

/** The rows without readings that some equation rules out by itself. */
function narrowed(
  given: readonly RowChoice[],
  relations: readonly Relation[],
  known: KnownCounts,
): readonly RowChoice[] {
  let rows = given
  for (let round = 0; round < mostRounds; round += 1) {
    const left = () => rows.reduce((sum, { readings }) => sum + readings.length, 0)
    const before = left()
    for (let at = 0; at < relations.length; at += 1) {
      const [equation] = equationsOf(relations.slice(at, at + 1), known, rows)
      const kept = equation && supported(equation)
      if (!kept) continue
      rows = rows.map((row, place) => {
        const fits = kept[place]
        return fits ? { ...row, readings: row.readings.filter((_, one) => fits[one]) } : row
      })
    }
    if (left() === before) break
  }
  return rows
}

/** The readings of each row that stand alone: those its own sums allow. */
export function readingsAlone(row: RowChoice, relations: readonly Relation[]): RowChoice {
  const equations = equationsOf(relations, new Map(), [row])
  const readings = row.readings.filter((_, at) =>
    equations.every(({ constant, parts }) => constant + (parts[0]?.[at] ?? 0) === 0),
  )
  return { ...row, readings }
}

/**
 * For each row the readings that appear in a solution of the whole table, or may where there are too many
 * to go through; null where there is no solution (a published sum is wrong) or none is found in time.
 */
export function solveRows(
  given: readonly RowChoice[],
  relations: readonly Relation[],
  known: KnownCounts,
): readonly (readonly (readonly number[])[])[] | null {
  const rows = narrowed(given, relations, known)
  if (rows.some(({ readings }) => readings.length === 0)) return null
  const order = rows.map((_, at) => at).sort((a, b) => length(rows, a) - length(rows, b))
  const equations = equationsOf(relations, known, rows).map(({ constant, parts }) => {
    const range = order.map((at) => {
      const part = parts[at]
      return part ? ([Math.min(...part), Math.max(...part)] as const) : ([0, 0] as const)
    })
    const low: number[] = []
    const high: number[] = []
    for (let at = range.length - 1; at >= 0; at -= 1) {
      low[at] = (low[at + 1] ?? 0) + (range[at]?.[0] ?? 0)
      high[at] = (high[at + 1] ?? 0) + (range[at]?.[1] ?? 0)
    }
    return { constant, parts, low, high }
  })
  const found = rows.map(() => new Set<number>())
  const chosen: number[] = []
  let steps = 0
  let solutions = 0
  const search = (depth: number, sums: readonly number[]): boolean => {
    steps += 1
    if (steps > mostSteps || solutions >= mostSolutions) return false
    const possible = equations.every(({ low, high }, at) => {
      const sum = sums[at] ?? 0
      return sum + (low[depth] ?? 0) <= 0 && sum + (high[depth] ?? 0) >= 0
    })
    if (!possible) return true
    const row = order[depth]
    if (row === undefined) {
      solutions += 1
      for (const [at, reading] of chosen.entries()) found[order[at] ?? 0]?.add(reading)
      return true
    }
    for (let reading = 0; reading < length(rows, row); reading += 1) {
      chosen[depth] = reading
      const next = equations.map(({ parts }, at) => (sums[at] ?? 0) + (parts[row]?.[reading] ?? 0))
      if (!search(depth + 1, next)) return false
    }
    return true
  }
  const whole = search(
    0,
    equations.map(({ constant }) => constant),
  )
  if (solutions === 0) return null
  if (!whole) return rows.map(({ readings }) => readings)
  return rows.map((row, at) => row.readings.filter((_, reading) => found[at]?.has(reading)))
}

const length = (rows: readonly RowChoice[], at: number) => rows[at]?.readings.length ?? 0
