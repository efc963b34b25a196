/** Puts the figures of found rows into their cells; what does not fit its row is doubted, never guessed. */
import type { Cell, CellId, Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Doubt } from '#report/report.ts'
import { alignRows } from './align-rows.ts'
import { withBlankTotals } from '#readers/sums/blank-totals.ts'
import { printedOrder } from './column-order.ts'
import { fitLike, printedInFull } from './fit-rows.ts'
import type { FormRow } from '#readers/printed/form-labels.ts'
import { solveFused } from '#readers/sums/fused-rows.ts'
import { headUnit } from '#readers/printed/head-unit.ts'
import { doubtInOrder, doubtOverfull, doubtParted } from './loose-figures.ts'
import { misprintedRows } from './misprinted-rows.ts'
import { Placing } from './placing.ts'
import { spansOf, takenOnce } from './repeated-cells.ts'
import {
  doubtBeside,
  doubtCut,
  doubtLone,
  doubtLost,
  doubtMissing,
  doubtOrder,
  doubtPlace,
  doubtTorn,
  doubtUnfit,
} from './row-doubts.ts'
import { solveShort, type SolvedShort } from '#readers/sums/short-rows.ts'
import { numbersColumns, type FoundRow, type FoundTables, type LabelledRow } from './table-rows.ts'

export interface PlacedCells {
  readonly cells: Readonly<Record<CellId, CellValue>>
  readonly notes: Readonly<Record<CellId, string>>
  readonly units: Readonly<Record<CellId, string>>
  readonly doubts: readonly Doubt[]
  /** Rows whose figures were taken, so that their lines are table and not words. */
  readonly rows: readonly LabelledRow[]
  /** Rows of figures that have no place in the form. */
  readonly left: readonly FoundRow[]
}

/** Lays the figures of one row into its cells, where they fit it. */
function placeRow(
  placing: Placing,
  found: LabelledRow,
  tokens: readonly string[] | null,
  heads: FoundTables['heads'],
) {
  const order = printedOrder(found, heads)
  const blank: Cell[] = []
  let unread = false
  for (const [at, cell] of found.row.cells.entries()) {
    const token = tokens?.[order?.[at] ?? at]
    if (token !== undefined) {
      unread = !placing.place(cell, token, headUnit(found, at, heads)) || unread
      if (token === '') blank.push(cell)
      placing.unfit.delete(cell.id)
    } else if (!placing.seen.has(cell.id)) placing.unfit.set(cell.id, found)
    placing.seen.add(cell.id)
  }
  // What one cell cannot hold may be the figure of the next, which then is not blank.
  if (unread && !found.sure)
    for (const cell of blank)
      placing.keepWithDoubt(
        cell,
        `“${found.row.label}”一行有读不成的数，空白格可能错位，请对照原件核对`,
        found.tokens.join(' '),
      )
}

const inPrintedOrder = (rows: readonly FoundRow[]) => [...rows].sort((a, b) => a.line - b.line)

