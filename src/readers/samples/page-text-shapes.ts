/** For tests: tables of web pages as tools turn them into text, a bar for every column that a merged cell covers. */
import { withTables, type Shape, type Spelled } from './printed-shapes.ts'

interface Row {
  readonly cells: readonly string[]
  /** Bars that stand for the columns its merged cells cover. */
  readonly covered: string
}

/** Rows whose missing columns are counted in bars at their end; those below a tall cell too. */
function barredRows({ rows }: Spelled, extra = 0): Row[] {
  const width = Math.max(
    ...rows.map((row) => row.reduce((sum, { cell }) => sum + cell.columnSpan, 0)),
  )
  return rows.map((row) => ({
    cells: row.map(({ text }) => text),
    covered: '|'.repeat(Math.max(0, width + extra - row.length)),
  }))
}

const print = (row: (row: Row, last: boolean) => string, extra = 0): Shape =>
  withTables((grid) =>
    barredRows(grid, extra)
      .map((one, at, all) => row(one, at === all.length - 1))
      .join('\n'),
  )

/** Shapes in which an empty cell still has its bar. */
export const barredShapes: Readonly<Record<string, Shape>> = {
  'rows closed by bars for merged cells': print(({ cells, covered }) =>
    `${cells.join(' | ')} | ${covered}`.trimEnd(),
  ),
  'rows in which an empty cell breaks the line': withTables((grid) =>
    grid.rows
      .map((row) => row.map(({ text }) => (text === '' ? '\n' : text)).join(' | '))
      .map((row) => `${row} |`.replace(/ *\n */gu, '\n'))
      .join('\n'),
  ),
  'framed rows closed by bars for merged cells': print(({ cells, covered }) =>
    `| ${cells.join(' | ')} | ${covered}`.trimEnd(),
  ),
}

/** Shapes in which an empty cell and a bar for a merged one look the same. */
export const brokenBarShapes: Readonly<Record<string, Shape>> = {
  'rows closed by bars for merged cells, the last row of a table by none': print(
    ({ cells, covered }, last) => `${cells.join(' | ')} | ${last ? '' : covered}`.trimEnd(),
  ),
  'a cell and its bar a line, bars for merged cells behind the last': print(({ cells, covered }) =>
    `${cells.join(' |\n')} | ${covered}`.trimEnd(),
  ),
  'a cell and its bar a line, bars for merged cells on their own': print(
    ({ cells, covered }, last) => `${cells.join(' |\n')} |${last ? '' : `\n${covered}`}`.trimEnd(),
  ),
  'cells and bars by turns, bars for merged cells as well': print(
    ({ cells, covered }) => `${cells.join('\n|\n')}\n|${covered}`,
  ),
  'cells and bars by turns, a bar closes each row': print(
    ({ cells, covered }) => `${cells.join('\n|\n')}\n|\n|${covered}`,
  ),
  'a bar opens each row, indented cells below': print(({ cells, covered }) =>
    `| \n${cells.map((text) => `       ${text}  | \n`).join('      \n')}    ${covered}`.trimEnd(),
  ),
}
