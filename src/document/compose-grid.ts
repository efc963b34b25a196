/** An official table as it is printed: heads in their places, each number with its unit, its note and how it comes about. */
import type { Cell, Form, Grid, GridCell, Relation } from '#template/form.ts'
import type { Report } from '#report/report.ts'
import type { RunningTotals, Totals } from '#report/totals.ts'
import type { Table, TableCell } from './document.ts'
import { figureText } from './figures.ts'

/** Most rows that a table keeps on one page. */
const rowsOfPage = 30

/** What the cells of one report are composed from. */
export interface Figures {
  readonly report: Report
  readonly totals: RunningTotals
  /** How each computed cell comes about. */
  readonly sums: ReadonlyMap<string, Relation>
}

function valueCell(place: GridCell, cell: Cell, { report, totals, sums }: Figures): TableCell {
  const value = totals.values.get(cell.id) ?? null
  const note = report.notes[cell.id]
  const text = figureText(value, note)
  const sum = totals.isKept(cell.id) ? undefined : sums.get(cell.id)?.right
  return {
    row: place.row,
    column: place.column,
    rowSpan: place.rowSpan,
    columnSpan: place.columnSpan,
    scope: null,
    upright: false,
    align: 'center',
    spans: [text === '' ? { text: '', gap: true } : { text }],
    headers: place.headers,
    cell: cell.id,
    value,
    unit: cell.unit,
    ...(sum === undefined ? {} : { sum }),
    ...(note === undefined ? {} : { note }),
  }
}

/** The columns of row heads that are numbered: there all heads begin at the left, so that they read as a list. */
const listColumns = ({ rows }: Grid): ReadonlySet<number> =>
  new Set(
    rows
      .flat()
      .filter(({ kind, text }) => kind === 'row-head' && /^\d/u.test(text))
      .map(({ column }) => column),
  )

function headCell(place: GridCell, lists: ReadonlySet<number>): TableCell {
  return {
    row: place.row,
    column: place.column,
    rowSpan: place.rowSpan,
    columnSpan: place.columnSpan,
    scope: place.scope,
    upright: place.upright,
    align: place.kind === 'row-head' && lists.has(place.column) ? 'left' : 'center',
    spans: [{ text: place.text }],
    id: place.id,
    cell: null,
  }
}

/** A table of the form with the figures of the report in it. */
export function composeGrid(grid: Grid, form: Form, figures: Figures): Table {
  const lists = listColumns(grid)
  return {
    kind: 'table',
    caption: grid.caption,
    columns: grid.columns,
    widths: grid.widths,
    headRows: grid.headRows,
    together: grid.rows.length <= rowsOfPage,
    rows: grid.rows.map((row) =>
      row.map((place) => {
        const cell = place.cell === null ? undefined : form.cells.get(place.cell)
        return cell ? valueCell(place, cell, figures) : headCell(place, lists)
      }),
    ),
  }
}

/** Whether anything of a table was filled in. */
export const hasFigures = (grid: Grid, totals: Totals): boolean =>
  grid.valueRows.flat().some((cell) => (totals.values.get(cell) ?? null) !== null)

/** How each computed cell of a form comes about. */
export const sumsOf = (form: Form) =>
  new Map(form.computations.map((relation) => [relation.computes ?? '', relation]))
