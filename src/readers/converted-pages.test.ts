/** Tables as converters and terminals print those of a page: every cell must come back. */
import { describe, expect, it } from 'vitest'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { readPastReport } from './past-report.ts'
import { type Spelled, withTables, type Shape } from '#readers/samples/printed-shapes.ts'

const texts = ({ rows }: Spelled) => rows.map((row) => row.map(({ text }) => text))
const widest = (rows: readonly (readonly string[])[]) => Math.max(...rows.map((row) => row.length))

/** Bars between the cells of a row, blank lines around them, none at its end (html2text). */
const parted = withTables((grid) =>
  texts(grid)
    .map((row) => row.join('\n\n| \n\n'))
    .join('  \n  \n'),
)

/** A frame of signs, long labels over two lines of a cell (pandoc, w3m). */
const drawn = (ruler: string, bar: string) =>
  withTables((grid) => {
    const rows = texts(grid)
    const width = widest(rows)
    const line = (cells: readonly string[]) =>
      `${bar} ${[...cells, ...Array<string>(width - cells.length).fill('')].join(` ${bar} `)} ${bar}`
    return [
      ruler,
      ...rows.flatMap((row) => [
        line(row.map((cell) => (cell.length > 8 ? cell.slice(0, 5) : cell))),
        line(row.map((cell) => (cell.length > 8 ? cell.slice(5) : ''))),
        ruler,
      ]),
    ].join('\n')
  })

/** Markdown with line breaks in its labels and its own signs escaped (turndown). */
const escaped: Shape = (form, printed) =>
  withTables((grid) =>
    texts(grid)
      .map(
        (row) =>
          `| ${row.map((cell) => (cell.length > 8 ? `${cell.slice(0, 4)}<br><br>${cell.slice(4)}` : cell.replace(/^-/u, '\\-'))).join(' | ')} |`,
      )
      .join('\n'),
  )(form, printed)

/** Markdown that kept the elements it has no sign for. */
const keptElements: Shape = (form, printed) =>
  `<div id="page">\n\n${escaped(form, printed)}\n\n</div>\n\n<div class="footer">\n\n版式文件\n\n</div>`

/** Markdown with the tables of a page (MinerU and the like). */
const embedded = withTables(
  ({ rows }) =>
    `\n<table>${rows
      .map(
        (row) =>
          `<tr>${row.map(({ cell, text }) => `<td rowspan=${cell.rowSpan} colspan=${cell.columnSpan}>${text}</td>`).join('')}</tr>`,
      )
      .join('')}</table>\n`,
)

/** The first words of every row's label before its figures, the rest below (text of a PDF, in order). */
const hung = withTables(({ rows }) =>
  rows
    .map((row) => {
      const own = row.filter(({ cell }) => cell.cell === null).map(({ text }) => text)
      const figures = row.filter(({ cell }) => cell.cell !== null).map(({ text }) => text)
      const label = own.at(-1) ?? ''
      if (figures.length < 7 || label.length < 6) return [...own, ...figures].join('   ')
      return `${[...own.slice(0, -1), label.slice(0, 3)].join('   ')}     ${figures.join('   ')}\n${label.slice(3)}`
    })
    .join('\n'),
)

const shapes: Readonly<Record<string, Shape>> = {
  'bars between cells': parted,
  'a frame of + and -': drawn('+------+------+------+', '|'),
  'a frame of box signs': drawn('├──────┼──────┼──────┤', '│'),
  'escaped Markdown': escaped,
  'Markdown among elements of a page': keptElements,
  'Markdown with tables of a page': embedded,
  'labels that hang below their figures': hung,
}

describe.each(tabledForms)('a report of the form of $id comes back from', (form) => {
  it.each(Object.entries(shapes))('%s', async (_, shape) => {
    const { values } = balancedReport(
      form,
      [...form.cells.values()].map(({ signed }, at) => (signed && at % 2 ? -at : (at * 7) % 23)),
    )
    const text = shape(form, (id) => String(values.get(id) ?? ''))
    const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.md' })
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { printed, isDoubted } = understood(reading.report)
    expect([...form.cells.keys()].filter((id) => !same(printed(id), values.get(id)))).toEqual([])
    expect(
      [...form.cells.keys()].filter((id) => id !== 'procurement.amount' && isDoubted(id)),
    ).toEqual([])
  })
})

/** The cells of a report of which one row of table 2 is left. */
const cellsOf = async (row: string) => {
  const text = `清河县水利局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容\n上一年项目数量\n本年增/减\n${row}\n三、收到和处理政府信息公开申请情况\n`
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report.cells
}

describe('a figure', () => {
  it('keeps its sign where it follows another without a space', async () => {
    expect(await cellsOf('行政事业性收费14-6')).toMatchObject({
      'fees.items-last-year': 14,
      'fees.items-change': -6,
    })
  })

  it('keeps its unit on a line of its own', async () => {
    expect(await cellsOf('政府集中采购\n7\n438.25万元')).toMatchObject({
      'procurement.projects': 7,
      'procurement.amount': '4382500',
    })
  })
})
