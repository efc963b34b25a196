/** Columns that a pasted table has for its heads' sake alone, and no figure of its own stands in. */
import type { PastedTable, PastedCell } from './pasted-cells.ts'

const isFigure = (text: string): boolean => /^[-+]?[\d０-９,，.]+$/u.test(text)

/** The text of the cell to the left that covers this place, or null. */
const coveredBy = (row: readonly PastedCell[], column: number): string | null => {
  if (row[column]?.covered !== true) return null
  return (
    row
      .slice(0, column)
      .filter((cell) => !cell.covered)
      .at(-1)?.text ?? null
  )
}

/**
 * Takes out columns that exist for heads alone: a table from Word whose head and body do not meet
 * to the hair has one wherever a figure stretches over the gap.
 */
export function withoutHairlines(table: PastedTable): PastedTable {
  const figures = table.filter((row) => row.some(({ text }) => isFigure(text)))
  const isHairline = (column: number): boolean => {
    const over = figures.map((row) => coveredBy(row, column))
    return (
      over.some((text) => isFigure(text ?? '')) &&
      over.every((text) => text === '' || isFigure(text ?? ''))
    )
  }
  const hairlines = new Set(
    (table[0] ?? []).flatMap((_, column) => (isHairline(column) ? [column] : [])),
  )
  if (hairlines.size === 0) return table
  return table.map((row) => {
    const kept = [...row]
    for (const column of hairlines) {
      const cell = kept[column]
      const next = kept[column + 1]
      if (cell && !cell.covered && next?.covered === true) kept[column + 1] = cell
    }
    return kept.filter((_, column) => !hairlines.has(column))
  })
}
