/** A file that nobody changed says nothing, in whatever shape and of whatever form it left. */
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { type Layout, plainLayout } from '#document/layout.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { emptyMargin } from '#report/margin.ts'
import type { Prose } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { readReviewedDocx } from '#readers/docx/read-reviewed-docx.ts'
import { wordReturn } from '#review/returned/word-return.ts'
import { formById, forms } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'

const layouts: readonly (readonly [string, Partial<Layout>])[] = [
  ['the report alone', {}],
  ['marked for review', { review: true }],
  ['bound with cover and contents', { cover: true, contents: true }],
  ['behind an announcement', { kind: 'announcement', number: '2025年第2号' }],
  ['behind a letter', { kind: 'letter', recipient: '县政府办公室', cover: true, contents: true }],
]

const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const cell = (text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const embeds: Prose = [
  { kind: 'paragraph', indent: 0, runs: [{ text: '附图如下。' }] },
  {
    kind: 'embed',
    indent: 0,
    runs: [],
    embed: { type: 'image', attrs: { src: picture, alt: '图' } },
  },
  {
    kind: 'embed',
    indent: 0,
    runs: [],
    embed: {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('渠道'), cell('条数')] },
        { type: 'tableRow', content: [cell('网站'), cell('412')] },
      ],
    },
  },
  { kind: 'ordered', indent: 0, runs: [{ text: '其一。' }] },
  {
    kind: 'ordered',
    indent: 0,
    runs: [{ text: '其二，' }, { cell: 'fees.amount' }, { text: '万元。' }],
  },
  { kind: 'bullet', indent: 1, runs: [{ text: '同样的话。' }] },
  { kind: 'bullet', indent: 1, runs: [{ text: '同样的话。' }] },
  { kind: 'paragraph', indent: 0, runs: [] },
]
const embedded: Report = { ...exampleReport, prose: { ...exampleReport.prose, other: embeds } }

async function said(report: Report, layout: Layout, stamped: boolean) {
  const form = formById(report.form)
  if (!form) throw new Error('no form')
  const options = { unfinished: layout.review, layout, ...(stamped ? { margin: emptyMargin } : {}) }
  const reading = readReviewedDocx(await writeDocx(compose(report, form, options)))
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { items, fits } = wordReturn(reading.returned, ReportDocument.of(report, 1), form, 0)
  expect(fits).toBe(true)
  return items
}

describe.each([
  ['with our bookmarks', true],
  ['without them', false],
])('a file %s that nobody changed', (_, stamped) => {
  it.each(layouts)('%s', async (__, layout) => {
    expect(await said(embedded, { ...plainLayout, ...layout }, stamped)).toEqual([])
  })
  it.each(forms)('of form $id, empty and written', async (form) => {
    const start = { form: form.id, year: form.years.from, issuers: ['青石县水利局'], level: null }
    const empty = emptyReport(start)
    expect(await said(empty, plainLayout, stamped)).toEqual([])
    const chaptered = form.sections.some((one) => one.kind === 'prose' && one.chapters)
    const chapter: Prose = [{ kind: 'chapter', indent: 0, runs: [{ text: '一、概述' }] }, ...embeds]
    const prose = chaptered
      ? { preamble: [], overview: chapter, problems: [], other: [] }
      : embedded.prose
    expect(await said({ ...empty, prose }, plainLayout, stamped)).toEqual([])
  })
})
