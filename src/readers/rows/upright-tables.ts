/** Tables printed on their side: the form's rows as columns. Where their labels say so they are stood up before they are read. */
import { labelNamed, type FormLabels, type Label } from '#readers/printed/form-labels.ts'
import { isBlankFigure, isFigure } from '#readers/printed/printed-value.ts'
import type { Source, SourceLine } from '#readers/source.ts'

type Row = readonly string[]

/** A table whose rows all have as many cells. */
interface Block {
  readonly from: number
  readonly rows: readonly Row[]
}

const fewestRows = 2

function blocksOf(lines: readonly SourceLine[]): Block[] {
  const blocks: { from: number; rows: Row[] }[] = []
  let last: { from: number; rows: Row[] } | null = null
  for (const [at, { cells }] of lines.entries()) {
    if (!cells || cells.length < 2) last = null
    else if (last?.rows[0]?.length === cells.length) last.rows.push(cells)
    else blocks.push((last = { from: at, rows: [cells] }))
  }
  return blocks.filter(({ rows }) => rows.length >= fewestRows)
}

const isValue = (cell: string) => isFigure(cell) || (cell !== '' && isBlankFigure(cell))

const labelsIn = (row: Row, labels: FormLabels): Label[] =>
  row.flatMap((cell) => (cell === '' || isValue(cell) ? [] : (labelNamed(labels, cell) ?? [])))

const fewestNames = 2
/** Heads beside a figure: its column's, and those of the groups around it. */
const mostHeads = 3

/** Whether several of the form's rows head columns, and columns of the form stand before figures. */
function isSideways(rows: readonly Row[], labels: FormLabels): boolean {
  const isFigured = (row: Row) => row.some(isFigure)
  const namesIn = (row: Row) =>
    new Set(labelsIn(row, labels).flatMap((label) => (label.kind === 'row' ? [label.row] : [])))
  if (!rows.some((row) => !isFigured(row) && namesIn(row).size >= fewestNames)) return false
  const valued = rows.filter(isFigured).map((row) => labelsIn(row, labels))
  return (
    valued.length > 0 &&
    valued.every(
      (found) =>
        found.length > 0 && found.length <= mostHeads && found.every(({ kind }) => kind === 'head'),
    )
  )
}

/** The same of table 4, which has one row: as many lines as it has columns, each a column's head and one figure. */
function isColumn(rows: readonly Row[], labels: FormLabels): boolean {
  const [only] = labels.rows.filter(({ label }) => label === '')
  const valued = rows.filter((row) => isValue(row.at(-1) ?? ''))
  const isNamed = (row: Row) =>
    row.slice(0, -1).every((cell) => !isValue(cell)) &&
    labelsIn(row, labels).some((label) => label.kind === 'head' && label.column !== null) &&
    labelsIn(row, labels).every(({ kind }) => kind === 'head')
  return only !== undefined && valued.length === only.cells.length && valued.every(isNamed)
}

const stoodUp = (rows: readonly Row[], sure: boolean): SourceLine[] =>
  (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '')
    return { text: cells.join('\t'), cells, ...(sure ? { sure } : {}) }
  })

const remark = '有表格的行与列互换，已按行名和列名转正后读入，请核对'

/** The source with its sideways tables stood up; the source itself where there are none. */
export function upright(source: Source, forms: readonly FormLabels[]): Source {
  const { lines } = source
  const sideways = blocksOf(lines).filter(({ rows }) =>
    forms.some((labels) => isSideways(rows, labels) || isColumn(rows, labels)),
  )
  if (sideways.length === 0) return source
  const stood: SourceLine[] = []
  let next = 0
  for (const { from, rows } of sideways) {
    const sure = lines.slice(from, from + rows.length).every((line) => line.sure === true)
    stood.push(...lines.slice(next, from), ...stoodUp(rows, sure))
    next = from + rows.length
  }
  return { lines: [...stood, ...lines.slice(next)], remarks: [...source.remarks, remark] }
}
