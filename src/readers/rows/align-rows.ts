/**
 * Gives rows that lost their label (torn from it when a page became text) their place in the table:
 * between rows that kept theirs, when exactly as many are missing there.
 */
import type { GridKey } from '#template/form-source.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'
import { leadOf, type Fit } from './fit-rows.ts'
import { isBlankFigure, isBlankMark } from '#readers/printed/printed-value.ts'
import type { FoundRow, LabelledRow } from './table-rows.ts'
import { isWrapped } from './wrapped-labels.ts'

export interface AlignedRows {
  readonly rows: readonly LabelledRow[]
  /** Full rows of figures nobody can say the row of. */
  readonly homeless: readonly FoundRow[]
  /** Rows whose label may be another's: figures stood on the next line, and others are homeless. */
  readonly shaky: ReadonlySet<FormRow>
  /** Rows known by their order alone: several stand apart from their labels, and nothing beside them tells which is which. */
  readonly byOrder: ReadonlySet<FormRow>
}

interface Material {
  readonly fit: Fit
  /** The lines of the source. */
  readonly texts: readonly string[]
}

const nobody: ReadonlySet<FormRow> = new Set()

const isLabelled = (found: FoundRow): found is LabelledRow => found.row !== null

const fewestCells = 5

/** Rows of one table whose rows are all alike. */
function alignTable(
  rows: readonly FormRow[],
  found: readonly FoundRow[],
  { fit, texts }: Material,
): AlignedRows {
  const want = rows[0]?.cells.length ?? 0
  // A row of empty cells holds no place: its figures may stand apart from it.
  const fits = (one: FoundRow) =>
    one.row
      ? fit(one, want) !== null &&
        !one.tokens.every((token) => isBlankFigure(token) && !isBlankMark(token))
      : leadOf(one.tokens, want) !== null
  const full = found.filter(fits)
  const short = found.filter((one) => !fits(one)).filter(isLabelled)
  const loose = full.filter((one) => one.row === null || !one.strong)
  const anchors = full.filter(isLabelled).filter((one) => one.strong)
  if (!loose.some((one) => one.row === null) || !isRising(anchors)) {
    const homeless = full.filter((one) => one.row === null)
    return { rows: found.filter(isLabelled), homeless, shaky: nobody, byOrder: nobody }
  }
  const gaps = gapsBetween(anchors, full, rows)
  const placed: LabelledRow[] = [...anchors]
  const homeless: FoundRow[] = []
  const shaky = new Set<FormRow>()
  const byOrder = new Set<FormRow>()
  for (const { found: gap, empty } of gaps) {
    if (gap.length === empty.length) {
      placed.push(
        ...gap.flatMap((one, at) => {
          const row = empty[at]
          return row ? [{ ...one, row, crowded: one.crowded && one.row === row }] : []
        }),
      )
      for (const row of onlyInOrder(gap, empty, full, texts)) byOrder.add(row)
      continue
    }
    const named = gap.filter(isLabelled)
    const unnamed = gap.filter((one) => one.row === null)
    placed.push(...named)
    homeless.push(...unnamed)
    if (unnamed.length > 0) for (const { row } of named) shaky.add(row)
    // Among so many rows that lost their labels the few that have one may have another's figures.
    if (unnamed.length > anchors.length) for (const { row } of anchors) shaky.add(row)
  }
  const taken = new Set(placed.map(({ row }) => row))
  const rest = short.filter(({ row }) => !taken.has(row))
  return { rows: [...placed, ...rest], homeless, shaky, byOrder }
}

