/** Lays the heads and blocks of a grid out on the physical rows and columns of the printed form. */
import type { BlockSource, GridKey, GridSource, HeadSource } from './form-source.ts'
import type { Grid, GridCell } from './form.ts'

const depthOf = (heads: readonly HeadSource[]): number =>
  Math.max(...heads.map((head) => 1 + (head.children ? depthOf(head.children) : 0)))

const widthOf = (head: HeadSource): number =>
  head.children ? head.children.reduce((sum, child) => sum + widthOf(child), 0) : (head.span ?? 1)

const heightOf = (head: HeadSource): number =>
  head.children ? head.children.reduce((sum, child) => sum + heightOf(child), 0) : 1

interface Leaf {
  readonly head: HeadSource
  readonly at: number
  readonly headers: readonly string[]
}

const blank = { rowSpan: 1, columnSpan: 1, upright: false, headers: [], cell: null } as const

/** Column heads of one block from `row` down; leaves carry the physical column they stand over. */
function layColumns(heads: readonly HeadSource[], row: number, from: number, prefix: string) {
  const depth = depthOf(heads)
  const cells: GridCell[] = []
  const leaves: Leaf[] = []
  const walk = (nodes: readonly HeadSource[], level: number, start: number, above: string[]) => {
    let column = start
    for (const head of nodes) {
      const id = `${prefix}-c${row + level}-${column}`
      const columnSpan = widthOf(head)
      cells.push({
        ...blank,
        id,
        row: row + level,
        column,
        kind: 'column-head',
        text: head.label,
        columnSpan,
        rowSpan: head.children ? 1 : depth - level,
        upright: head.upright ?? false,
        scope: head.children ? 'colgroup' : 'col',
      })
      if (head.children) walk(head.children, level + 1, column, [...above, id])
      else leaves.push({ head, at: column, headers: [...above, id] })
      column += columnSpan
    }
  }
  walk(heads, 0, from, [])
  return { cells, leaves, depth }
}

/** Row heads of one block from `row` down; a leaf covers the label columns that are left to it. */
function layRows(
  heads: readonly HeadSource[],
  row: number,
  { labelColumns, widths: { length: width } }: GridSource,
  prefix: string,
) {
  const cells: GridCell[] = []
  const leaves: Leaf[] = []
  const walk = (nodes: readonly HeadSource[], level: number, start: number, above: string[]) => {
    let at = start
    for (const head of nodes) {
      const id = `${prefix}-r${at}-${level}`
      if (head.bare) {
        cells.push({
          ...blank,
          id,
          row: at,
          column: 0,
          kind: 'banner',
          text: head.label,
          columnSpan: width,
          scope: 'rowgroup',
        })
        at += 1
        continue
      }
      if (labelColumns > 0) {
        cells.push({
          ...blank,
          id,
          row: at,
          column: level,
          kind: 'row-head',
          text: head.label,
          rowSpan: heightOf(head),
          columnSpan: head.children ? 1 : labelColumns - level,
          upright: head.upright ?? false,
          scope: head.children ? 'rowgroup' : 'row',
        })
      }
      const headers = labelColumns > 0 ? [...above, id] : []
      if (head.children) walk(head.children, level + 1, at, headers)
      else leaves.push({ head, at, headers })
      at += heightOf(head)
    }
  }
  walk(heads, 0, row, [])
  return { cells, leaves }
}

function layBlock(block: BlockSource, source: GridSource, top: number, prefix: string): GridCell[] {
  const cells: GridCell[] = []
  const width = source.widths.length
  let row = top
  const above: string[] = []
  if (block.banner !== undefined) {
    const id = `${prefix}-b${row}`
    above.push(id)
    cells.push({
      ...blank,
      id,
      row,
      column: 0,
      kind: 'banner',
      text: block.banner,
      columnSpan: width,
      scope: 'rowgroup',
    })
    row += 1
  }
  const columns = layColumns(block.columns, row, source.labelColumns, prefix)
  if (source.labelColumns > 0) {
    cells.push({
      ...blank,
      id: `${prefix}-k${row}`,
      row,
      column: 0,
      kind: 'corner',
      text: block.corner ?? '',
      rowSpan: columns.depth,
      columnSpan: source.labelColumns,
      scope: 'col',
    })
  }
  cells.push(...columns.cells)
  const rows = layRows(block.rows, row + columns.depth, source, prefix)
  cells.push(...rows.cells)
  for (const rowLeaf of rows.leaves) {
    for (const columnLeaf of columns.leaves) {
      const id = [rowLeaf.head.key, columnLeaf.head.key].filter(Boolean).join('.')
      cells.push({
        ...blank,
        id,
        row: rowLeaf.at,
        column: columnLeaf.at,
        kind: 'value',
        text: '',
        columnSpan: columnLeaf.head.span ?? 1,
        scope: null,
        headers: [...above, ...rowLeaf.headers, ...columnLeaf.headers],
        cell: id,
      })
    }
  }
  return cells
}

/** The printed grid of one table: every cell at its place, every value under its heads. */
export function layGrid(key: GridKey, source: GridSource): Grid {
  const cells: GridCell[] = []
  let top = 0
  for (const block of source.blocks) {
    const laid = layBlock(block, source, top, key)
    cells.push(...laid)
    top = Math.max(...laid.map((cell) => cell.row + cell.rowSpan))
  }
  const rows = Array.from({ length: top }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )
  const heads = new Set(['corner', 'column-head'])
  const firstBody = rows.findIndex((row) => row.some((cell) => !heads.has(cell.kind)))
  return {
    key,
    table: source.table,
    caption: source.caption,
    optional: source.optional ?? false,
    columns: source.widths.length,
    labelColumns: source.labelColumns,
    widths: source.widths,
    rows,
    headRows: source.blocks.length === 1 ? firstBody : 0,
    valueRows: rows
      .map((row) => row.flatMap((cell) => (cell.cell === null ? [] : [cell.cell])))
      .filter((row) => row.length > 0),
  }
}
