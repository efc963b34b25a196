/** What reaches the page: every number once, in its place, and every gap seen. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms } from '#template/forms.ts'
import type { CellValue } from '#report/cell-value.ts'
import { emptyReport } from '#report/report.ts'
import { compose } from './compose.ts'
import type { ReportDocument, Table } from './document.ts'

const tables = (document: ReportDocument): Table[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

const started = (form: string, year: number) =>
  emptyReport({ form, year, issuers: ['青石县水利局'], level: 'department' })

describe.each(forms)('a report in form $id', (form) => {
  const year = form.years.from

  it('brings every cell to the page once', () => {
    const [first = ''] = form.cells.keys()
    const report = { ...started(form.id, year), cells: { [first]: 0 } }
    const document = compose(report, form, { unfinished: true })
    const cells = tables(document).flatMap((table) =>
      table.rows.flat().flatMap((c) => c.cell ?? []),
    )
    expect([...cells].sort()).toEqual([...form.cells.keys()].sort())
  })

  it('is composed whatever stands in its cells, and prints it as it stands', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.constant(null),
      fc.constantFrom<CellValue>('72701.2578', '99999999999999999999', '\u0000', '𡋾'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...form.cells.keys()), value, (cell, written) => {
        const report = { ...started(form.id, year), cells: { [cell]: written } }
        const found = tables(compose(report, form, { unfinished: true }))
          .flatMap((table) => table.rows.flat())
          .find((entry) => entry.cell === cell)
        expect(found?.spans.map((span) => span.text).join('') ?? '').toBe(
          written === null ? '' : String(written),
        )
      }),
    )
  })

  it.skipIf(form.id === 'pre-2019')(
    'keeps the six headings in order and shows what is not written yet',
    () => {
      const document = compose(started(form.id, year), form, { unfinished: true })
      const headings = document.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block.spans[0]?.text.slice(0, 2)] : [],
      )
      expect(headings).toEqual(['一、', '二、', '三、', '四、', '五、', '六、'])
      expect(document.blocks.filter((block) => block.kind === 'gap')).toHaveLength(3)
      expect(document.mark).toBe('草稿')
    },
  )
})

it('prints the chapters of a report before 2019 under their own headings, and no empty table', () => {
  const form = forms.find(({ id }) => id === 'pre-2019')
  if (!form) throw new Error('pre-2019')
  const report = {
    ...started('pre-2019', 2016),
    prose: {
      preamble: [],
      overview: [
        { kind: 'chapter' as const, indent: 0, runs: [{ text: '一、概述' }] },
        { kind: 'heading1' as const, indent: 0, runs: [{ text: '（一）组织领导' }] },
        { kind: 'paragraph' as const, indent: 0, runs: [{ text: '全年公开80条。' }] },
      ],
      problems: [],
      other: [],
    },
  }
  const { blocks } = compose(report, form, { unfinished: false })
  expect(blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind))).toEqual([
    1,
    2,
    'paragraph',
    'signature',
  ])
  const filled = compose({ ...report, cells: { 'statistics.disclosed': 80 } }, form, {
    unfinished: false,
  })
  expect(filled.blocks.some((block) => block.kind === 'table')).toBe(true)
})

it('prints a note behind its number, a live figure in its sentence, and the date without noughts', () => {
  const [form] = forms
  if (!form) throw new Error('no form')
  const document = compose(
    {
      ...started('2021', 2024),
      cells: { 'documents.normative.issued': 22, 'applications.new.person': 3 },
      notes: { 'documents.normative.issued': '其中修订16件' },
      signature: { organs: [], date: '2025-01-09' },
      prose: {
        preamble: [],
        overview: [
          {
            kind: 'paragraph',
            indent: 0,
            runs: [{ text: '新收' }, { cell: 'applications.new.total' }, { text: '件。' }],
          },
          { kind: 'ordered', indent: 0, runs: [{ text: '甲' }] },
          { kind: 'ordered', indent: 0, runs: [{ text: '乙' }] },
        ],
        problems: [],
        other: [],
      },
    },
    form,
    { unfinished: false },
  )
  const words = JSON.stringify(document.blocks)
  expect(words).toContain('22（其中修订16件）')
  expect(document.blocks).toContainEqual({
    kind: 'paragraph',
    spans: [{ text: '新收' }, { text: '3' }, { text: '件。' }],
  })
  expect(
    document.blocks.flatMap((block) => (block.kind === 'list-item' ? [block.mark] : [])),
  ).toEqual(['1.', '2.'])
  expect(document.blocks.at(-1)).toEqual({
    kind: 'signature',
    organs: ['青石县水利局'],
    date: '2025年1月9日',
  })
  expect(document.titleLines).toEqual(['青石县水利局', '2024年政府信息公开工作年度报告'])
})

it.each([
  ['2025-1-9', '2025年1月9日', '2025-01-09'],
  ['2024-02-29', '2024年2月29日', '2024-02-29'],
  ['2025-02-29', '2025-02-29', null],
  ['2025年1月', '2025年1月', null],
  ['', null, null],
])('prints the date %s as %s and tells it only where it is a day', (written, printed, day) => {
  const [form] = forms
  if (!form) throw new Error('no form')
  const report = { ...started('2021', 2024), signature: { organs: ['局'], date: written } }
  const document = compose(report, form, { unfinished: true })
  expect(document.blocks.at(-1)).toEqual({ kind: 'signature', organs: ['局'], date: printed })
  expect(document.date).toBe(day)
})

it('begins heads at the left where some of their column are numbered, so that they read as a list', () => {
  const report = { ...started('pre-2019', 2018), cells: { 'statistics.applications': 3 } }
  const form = forms.find(({ id }) => id === report.form)
  if (!form) throw new Error('no form')
  const [table] = tables(compose(report, form, { unfinished: true }))
  const heads =
    table?.rows.flat().filter(({ scope, column }) => scope !== null && column === 0) ?? []
  const aligned = (words: RegExp) =>
    heads.filter(({ spans }) => words.test(spans[0]?.text ?? '')).map(({ align }) => align)
  expect(new Set(aligned(/^(?:1\.|其中|（一）)/u))).toEqual(new Set(['left']))
  expect(new Set(aligned(/^一、/u))).toEqual(new Set(['center']))
})