/** Rows of a gap that would be others' if two of its lines of figures changed places; not those that stand within their own label. */
function onlyInOrder(
  gap: readonly FoundRow[],
  empty: readonly FormRow[],
  full: readonly FoundRow[],
  texts: readonly string[],
): readonly FormRow[] {
  const unnamed = gap.flatMap((one, at) => {
    const row = empty[at]
    const place = full.indexOf(one)
    const around = {
      before: Math.max(-1, ...(full[place - 1]?.lines ?? [])),
      after: full[place + 1]?.lines[0] ?? texts.length,
    }
    const named = !row || one.row === row || isWrapped(texts, one, row, around)
    return named ? [] : [{ row, figures: one.tokens.join() }]
  })
  return unnamed
    .filter(({ figures }) => unnamed.some((other) => other.figures !== figures))
    .map(({ row }) => row)
}

/** What stands between rows that kept their label, and which rows of the form are missing there. */
function gapsBetween(
  anchors: readonly LabelledRow[],
  full: readonly FoundRow[],
  rows: readonly FormRow[],
) {
  let from = 0
  let first = 0
  return [...anchors, null].map((anchor) => {
    const to = anchor ? full.indexOf(anchor) : full.length
    const gap = {
      found: full.slice(from, to),
      empty: rows.slice(first, anchor ? anchor.row.at : rows.length),
    }
    from = to + 1
    first = (anchor?.row.at ?? 0) + 1
    return gap
  })
}

const isRising = (rows: readonly LabelledRow[]) =>
  rows.every(({ row }, at) => at === 0 || row.at > (rows[at - 1]?.row.at ?? -1))

/** Pieces of a one-row table that was printed in two or three parts are one row again. */
function joinParts(row: FormRow, found: readonly FoundRow[]): readonly FoundRow[] {
  const want = row.cells.length
  if (found.some((one) => leadOf(one.tokens, want) !== null)) return found
  const written = found.map((one) => ({ ...one, tokens: trimmed(one.tokens) }))
  const [first] = written
  const tokens = written.flatMap((one) => one.tokens)
  if (!first || tokens.length !== want || written.some((one) => one.tokens.length % 5 !== 0))
    return found
  return [{ ...first, tokens, lines: written.flatMap(({ lines }) => lines) }]
}

function trimmed(tokens: readonly string[]): readonly string[] {
  const from = tokens.findIndex((token) => token !== '')
  const back = [...tokens].reverse().findIndex((token) => token !== '')
  return from < 0 ? [] : tokens.slice(from, tokens.length - back)
}

/** All rows that can be said to be a row of the form, and those that cannot. */
export function alignRows(
  rows: readonly FormRow[],
  found: readonly FoundRow[],
  material: Material,
): AlignedRows {
  const grids = [...new Set(rows.map(({ grid }) => grid))]
  const parts = grids.map((grid): AlignedRows => alignGrid(grid, rows, found, material))
  return {
    rows: parts.flatMap((part) => part.rows),
    homeless: parts.flatMap((part) => part.homeless),
    shaky: new Set(parts.flatMap((part) => [...part.shaky])),
    byOrder: new Set(parts.flatMap((part) => [...part.byOrder])),
  }
}

function alignGrid(
  grid: GridKey,
  rows: readonly FormRow[],
  found: readonly FoundRow[],
  material: Material,
): AlignedRows {
  const own = rows.filter((row) => row.grid === grid)
  const here = found.filter((one) => one.grid === grid)
  const [only, second] = own
  if (only && !second && only.label === '') {
    const unnamed = here.filter((one) => one.row === null)
    const written = unnamed.filter(({ tokens }) => !tokens.every(isBlankFigure))
    const joined = joinParts(only, written.length > 0 ? written : unnamed.slice(0, 1))
    const [whole, ...others] = joined.filter(
      (one) => leadOf(one.tokens, only.cells.length) !== null,
    )
    const best = whole ?? (joined.length === 1 ? joined[0] : undefined)
    const placed = best ? [{ ...best, row: only }] : []
    return { rows: placed, homeless: others, shaky: nobody, byOrder: nobody }
  }
  if (own.some((row) => row.cells.length < fewestCells))
    return { rows: here.filter(isLabelled), homeless: [], shaky: nobody, byOrder: nobody }
  return alignTable(own, here, material)
}
