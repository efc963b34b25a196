/** An official table on screen: the printed heads, every number a cell one can type into. */
import { type FormEvent, memo, useMemo } from 'react'
import type { Form, Grid, GridCell } from '#template/form.ts'
import type { CellStore } from '#ui/session/cell-view.ts'
import { GridBar } from './grid-bar.tsx'
import { GridController } from './grid-controller.ts'
import { rowForm, useGridTable, type PhysicalRow } from './grid-table.ts'
import { useClipboard } from './use-clipboard.tsx'
import { useDeparture } from './use-departure.ts'
import type { ValuePlace } from './navigation.ts'
import { ValueCell } from './value-cell.tsx'
import './grid.css'

const rowHeads = new Set(['row', 'rowgroup'])

function Head({ head }: { head: GridCell }) {
  return (
    <th
      id={head.id}
      scope={head.scope ?? undefined}
      role={rowHeads.has(head.scope ?? '') ? 'rowheader' : 'columnheader'}
      className={`head-${head.kind}${head.upright ? ' is-upright' : ''}`}
      colSpan={head.columnSpan}
      rowSpan={head.rowSpan}
      aria-colindex={head.column + 1}
    >
      <span>{head.text}</span>
    </th>
  )
}

const isValue = (cell: GridCell): cell is ValuePlace => cell.cell !== null

const GridRow = memo(({ row, controller }: { row: PhysicalRow; controller: GridController }) => (
  <tr aria-rowindex={row.index + 1}>
    {row.cells.map((cell) =>
      isValue(cell) ? (
        <ValueCell key={cell.id} place={cell} controller={controller} />
      ) : (
        <Head key={cell.id} head={cell} />
      ),
    )}
  </tr>
))

const stay = (event: FormEvent): void => event.preventDefault()

/** The ARIA grid pattern, on a table that stays a table. */
const gridPattern = { role: 'grid' } as const

interface Props {
  readonly grid: Grid
  readonly form: Form
  readonly store: CellStore
  readonly label: string
  readonly readOnly?: boolean
}

/** One official grid, filled in as in a spreadsheet. */
export function OfficialGrid({ grid, form, store, label, readOnly = false }: Props) {
  const table = useGridTable(grid)
  const controller = useMemo(
    () => new GridController(grid, form, store, table, readOnly),
    [grid, form, store, table, readOnly],
  )
  const container = useDeparture(controller)
  const [clipboard, pasteDialog] = useClipboard(controller)
  const rows = table.getRowModel().rows.map((row) => row.original)
  const draw = (row: PhysicalRow) => <GridRow key={row.index} row={row} controller={controller} />
  const total = grid.widths.reduce((sum, width) => sum + width, 0)
  return (
    <>
      <div className="official-grid" ref={container}>
        {readOnly ? null : <GridBar controller={controller} label={label} />}
        <table
          {...gridPattern}
          {...clipboard}
          aria-label={label}
          aria-rowcount={grid.rows.length}
          aria-colcount={grid.columns}
          aria-readonly={readOnly}
          aria-multiselectable="true"
          data-grid={grid.key}
        >
          <colgroup>
            {table.getAllLeafColumns().map((column, index) => (
              <col
                key={column.id}
                style={{ width: `${((grid.widths[index] ?? 0) / total) * 100}%` }}
              />
            ))}
          </colgroup>
          {grid.headRows > 0 ? <thead>{rows.slice(0, grid.headRows).map(draw)}</thead> : null}
          <tbody>{rows.slice(grid.headRows).map(draw)}</tbody>
        </table>
        {rows.slice(grid.headRows).map(({ index }) => (
          <form key={index} id={rowForm(grid, index)} hidden onSubmit={stay} />
        ))}
      </div>
      {pasteDialog}
    </>
  )
}
