/** Puts a range of the grid on the clipboard as Excel and WPS expect it: plain numbers, text and HTML. */
import { cellText, type CellValue } from '#report/cell-value.ts'
import type { CellId, Grid } from '#template/form.ts'
import type { ValuePlace } from './navigation.ts'

interface Copied {
  readonly text: string
  readonly html: string
}

/** The selected numbers as they lie on the printed grid; covered places stay empty. */
export function copyRange(
  grid: Grid,
  selected: readonly ValuePlace[],
  valueOf: (cell: CellId) => CellValue,
): Copied {
  const left = Math.min(...selected.map(({ column }) => column))
  const right = Math.max(...selected.map(({ column, columnSpan }) => column + columnSpan))
  const rows = grid.rows.flatMap((_, row) => {
    const values = selected.filter((value) => value.row === row)
    return values.length > 0 ? [values] : []
  })
  const lines: string[] = []
  const tags: string[] = []
  for (const values of rows) {
    const single = selected.length === 1
    const fields = Array.from<string>({ length: single ? 1 : right - left }).fill('')
    for (const value of values) fields[value.column - left] = cellText(valueOf(value.cell))
    lines.push(fields.join('\t'))
    tags.push(
      `<tr>${values
        .map((value) => {
          const span = value.columnSpan > 1 && !single ? ` colspan="${value.columnSpan}"` : ''
          return `<td${span}>${escaped(cellText(valueOf(value.cell)))}</td>`
        })
        .join('')}</tr>`,
    )
  }
  return { text: lines.join('\r\n'), html: `<table>${tags.join('')}</table>` }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
