/** Lays the figures of a found row on the cells of the form's row, where that needs no guess. */
import type { FoundRow } from './found-rows.ts'
import { isBlankFigure } from './printed-value.ts'

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

/** Learns from the full rows of a text how its rows are padded, and fits the others alike. */
export function fitLike(found: readonly FoundRow[]): Fit {
  const leads = new Map<string, Set<number>>()
  const every = new Set<number>()
  for (const row of found) {
    if (!row.row) continue
    const lead = leadOf(row.tokens, row.row.cells.length)
    if (lead === null) continue
    const key = depthKey(row)
    leads.set(key, (leads.get(key) ?? new Set<number>()).add(lead))
    every.add(lead)
  }
  const padding = (row: FoundRow): number | null => {
    const known = leads.get(depthKey(row)) ?? every
    return known.size === 1 ? ([...known][0] ?? null) : null
  }
  return (row, want) => {
    const { tokens } = row
    if (row.sure && tokens.length === want) return tokens
    if (tokens.length >= want && tokens.every(isBlankFigure)) return tokens.slice(0, want)
    const lead = leadOf(tokens, want) ?? padding(row) ?? (tokens.length === want ? 0 : null)
    if (lead === null || tokens.length < lead + want) return null
    const outside = [...tokens.slice(0, lead), ...tokens.slice(lead + want)]
    return outside.every((token) => token === '') ? tokens.slice(lead, lead + want) : null
  }
}
