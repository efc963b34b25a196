/** Real published reports, and random reports printed in every shape, read back cell by cell. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forms } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import { readPastReport } from './past-report.ts'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { barredShapes, brokenBarShapes } from '#readers/samples/page-text-shapes.ts'
import {
  blindShapes,
  fusedShapes,
  wholeShapes,
  type Shape,
} from '#readers/samples/printed-shapes.ts'

const cellValue = z.union([z.number(), z.string(), z.null()])
const expected = z.object({ cells: z.record(z.string(), cellValue) })
const shared = '../shared'

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

const randomFigures = (blanks: boolean) =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<number | null>(0) },
      { weight: 3, arbitrary: fc.nat(30) },
      { weight: 1, arbitrary: fc.nat(99_999) },
      { weight: blanks ? 1 : 0, arbitrary: fc.constant(null) },
    ),
    { minLength: 200, maxLength: 200 },
  )

/** Random figures whose sums hold; `blanks` of them left out. */
const reports = (blanks: boolean) =>
  fc
    .tuple(fc.constantFrom(...tabledForms), randomFigures(blanks))
    .map(([form, figures]) => balancedReport(form, figures))

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

const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 6) }

describe('a report printed as', () => {
  it.each(Object.entries({ ...wholeShapes, ...barredShapes }))(
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

  it.each(Object.entries({ ...blindShapes, ...brokenBarShapes }))(
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

  it.each(Object.entries({ ...blindShapes, ...brokenBarShapes, ...fusedShapes }))(
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

/** One thing an extractor may do to a text; `at` picks where. */
const damages: Readonly<
  Record<string, (lines: readonly string[], at: number) => readonly string[]>
> = {
  'a lost line': (lines, at) => lines.filter((_, line) => line !== place(lines, at)),
  'an end cut off': (lines, at) => lines.slice(0, Math.max(20, place(lines, at))),
  'labels with a wrong sign': (lines) => lines.map((line) => line.replace(/属于|申请内容/gu, '某')),
  'repeated lines dropped': (lines) =>
    lines.filter((line, before) => line === '' || line !== lines[before - 1]),
}

const place = (lines: readonly string[], at: number) => 2 + (at % Math.max(1, lines.length - 2))

describe('a damaged text gives no wrong cell without a doubt:', () => {
  const shapes = ['one cell a line', 'spaced text of a PDF', 'text of a PDF with torn labels']
  const cases = Object.entries(damages).flatMap(([name, damage]) =>
    shapes.map((shape) => ({ name, damage, shape })),
  )
  it.each(cases)('$name in $shape', async ({ damage, shape }) => {
    const print = blindShapes[shape]
    if (!print) throw new Error(shape)
    await fc.assert(
      fc.asyncProperty(reports(false), fc.nat(5000), async ({ form, values }, at) => {
        const damaged: Shape = (...given) => damage(print(...given).split('\n'), at).join('\n')
        const wrong = await wrongCells(damaged, form, values)
        expect(wrong.filter(({ doubted, got }) => !doubted && got !== 'null')).toEqual([])
      }),
      runs,
    )
  })
})

describe('figures dressed as offices print them', () => {
  const dresses: Readonly<Record<string, (figure: string) => string>> = {
    'thousands separators': (figure) => figure.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ','),
    'full-width digits': (figure) =>
      figure.replace(/\d/gu, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit),
    'asterisks of bold Markdown': (figure) => `**${figure}**`,
    'spaces around': (figure) => ` ${figure}\u00a0`,
  }
  it.each(Object.entries(dresses))('%s are read as the figures they are', async (_, dress) => {
    const pipes = wholeShapes['pipe tables']
    if (!pipes) throw new Error('no shape')
    await fc.assert(
      fc.asyncProperty(reports(true), async ({ form, values }) => {
        expect(await wrongCells(pipes, form, values, dress)).toEqual([])
      }),
      runs,
    )
  })
})

describe('a file of text', () => {
  const pipes = wholeShapes['pipe tables']
  const form = forms[0]
  const text = () => {
    if (!pipes || !form) throw new Error('nothing to print')
    return pipes(form, () => '7')
  }
  const utf16 = (little: boolean) => {
    const bytes = `\uFEFF${text()}`.split('').flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    })
    return new Uint8Array(bytes)
  }
  it.each([
    ['UTF-8 with a mark', () => bytesOf(`\uFEFF${text()}`)],
    ['UTF-16, little end first', () => utf16(true)],
    ['UTF-16, big end first', () => utf16(false)],
  ])('in %s is read', async (_, bytes) => {
    const report = await read(bytes(), 'x.txt')
    expect(report.form).toBe(form?.id)
    expect(
      Object.values(report.cells).filter((value) => String(value) === '7').length,
    ).toBeGreaterThan(100)
  })

  it('in GB18030 is read', async () => {
    // 二、主动公开政府信息情况 / 行政许可 | 7 … as GB18030 bytes.
    const heading = [
      0xb6, 0xfe, 0xa1, 0xa2, 0xd6, 0xf7, 0xb6, 0xaf, 0xb9, 0xab, 0xbf, 0xaa, 0xd5, 0xfe, 0xb8,
      0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xc7, 0xe9, 0xbf, 0xf6,
    ]
    const label = [0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9]
    const year = [0x32, 0x30, 0x32, 0x33]
    const title = [
      ...year,
      0xc4,
      0xea,
      0xd5,
      0xfe,
      0xb8,
      0xae,
      0xd0,
      0xc5,
      0xcf,
      0xa2,
      0xb9,
      0xab,
      0xbf,
      0xaa,
      0xb9,
      0xa4,
      0xd7,
      0xf7,
      0xc4,
      0xea,
      0xb6,
      0xc8,
      0xb1,
      0xa8,
      0xb8,
      0xe6,
    ]
    const bytes = new Uint8Array([
      ...title,
      10,
      ...heading,
      10,
      ...label,
      0x20,
      0x7c,
      0x20,
      0x37,
      10,
    ])
    const report = await read(bytes, 'x.txt')
    expect(report.year).toBe(2023)
    expect(report.cells['licensing.decisions']).toBe(7)
  })
})

const readText = async (text: string) => {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

describe('a report off the usual', () => {
  const head = '清河县水务局2021年政府信息公开工作年度报告\n一、总体情况\n全年公开80条。\n'

  it('keeps its tables under a mistyped heading, and under none', async () => {
    const table =
      '第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n0\n5\n'
    for (const heading of ['二、主动公开政府政府情况\n', '2、主动公开政府信息情况\n', '']) {
      const { cells, prose } = await readText(`${head}${heading}${table}行政规范性文件\n2\n1\n9\n`)
      expect(cells['documents.rules.in-force'], heading).toBe(5)
      expect(cells['documents.normative.in-force'], heading).toBe(9)
      expect(prose.overview, heading).toHaveLength(1)
    }
  })

  it('doubts a figure alone in its row, for it may be the total', async () => {
    const { cells, doubts } = await readText(
      `${head}三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 |\n|\n4 |\n|||||||\n二、上年结转政府信息公开申请数量 |\n|\n0 |\n|||||||\n`,
    )
    expect(cells['applications.new.enterprise'] ?? null).toBeNull()
    expect(doubts.map(({ at }) => at)).toContain('applications.new.enterprise')
    expect(doubts.map(({ at }) => at)).toContain('applications.new.total')
  })
})
