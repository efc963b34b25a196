/** What a source prints for labels where the form has other words. */
import type { Cell } from '#template/form.ts'
import type { GridKey } from '#template/form-source.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'
import { labelKey, withoutNumber } from '#readers/printed/label-key.ts'
import { misprintedHeads } from './misprinted-heads.ts'
import type { PlacedCells } from './placed-cells.ts'
import type { FoundTables, LabelledRow, PrintedHeads } from './table-rows.ts'

type HeadsAbove = (grid: GridKey, line: number) => ReadonlyMap<string | null, string>

/** The heads printed over a line of a table, the nearest of each column; put together once for all rows below the same. */
function headsAbove(heads: readonly PrintedHeads[]): HeadsAbove {
  const known = new Map<string, ReadonlyMap<string | null, string>>()
  return (of, below) => {
    const over = heads.filter(({ grid, line }) => grid === of && line <= below)
    const key = `${of} ${over.length}`
    const printed =
      known.get(key) ??
      new Map(
        over.flatMap(({ texts, columns }) =>
          texts.map((text, at) => [columns[at] ?? null, text] as const),
        ),
      )
    known.set(key, printed)
    return printed
  }
}

/** A label that runs over so many lines is torn. */
const reach = 4

const bareKey = (text: string): string => labelKey(withoutNumber(text)).replaceAll(/\d/gu, '')

/** Whether a printed label is a piece of its official wording, the rest of which stands in the lines around. */
function isTorn({ row, label, line }: LabelledRow, texts: readonly string[]): boolean {
  const key = bareKey(label)
  const around = bareKey(
    texts
      .slice(Math.max(0, line - reach), line + reach + 1)
      .join('')
      .replaceAll(/[\d\s|]/gu, ''),
  )
  return row.cells
    .flatMap(({ rowLabels, rowAliases }) => [rowLabels.at(-1) ?? '', ...rowAliases])
    .map(bareKey)
    .some((wording) => wording !== key && wording.includes(key) && around.includes(wording))
}

const headOf = ({ columnLabels }: Cell): string => labelKey(columnLabels.at(-1) ?? '')

/** Labels of rows printed otherwise than the form has them. */
function rowLabelsOf(
  rows: readonly LabelledRow[],
  texts: readonly string[],
): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const found of rows) {
    const { row, label } = found
    if (label === '' || labelKey(label) === labelKey(row.label) || isTorn(found, texts)) continue
    for (const cell of row.cells) labels[cell.id] = label
  }
  return labels
}

/** The first row of each kind, and its line. */
function firstLines(rows: readonly LabelledRow[]): ReadonlyMap<FormRow, number> {
  const first = new Map<FormRow, number>()
  for (const { row, line } of rows) if (!first.has(row)) first.set(row, line)
  return first
}

/** Labels of rows and columns printed otherwise than the form has them. */
export function labelsOf(
  { heads, texts }: Pick<FoundTables, 'heads' | 'texts'>,
  { rows }: Pick<PlacedCells, 'rows'>,
): Record<string, string> {
  const labels = rowLabelsOf(rows, texts)
  const above = headsAbove(heads)
  const columns = new Set(rows.flatMap(({ row }) => row.cells.map(headOf)))
  const mistyped = misprintedHeads(texts.map(labelKey).join(''), columns)
  for (const [row, line] of firstLines(rows)) {
    const printed = above(row.grid, line)
    for (const cell of row.cells) {
      const official = headOf(cell)
      const words = printed.get(official)
      if (words !== undefined && labelKey(words) !== official) labels[cell.id] ??= words
      const slip = mistyped.get(official)
      // A row's name told in short says less.
      if (slip !== undefined && row.label.includes(labels[cell.id] ?? '')) labels[cell.id] = slip
    }
  }
  return labels
}
