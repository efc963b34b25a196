/** All numbers of the report below each other: id, where they stand, unit, value; for sums over many reports. */
import type { Table, TableCell } from '#document/document.ts'
import { reference, sheetReference, type Place } from './cell-places.ts'
import { type CellStyles, fontSize } from './cell-styles.ts'
import { exactNumber, formulaCell, numberCell, numberFormat, textCell } from './sheet-cell.ts'
import type { SheetContent } from './sheet-xml.ts'
import { numberOf } from './table-sheet.ts'
import { textHeight } from './text-height.ts'

export const listName = '数据'

const heads = ['标识', '表', '行', '列', '单位', '数值', '备注']
const widths = [74, 42, 70, 40, 12, 24, 36]
const size = fontSize('table')

/** Names of the rows or of the columns a number stands in, from the outside in. */
function labels(cell: TableCell, table: Table, kinds: readonly TableCell['scope'][]): string {
  const named = new Map(table.rows.flat().flatMap((head) => (head.id ? [[head.id, head]] : [])))
  return (cell.headers ?? [])
    .flatMap((id) => named.get(id) ?? [])
    .filter(({ scope }) => kinds.includes(scope))
    .map(({ spans }) => spans.map(({ text }) => text).join(''))
    .join(' / ')
}

/** The sheet of all numbers; each follows its cell in the table, so that the two never disagree. */
export function listSheet(
  tables: readonly Table[],
  places: ReadonlyMap<string, Place>,
  styles: CellStyles,
): SheetContent {
  const words = styles.use({ font: 'table', framed: true, across: 'left', wrap: true })
  const head = styles.use({ font: 'bold', framed: true, across: 'center' })
  const numbers = tables.flatMap((table) =>
    table.rows
      .flat()
      .flatMap((cell) => (cell.cell === null ? [] : [{ table, cell, id: cell.cell }])),
  )
  const rows = numbers.map(({ table, cell, id }, at) => {
    const place = places.get(id)
    const source = place
      ? `${sheetReference(place.sheet)}!${reference(place.row, place.column)}`
      : '""'
    const digits = exactNumber(cell.value)
    const format = digits === null ? '0' : (numberFormat(digits, undefined) ?? '0')
    const style = styles.use({ font: 'table', framed: true, across: 'right', shrink: true, format })
    const row = at + 1
    const told = [
      id,
      table.caption,
      labels(cell, table, ['row', 'rowgroup']),
      labels(cell, table, ['col', 'colgroup']),
      cell.unit ?? '',
    ]
    const note = cell.note ?? ''
    return {
      cells: [
        ...told.map((text, column) => textCell(row, column, words, text)),
        // Where words stand in the table, the number stands here alone.
        digits !== null && numberOf(cell, table) === null
          ? numberCell(row, 5, style, digits)
          : formulaCell(row, 5, style, `IF(${source}="","",${source})`, cell.value),
        textCell(row, 6, words, note),
      ].join(''),
      height: Math.max(
        ...[...told, '', note].map((text, column) => textHeight(text, widths[column] ?? 1, size)),
      ),
      isFixed: false,
    }
  })
  const headCells = heads.map((text, column) => textCell(0, column, head, text)).join('')
  return {
    widths,
    rows: [{ cells: headCells, height: 21, isFixed: false }, ...rows],
    merges: [],
    frozen: 1,
    onePage: false,
  }
}
