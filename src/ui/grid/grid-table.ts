/** The model of a grid on screen: physical rows and columns, and the range that is selected. */
import {
  cellSelectionFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ReactTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Grid, GridCell } from '#template/form.ts'

export interface PhysicalRow {
  readonly index: number
  readonly cells: readonly GridCell[]
}

const features = tableFeatures({ cellSelectionFeature })
type Features = typeof features

export type GridTable = ReactTable<Features, PhysicalRow, null>

export const rowId = (row: number): string => `r${row}`
/**
 * The form each row's fields belong to. At every focus Chromium's autofill reads the whole form; without
 * these it reads all two hundred fields of the page, which cost more than everything else about a key.
 */
export const rowForm = (grid: Grid, row: number): string => `${grid.key}-row-${row}`
export const columnId = (column: number): string => `c${column}`

const covering = (row: PhysicalRow, column: number): string | null =>
  row.cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan)?.cell ??
  null

const nothing = (): null => null

/** The table model of one official grid; its state never re-renders the grid as a whole. */
export function useGridTable(grid: Grid): GridTable {
  const data = useMemo(
    () => grid.rows.map((cells, index): PhysicalRow => ({ index, cells })),
    [grid],
  )
  const columns = useMemo(
    () =>
      Array.from({ length: grid.columns }, (_, column): ColumnDef<Features, PhysicalRow> => ({
        id: columnId(column),
        accessorFn: (row) => covering(row, column),
      })),
    [grid],
  )
  return useTable(
    { features, data, columns, getRowId: (row) => rowId(row.index), autoResetCellSelection: false },
    nothing,
  )
}
