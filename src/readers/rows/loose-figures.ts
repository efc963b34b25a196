/** What speaks against figures of a text that nothing holds in their rows: left over below, parted by blanks, apart from all labels. */
import type { AlignedRows } from './align-rows.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'
import { fewestSummed, isUnsummed, showsParted } from './parted-figures.ts'
import type { Placing } from './placing.ts'
import { isFigure } from '#readers/printed/printed-value.ts'
import type { FoundRow, LabelledRow } from './table-rows.ts'

const nearBelow = 3

function doubtRow(placing: Placing, row: FormRow, why: string, source: string) {
  for (const cell of row.cells)
    if (!placing.unfit.has(cell.id)) placing.keepWithDoubt(cell, why, source)
}

/** A figure alone right below a row that is full, or more below one without sums: one of those above may be two. */
export function doubtOverfull(
  placing: Placing,
  rows: readonly LabelledRow[],
  unplaced: readonly FoundRow[],
  texts: readonly string[],
) {
  // Figures of a sentence, “被申请行政复议36件，其中……”, are none of a table.
  const stray = unplaced.filter(
    ({ tokens, line }) => tokens.every(isFigure) && !/[，；。]/u.test(texts[line] ?? ''),
  )
  for (const { row, lines, tokens, width, sure } of rows) {
    const own = new Set(lines)
    const last = Math.max(...own)
    const most = row.cells.length < fewestSummed ? row.cells.length : 1
    const below = stray.find(
      ({ line, tokens: left }) => line > last && line - last <= nearBelow && left.length <= most,
    )
    if (!below || sure || width > 0 || own.size > 1 || row.cells.length < 2) continue
    doubtRow(
      placing,
      row,
      `${row.label === '' ? '这' : `“${row.label}”`}一行下面多出数字${below.tokens.join(' ')}，上面的数可能从中间断开，请对照原件核对`,
      [...tokens, ...below.tokens].join(' '),
    )
  }
}

/** Where a text parts figures by blanks, a row without sums may have one parted and another lost. */
export function doubtParted(placing: Placing, rows: readonly LabelledRow[]) {
  if (![...placing.unfit.values()].some(showsParted)) return
  for (const { row, tokens } of rows.filter(isUnsummed))
    doubtRow(
      placing,
      row,
      `原文别处有数字中间断开，“${row.label}”一行也可能断开，请对照原件核对`,
      tokens.join(' '),
    )
}

/** Rows whose figures stand apart from all labels: only the order of both says which is whose. */
export function doubtInOrder(placing: Placing, { rows, byOrder }: AlignedRows) {
  const apart = rows.filter(({ row }) => byOrder.has(row))
  const source = apart.map(({ tokens }) => tokens.join(' ')).join('；')
  for (const { row } of apart)
    doubtRow(placing, row, '有几行数字与行名分开排列，只能按先后次序对应，请对照原件核对', source)
}
