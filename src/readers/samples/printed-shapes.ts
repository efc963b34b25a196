/** For tests: a report's tables as the web prints them, in every shape that published reports have. */
import type { Form, GridCell } from '#template/form.ts'

/** What stands in a value cell, by cell id. */
export type Printed = (id: string) => string

export type Shape = (form: Form, printed: Printed) => string

export interface Spelled {
  /** Cells of a row that begin in it, left to right. */
  readonly rows: readonly (readonly { text: string; cell: GridCell }[])[]
}

const spelled = (form: Form, key: string, printed: Printed): Spelled => ({
  rows: (form.grids.find((grid) => grid.key === key)?.rows ?? []).map((row) =>
    row.map((cell) => ({ cell, text: cell.cell === null ? cell.text : printed(cell.cell) })),
  ),
})

/** The report with its tables printed by `table`; sections of words hold one sentence each. */
export const withTables =
  (table: (grid: Spelled) => string): Shape =>
  (form, printed) =>
    form.sections
      .flatMap((section) => [
        section.heading ?? `某市财政局${form.years.from}年政府信息公开工作年度报告`,
        section.kind === 'grid'
          ? table(spelled(form, section.key, printed))
          : '本机关认真做好各项工作。',
      ])
      .join('\n')

const texts = ({ rows }: Spelled) => rows.map((row) => row.map(({ text }) => text))

const joined = (bar: string) =>
  withTables((grid) =>
    texts(grid)
      .map((row) => row.join(bar))
      .join('\n'),
  )

/** Every row padded with empty cells to the width of the widest, as Markdown converters do. */
const padded = withTables((grid) => {
  const rows = texts(grid)
  const width = Math.max(...rows.map((row) => row.length))
  const pad = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')]
  const [head, ...body] = rows.map((row) => `| ${pad(row).join(' | ')} |`)
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n')
})

const lineEach = (gap: string) => withTables((grid) => texts(grid).flat().join(gap))

/** Cells closed by a bar, one a line. */
const barEach = withTables((grid) =>
  texts(grid)
    .map((row) => row.map((text) => `${text} |`.trim()).join('\n'))
    .join('\n'),
)

/** Labels and figures with nothing but spaces between, as a page of a PDF gives them. */
const spaced = withTables(({ rows }) =>
  rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n'),
)

/** All on one line; `gap` says what stands behind a cell. */
const onOneLine =
  (gap: (line: number, at: number) => string): Shape =>
  (form, printed) =>
    withTables((grid) =>
      texts(grid)
        .flatMap((row, line) => row.map((text, at) => text + gap(line, at)))
        .join(''),
    )(form, printed)
      .split('\n')
      .map((line) => line.trim())
      .join('')

const fused = onOneLine(() => '')
/** Some of the blanks between the cells are left: "1 0 0 0 0 01", "20 00 0 0 2". */
const partlyFused = onOneLine((line, at) => ((line * 5 + at * 3) % 4 === 0 ? '' : ' '))

const signs = (text: string) => text.replace(/./gsu, (sign) => `<span>${sign}</span>`)

const page = (cellText: (text: string) => string) =>
  withTables(
    ({ rows }) =>
      `<table><tbody>${rows
        .map(
          (row) =>
            `<tr>${row
              .map(
                ({ cell, text }) =>
                  `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cellText(text)}</td>`,
              )
              .join('')}</tr>`,
        )
        .join('')}</tbody></table>`,
  )

const asPage =
  (cellText: (text: string) => string): Shape =>
  (form, printed) =>
    page(cellText)(form, printed)
      .split('\n')
      .map((line) => (line.startsWith('<table') ? line : `<p>${line}</p>`))
      .join('')

/** Long labels broken over lines around their figures, as text is taken from a narrow column of a PDF. */
const torn = withTables(({ rows }) =>
  rows
    .map((row) => {
      const label = row.filter(({ cell }) => cell.cell === null).map(({ text }) => text)
      const figures = row.filter(({ cell }) => cell.cell !== null).map(({ text }) => text)
      const own = label.at(-1) ?? ''
      if (figures.length < 7 || own.length < 9) return [...label, ...figures].join(' ')
      const outer = label.slice(0, -1).join(' ')
      return `${outer}\n${own.slice(0, 6)}\n${figures.join(' ')}\n${own.slice(6)}`
    })
    .join('\n'),
)

/** Every row of the page with all its columns; a merged cell stands in the first of those it covers, or in each. */
export function columnsOf({ rows }: Spelled, repeated: boolean): string[][] {
  const matrix: string[][] = rows.map(() => [])
  for (const [at, row] of rows.entries())
    for (const { cell, text } of row) {
      const free = (column: number) => matrix[at]?.[column] === undefined
      let from = 0
      while (!free(from)) from += 1
      for (let below = 0; below < cell.rowSpan; below += 1)
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const line = matrix[at + below]
          const first = below === 0 && right === 0
          if (line) line[from + right] = first || repeated ? text : ''
        }
    }
  return matrix
}

const full = (repeated: boolean, bar: string) =>
  withTables((grid) =>
    columnsOf(grid, repeated)
      .map((row) => `${bar}${row.join(bar)}${bar}`)
      .join('\n'),
  )

const invented = withTables((grid) =>
  columnsOf(grid, false)
    .map((row) => {
      const heads = row.map((_, at) => `列${at + 1}`)
      return [heads, heads.map(() => '---'), row].map((one) => `| ${one.join(' | ')} |`).join('\n')
    })
    .join('\n\n'),
)

/** Shapes in which nothing is lost: every cell must come back. */
export const wholeShapes: Readonly<Record<string, Shape>> = {
  'pipe tables': joined(' | '),
  'padded Markdown tables': padded,
  'tab-separated tables': joined('\t'),
  'pipe tables of all columns': full(false, '|'),
  'Markdown with a table and invented heads for every row': invented,
  'tabs that close every row': withTables((grid) =>
    texts(grid)
      .map((row) => `${row.join('\t')}\t`)
      .join('\n'),
  ),
  'web page': asPage((text) => `<p>${text === '' ? '&nbsp;' : text}</p>`),
  'web page of Word': asPage((text) => `<p class="MsoNormal">${signs(text)}<o:p></o:p></p>`),
}

/** Figures of merged cells repeated in every column: exact where nothing is blank, else doubted. */
export const repeatedShapes: Readonly<Record<string, Shape>> = {
  'merged cells repeated': full(true, '|'),
}

/** Shapes in which blanks cannot be seen: every cell must come back where none is blank. */
export const blindShapes: Readonly<Record<string, Shape>> = {
  'one cell and its bar a line': barEach,
  'one cell a line': lineEach('\n'),
  'one cell a line, blank lines between': lineEach('\n\n'),
  'cells and bars on lines by turns': lineEach('\n|\n'),
  'spaced text of a PDF': spaced,
  'text of a PDF with torn labels': torn,
}

/** Figures run together: what comes back must be right or doubted. */
export const fusedShapes: Readonly<Record<string, Shape>> = {
  'figures run together': fused,
  'figures run together here and there': partlyFused,
}
