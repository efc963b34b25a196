/** Lays the figures of a found row on the cells of the form's row, where that needs no guess. */
import type { FoundRow } from './table-rows.ts'
import { isBlankFigure } from '#readers/printed/printed-value.ts'

const depthKey = (found: FoundRow) => `${found.grid}/${found.row?.depth ?? 0}`

/** Where the figures of a full row begin after its label; null where the row is not full. */
export function leadOf(tokens: readonly string[], want: number): number | null {
  const first = tokens.findIndex((token) => token !== '')
  if (first < 0) return null
  const run = tokens.slice(first)
  while (run.at(-1) === '') run.pop()
  return run.length === want && run.every((token) => token !== '') ? first : null
}

/** The tokens of a row, one for each of its cells; null where that would be a guess. */
export type Fit = (found: FoundRow, want: number) => readonly string[] | null

/** The width that nearly all full rows of a table have; null where they differ or stand cell by cell. */
function usualOf(widths: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])
  return usual && usual[0] > 0 && usual[1] > widths.length * 0.7 ? usual[0] : null
}

/** The figures from a place on, where nothing but empty cells stands beside them. */
function lay(tokens: readonly string[], want: number, from: number): readonly string[] | null {
  if (tokens.length < from + want) return null
  const outside = [...tokens.slice(0, from), ...tokens.slice(from + want)]
  return outside.every((token) => token === '') ? tokens.slice(from, from + want) : null
}

/** The same where blanks may stand between the figures, if the first and the last cell are filled. */
function leadOfReach(tokens: readonly string[], want: number): number | null {
  const first = tokens.findIndex((token) => token !== '')
  const last = tokens.reduce((found, token, at) => (token === '' ? found : at), -1)
  return first >= 0 && last - first + 1 === want ? first : null
}

/**
 * Tables that print every column, those under a tall cell as empty ones: there a row's figures are its
 * last cells.
 */
export function printedInFull(found: readonly FoundRow[]): ReadonlySet<string> {
  const rows = found.filter(({ row, width, sure }) => row !== null && width > 0 && !sure)
  return new Set(
    [...new Set(rows.map(({ grid }) => grid))].filter((grid) => {
      const own = rows.filter((row) => row.grid === grid)
      const deep = own.some(({ row }) => (row?.depth ?? 0) > 1)
      return deep && own.every(({ row, width, tokens }) => width - tokens.length === row?.depth)
    }),
  )
}

/** Tables in which every row shows one figure, and that where its total would stand: only totals were filled in. */
function onlyTotalled(found: readonly FoundRow[]): ReadonlySet<string> {
  const rows = found.filter(({ row, tokens }) => row !== null && !tokens.every(isBlankFigure))
  return new Set(
    [...new Set(rows.map(({ grid }) => grid))].filter((grid) => {
      const own = rows.filter((row) => row.grid === grid)
      return (
        own.length > 1 &&
        own.every(
          ({ row, tokens }) =>
            tokens.findIndex((token) => !isBlankFigure(token)) === (row?.cells.length ?? 0) - 1 &&
            tokens.filter((token) => !isBlankFigure(token)).length === 1,
        )
      )
    }),
  )
}

/** Learns from the full rows of a text how its rows are padded, and fits the others alike. */
export function fitLike(found: readonly FoundRow[]): Fit {
  const leads = new Map<string, Set<number>>()
  const lengths = new Map<string, Set<number>>()
  const widths = new Map<string, number[]>()
  const padded = new Set<string>()
  const learn = (key: string, lead: number) =>
    leads.set(key, (leads.get(key) ?? new Set<number>()).add(lead))
  for (const row of found) {
    if (!row.row) continue
    const lead = leadOfReach(row.tokens, row.row.cells.length)
    if (lead === null) continue
    const key = depthKey(row)
    for (const where of [key, row.grid]) learn(where, lead)
    lengths.set(key, (lengths.get(key) ?? new Set<number>()).add(row.tokens.length))
    if (row.tokens.length > row.row.cells.length) padded.add(row.grid)
    widths.set(row.grid, [...(widths.get(row.grid) ?? []), row.width])
  }
  const barred = printedInFull(found)
  const totalled = onlyTotalled(found)
  const padding = (row: FoundRow, want: number): number | null => {
    const near = leads.get(depthKey(row)) ?? leads.get(row.grid)
    if (!near && barred.has(row.grid) && row.width > 0 && row.tokens.length >= want)
      return row.tokens.length - want
    if (near) return near.size === 1 ? ([...near][0] ?? null) : null
    if (totalled.has(row.grid)) return 0
    // Nothing in this table tells: only where the figures fit in no other place, as elsewhere or not.
    const [only, ...others] = Array.from(
      { length: row.tokens.length - want + 1 },
      (_, from) => from,
    ).filter((from) => lay(row.tokens, want, from) !== null)
    return only !== undefined && others.length === 0 ? only : null
  }
  /** A row with empty cells that is longer or shorter than the full ones has lost or won a cell. */
  const isOdd = (row: FoundRow, want: number) => {
    if (!padded.has(row.grid) && row.tokens.length === want) return false
    // A blank row of one label and its bars is taken for a cell a line, and has no width.
    const usual = row.width > 0 ? usualOf(widths.get(row.grid) ?? []) : null
    return usual === null
      ? lengths.get(depthKey(row))?.has(row.tokens.length) === false
      : row.width !== usual
  }
  return (row, want) => {
    const { tokens } = row
    if (row.sure && tokens.length === want) return tokens
    if (tokens.length >= want && tokens.every(isBlankFigure))
      return padded.has(row.grid) && isOdd(row, want) ? null : tokens.slice(0, want)
    const whole = leadOf(tokens, want)
    if (whole !== null) return lay(tokens, want, whole)
    if (isOdd(row, want)) return null
    const lead = padding(row, want) ?? (tokens.length === want ? 0 : null)
    return lead === null ? null : lay(tokens, want, lead)
  }
}
