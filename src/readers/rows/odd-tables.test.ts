/** Tables on their side, and tables built of boxes: read cell by cell where labels and boxes make it certain. */
import { describe, expect, it } from 'vitest'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { dice } from '#readers/samples/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import { columnsOf, withTables, type Shape } from '#readers/samples/printed-shapes.ts'

/** The sections of words of a printed report as paragraphs. */
const asPage =
  (shape: Shape): Shape =>
  (form, printed) =>
    shape(form, printed)
      .split('\n')
      .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
      .join('')

const boxed = (row: (cells: readonly string[]) => string): Shape =>
  asPage(
    withTables(
      ({ rows }) =>
        `<div class="table">${rows.map((cells) => row(cells.map(({ text }) => text))).join('')}</div>`,
    ),
  )

const boxes: Readonly<Record<string, Shape>> = {
  'boxes of boxes': boxed(
    (cells) => `<div>${cells.map((cell) => `<div><p>${cell}</p></div>`).join('')}</div>`,
  ),
  'rows of spans that are shown as cells': boxed(
    (cells) => `<div>${cells.map((cell) => `<span class="td">${cell}</span>`).join('')}</div>`,
  ),
  'a list a row': boxed((cells) => `<ul>${cells.map((cell) => `<li>${cell}</li>`).join('')}</ul>`),
  'a term and its figures': boxed(
    ([name = '', ...figures]) =>
      `<dl><dt>${name}</dt>${figures.map((figure) => `<dd>${figure}</dd>`).join('')}</dl>`,
  ),
}

/** The rows of tables 3 and 4 as columns, a merged cell in the first of those it covers. */
const sideways = (print: (rows: readonly (readonly string[])[]) => string): Shape =>
  withTables((grid) => {
    const columns = columnsOf(grid, false)
    const width = Math.max(...columns.map((row) => row.length))
    if (width < 7) return print(grid.rows.map((row) => row.map(({ text }) => text)))
    return print(
      Array.from({ length: width }, (_, column) => columns.map((row) => row[column] ?? '')),
    )
  })

const sides: Readonly<Record<string, Shape>> = {
  bars: sideways((rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')),
  tabs: sideways((rows) => rows.map((row) => row.join('\t')).join('\n')),
  'a page': asPage(
    sideways(
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  ),
}

/** Cells that came back otherwise than they were, or doubted; `blank`: a third of the noughts left blank. */
async function unread(shape: Shape, [form]: typeof tabledForms, blank = false) {
  if (!form) throw new Error('no form')
  const roll = dice(7)
  const { values } = balancedReport(
    form,
    Array.from({ length: 200 }, () => (roll() < 0.5 ? 0 : Math.floor(roll() * 30))),
  )
  const shown = new Map<string, string>()
  const text = shape(form, (id) => {
    const value = String(values.get(id) ?? '')
    const left = blank && value === '0' && form.cells.get(id)?.computed === false && roll() < 0.3
    shown.set(id, left ? '' : value)
    return shown.get(id) ?? ''
  })
  const fileName = text.includes('<p>') ? 'a.html' : 'a.txt'
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { printed, isDoubted } = understood(reading.report)
  return {
    why: reading.report.doubts.map((doubt) => doubt.why),
    cells: [...form.cells.keys()].filter(
      (id) =>
        id !== 'procurement.amount' &&
        (isDoubted(id) || !same(printed(id) ?? '', shown.get(id) ?? '')),
    ),
  }
}

describe.each(tabledForms)('a report of the form of $id comes back from', (form) => {
  it.each(Object.entries(boxes))('%s', async (_, shape) => {
    expect((await unread(shape, [form])).cells).toEqual([])
    expect((await unread(shape, [form], true)).cells).toEqual([])
  })

  it.each(Object.entries(sides))('tables on their side in %s, and it is said', async (_, shape) => {
    const { cells, why } = await unread(shape, [form])
    expect(cells).toEqual([])
    expect(why.join()).toContain('行与列互换')
  })
})

it('boxes of words stay words', async () => {
  const words = ['一年来依法公开。', '下一年继续努力。'].map((text) => `<div><p>${text}</p></div>`)
  const page = `<h1>清河县水务局2022年政府信息公开工作年度报告</h1><div><div>一、总体情况</div><div>${words.join('')}</div><ul><li>制度3项</li><li>培训2次</li></ul></div><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>`
  const reading = await readPastReport(new TextEncoder().encode(page), { fileName: 'a.html' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const told = reading.report.prose.overview.map((block) =>
    'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '')).join('') : '',
  )
  expect(told.join()).toMatch(/一年来依法公开。.*下一年继续努力。.*制度3项.*培训2次/u)
})