/** The cells of all found rows, with the doubts about those that could not be read safely. */
export function placeCells(
  tables: FoundTables,
  rows: readonly FormRow[],
  form: Pick<Form, 'cells' | 'grids' | 'relations'>,
): PlacedCells {
  const placing = new Placing()
  const misprinted = misprintedRows(rows, tables)
  const spans = spansOf(form)
  const own = tables.rows.filter((one) => !numbersColumns(one))
  const all = withBlankTotals([...own, ...misprinted].map((one) => takenOnce(one, spans)))
  const fit = fitLike(all)
  const inFull = printedInFull(all)
  const aligned = alignRows(rows, inPrintedOrder(all), { fit, texts: tables.texts })
  for (const found of aligned.rows) {
    const tokens = fit(found, found.row.cells.length)
    placeRow(placing, found, tokens, tables.heads)
    if (tokens) doubtPlace(placing, found, tokens, inFull.has(found.grid) ? [] : form.relations)
    if (tokens && aligned.shaky.has(found.row))
      for (const [at, cell] of found.row.cells.entries())
        placing.keepWithDoubt(
          cell,
          `“${found.row.label}”的行名与数字不在一行，可能错位，请核对`,
          tokens[at] ?? '',
        )
  }
  doubtInOrder(placing, aligned)
  doubtParted(placing, aligned.rows)
  const placedLines = new Set(aligned.rows.map(({ line }) => line))
  const unplaced = all.filter(({ row, line }) => row === null && !placedLines.has(line))
  doubtBeside(placing, aligned.rows, unplaced)
  doubtOverfull(placing, aligned.rows, unplaced, tables.texts)
  doubtTorn(placing, aligned.rows, form)
  doubtLone(placing, aligned.rows)
  doubtCut(placing, aligned.rows, tables.lastLine)
  settleFused(placing, form)
  const short = solveShort(
    shortRows(placing, aligned.rows),
    aligned.rows,
    placing.cells,
    form.relations,
  )
  settleShort(placing, short)
  doubtLost(placing, aligned.rows, short)
  doubtUnfit(placing, aligned.rows, form)
  doubtOrder(placing, aligned.rows, tables.heads)
  doubtMissing(placing, form)
  for (const { tokens } of aligned.homeless)
    placing.doubts.push({
      at: 'table3',
      why: '有一行数字找不到所属的行名，没有读入',
      source: tokens.join(' '),
    })
  const { cells, notes, units, doubts } = placing
  return {
    cells,
    notes,
    units,
    doubts,
    rows: aligned.rows,
    left: [
      ...tables.extra.filter((one) => !misprinted.some(({ adopted }) => adopted === one)),
      ...aligned.homeless,
    ],
  }
}

/** Run-together figures: a unique solution is taken, several are offered. */
function settleFused(placing: Placing, form: Pick<Form, 'relations'>) {
  const found = [...new Set(placing.unfit.values())]
  for (const { row, readings, certain } of solveFused(found, placing.cells, form.relations)) {
    const [only, ...others] = readings
    if (!only) continue
    for (const [at, cell] of row.row.cells.entries()) {
      placing.unfit.delete(cell.id)
      const values = [...new Set(readings.map((reading) => reading[at]))]
      const source = row.tokens.join(' ')
      if (values.length === 1) {
        // An amount is kept by its digits, as wherever else it is read.
        const figure = only[at] ?? null
        placing.cells[cell.id] = cell.type === 'decimal' && figure !== null ? `${figure}` : figure
        if (!certain)
          placing.keepWithDoubt(cell, '原文数字连写，这样切分没有全表合计可以印证，请核对', source)
      } else
        placing.doubt(
          cell,
          `原文数字连写“${source}”，有${others.length + 1}种读法，请对照原件选定`,
          source,
          values,
        )
    }
  }
}

/** Rows of text that may show one figure too few: those that do not fit, and those with a blank at their end. */
function shortRows(placing: Placing, rows: readonly LabelledRow[]): readonly LabelledRow[] {
  const open = rows.filter(({ row, sure }) => {
    const last = row.cells.at(-1)
    const fits = !row.cells.some(({ id }) => placing.unfit.has(id))
    return fits && !sure && last !== undefined && !placing.isPrinted(last)
  })
  return [...new Set([...placing.unfit.values(), ...open])]
}

/** Rows of one figure too few: what is the same wherever the blank is, is taken. */
function settleShort(placing: Placing, { readings: all, untotalled }: SolvedShort) {
  for (const row of new Set(placing.unfit.values())) {
    const readings = all.get(row) ?? []
    if (readings.length === 0) continue
    const source = row.tokens.join(' ')
    // Elsewhere a figure that was lost cannot be told from a cell left blank.
    const usual = row.row.cells.some(({ table }) => untotalled.has(table))
    for (const [at, cell] of row.row.cells.entries()) {
      placing.unfit.delete(cell.id)
      const values = [...new Set(readings.map((reading) => reading[at] ?? null))]
      const [only = null] = values
      if (values.length > 1 || (only === null && !usual))
        placing.doubt(
          cell,
          `“${row.row.label}”一行少一个数，空白在哪一格请对照原件核对`,
          source,
          values,
        )
      else placing.cells[cell.id] = only
    }
  }
}
