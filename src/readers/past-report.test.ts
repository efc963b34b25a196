/** Real published reports, and random reports printed in every shape, read back cell by cell. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forms } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import type { CellValue, Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { readPastReport } from './past-report.ts'
import { blindShapes, fusedShapes, wholeShapes, type Shape } from './printed-shapes.ts'

const cellValue = z.union([z.number(), z.string(), z.null()])
const expected = z.object({ cells: z.record(z.string(), cellValue) })
const shared = '../shared'

/** The right form, every value by cell, and whether a doubt names a cell or its table. */
const understood = (report: Report) => {
  const form = forms.find((one) => one.id === report.form)
  if (!form) throw new Error('no form')
  const { values } = makeTotals(form, report.cells)
  const places = new Set(report.doubts.map(({ at }) => at))
  const isDoubted = (id: string) =>
    places.has(id) || places.has(`table${form.cells.get(id)?.table ?? 0}`)
  const printed = (id: string) => {
    const value = report.cells[id]
    return value === undefined && !form.cells.get(id)?.computed ? null : (values.get(id) ?? null)
  }
  return { form, isDoubted, printed }
}

const same = (a: unknown, b: unknown) =>
  String(a) === String(b) || (a !== null && b !== null && Number(a) === Number(b))

const read = async (bytes: Uint8Array, fileName: string) => {
  const reading = await readPastReport(bytes, { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const published = ['seeds', 'fixtures']
  .map((folder) => `${shared}/${folder}`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter(
    (path) => existsSync(path.replace(/\.\w+$/u, '.expected.json')) && !path.endsWith('.json'),
  )

describe('where figures come from', () => {
  it('names the line of every figure, whatever else the page says', async () => {
    const page = `<h1>青石县水利局2024年政府信息公开工作年度报告</h1>
      <h2>一、总体情况</h2><p>全年公开12件。</p><h2>二、主动公开政府信息情况</h2>
      <table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
      <tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>
      <tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>
      <h2>五、存在的主要问题及改进情况</h2><p>没有。</p><h2>六、其他需要报告的事项</h2><p>没有。</p>`
    const reading = await readPastReport(new TextEncoder().encode(page), { fileName: 'a.html' })
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { lines, origins } = reading.trace
    const wordsAt = (id: string) => origins[id]?.map((line) => lines[line]?.text)
    const [form] = forms.filter(({ id }) => id === reading.report.form)
    const ids = form?.grids[0]?.valueRows[1] ?? []
    expect(ids.map((id) => reading.report.cells[id])).toEqual([4, 5, 6])
    for (const id of ids) expect(wordsAt(id)).toEqual(['行政规范性文件\t4\t5\t6'])
    expect(origins['procurement.amount']).toBeUndefined()
  })
})

describe('published reports', () => {
  it.skipIf(published.length > 0)('are not beside this project: nothing to read', () => {
    expect(existsSync(shared)).toBe(false)
  })

  it.each(published)('gives every cell of %s or doubts it', async (path) => {
    const report = await read(readFileSync(path), path)
    const { printed, isDoubted } = understood(report)
    const answer: unknown = JSON.parse(
      readFileSync(path.replace(/\.\w+$/u, '.expected.json'), 'utf8'),
    )
    const wrong = Object.entries(expected.parse(answer).cells).filter(
      ([id, value]) =>
        !same(printed(id), value) &&
        !(value === null && (report.cells[id] ?? null) === null) &&
        !isDoubted(id),
    )
    expect(wrong).toEqual([])
  })

  it.each(published.filter((path) => /\/(?:001|004|018|020|025|027|038)/u.test(path)))(
    'reads every cell of %s',
    async (path) => {
      const report = await read(readFileSync(path), path)
      const { printed } = understood(report)
      const answer: unknown = JSON.parse(
        readFileSync(path.replace(/\.\w+$/u, '.expected.json'), 'utf8'),
      )
      for (const [id, value] of Object.entries(expected.parse(answer).cells))
        if (value !== null) expect([id, String(printed(id))]).toEqual([id, String(value)])
    },
  )

  it('refuses a text that is no annual report', async () => {
    const bytes = new TextEncoder().encode('关于召开会议的通知\n一、时间\n明天。')
    const reading = await readPastReport(bytes, { fileName: 'x.txt' })
    expect(reading.ok).toBe(false)
    if (!reading.ok) expect(reading.reasons[0]).toContain('不是年度报告')
  })
})

/** Random figures whose sums hold; `blanks` of them left out. */
const reports = (blanks: boolean) =>
  fc
    .tuple(
      fc.constantFrom(...forms),
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant<number | null>(0) },
          { weight: 3, arbitrary: fc.nat(30) },
          { weight: 1, arbitrary: fc.nat(99_999) },
          { weight: blanks ? 1 : 0, arbitrary: fc.constant(null) },
        ),
        { minLength: 200, maxLength: 200 },
      ),
    )
    .map(([form, figures]) => {
      const given: Record<string, number | string | null> = {}
      for (const [at, cell] of [...form.cells.values()].entries()) {
        const figure = figures[at] ?? null
        if (!cell.computed)
          given[cell.id] = cell.type === 'decimal' && figure !== null ? `${figure}` : figure
      }
      balance(form, given)
      return { form, given, values: makeTotals(form, given).values }
    })

/** 四 follows from the printed balance, so that a valid report comes out; nothing else is changed. */
function balance(form: Form, given: Record<string, number | string | null>) {
  for (const relation of form.relations) {
    const cell = relation.suggests
    if (cell === null) continue
    const { values } = makeTotals(form, { ...given, [cell]: 0 })
    const sum = (terms: typeof relation.left) =>
      terms.reduce((all, term) => all + term.sign * Number(values.get(term.cell) ?? 0), 0)
    const missing = sum(relation.left) - sum(relation.right)
    const column = cell.split('.').at(-1) ?? ''
    if (missing < 0)
      given[`applications.new.${column}`] =
        Number(given[`applications.new.${column}`] ?? 0) - missing
    given[cell] = Math.max(missing, 0)
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const nameOf = (text: string) => (text.includes('<table') ? 'x.html' : 'x.txt')

const wrongCells = async (
  shape: Shape,
  form: Form,
  values: ReadonlyMap<string, CellValue>,
  dress: (text: string) => string = String,
) => {
  const text = shape(form, (id) => {
    const value = values.get(id)
    return value === null || value === undefined ? '' : dress(String(value))
  })
  const report = await read(bytesOf(text), nameOf(text))
  const { form: found, printed, isDoubted } = understood(report)
  expect(found.id).toBe(form.id)
  return [...form.cells.keys()].flatMap((id) => {
    const value = values.get(id) ?? null
    const right =
      same(printed(id), value) || (value === null && (report.cells[id] ?? null) === null)
    return right
      ? []
      : [{ id, want: String(value), got: String(printed(id)), doubted: isDoubted(id) }]
  })
}

describe('a report printed as', () => {
  const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 12) }

  it.each(Object.entries(wholeShapes))(
    '%s comes back exactly, blanks and all',
    async (_, shape) => {
      await fc.assert(
        fc.asyncProperty(reports(true), async ({ form, values }) => {
          expect(await wrongCells(shape, form, values)).toEqual([])
        }),
        runs,
      )
    },
  )

  it.each(Object.entries(blindShapes))(
    '%s comes back exactly where nothing is blank',
    async (_, shape) => {
      await fc.assert(
        fc.asyncProperty(reports(false), async ({ form, values }) => {
          expect(await wrongCells(shape, form, values)).toEqual([])
        }),
        runs,
      )
    },
  )

  it.each(Object.entries({ ...blindShapes, ...fusedShapes }))(
    '%s gives no wrong cell without a doubt, blanks or not',
    async (_, shape) => {
      await fc.assert(
        fc.asyncProperty(reports(true), async ({ form, values }) => {
          const wrong = await wrongCells(shape, form, values)
          expect(wrong.filter(({ doubted }) => !doubted)).toEqual([])
        }),
        runs,
      )
    },
  )
})
