/** The web page parsed as a browser would: every word and number there, every head found, nothing runs. */
import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { plainLayout } from '#document/layout.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { writeHtml, writeHtmlFragment } from '#writers/html/write-html.ts'

const form = formById('2021')
if (!form) throw new Error('no form')

/** Tags with their attributes, and the words between them. */
function parsed(html: string) {
  const tags: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] =
    []
  let text = ''
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, attributes })
    },
    ontext: (words) => {
      text += words
    },
  })
  parser.end(html)
  return { tags, text }
}

const composed = (words: string) =>
  compose(
    {
      ...exampleReport,
      notes: { 'applications.new.person': words },
      prose: {
        ...exampleReport.prose,
        problems: [{ kind: 'paragraph', indent: 0, runs: [{ text: words }] }],
      },
    },
    form,
    { unfinished: false },
  )

describe.each([
  ['the web page', writeHtml],
  ['the fragment', writeHtmlFragment],
])('%s', (_, write) => {
  it('holds every number in its cell, and every head that a number names, once', () => {
    const document = composed('其中网上 2 件')
    const { tags } = parsed(write(document))
    const cells = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().filter(({ cell }) => cell !== null) : [],
    )
    const written = tags.flatMap(({ attributes }) => attributes['data-cell'] ?? [])
    expect(written).toEqual(cells.map(({ cell }) => cell))
    const ids = tags.flatMap(({ name, attributes }) =>
      name === 'th' ? (attributes['id'] ?? []) : [],
    )
    expect(new Set(ids).size).toBe(ids.length)
    const named = tags.flatMap(({ attributes }) => attributes['headers']?.split(' ') ?? [])
    expect(named.length).toBeGreaterThan(200)
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names every table apart, those within the words too', () => {
    const document = composed('表')
    const tables = document.blocks.filter((block) => block.kind === 'table')
    const within = tables.map((table) => ({ ...table, caption: '' }))
    const { tags } = parsed(write({ ...document, blocks: [...document.blocks, ...within] }))
    const names = tags.flatMap(({ attributes }) =>
      attributes['role'] === 'region' ? (attributes['aria-label'] ?? []) : [],
    )
    expect(new Set(names).size).toBe(2 * tables.length)
  })

  it('says any words as words, in cells as in paragraphs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '<', '>', '&', '"', "'", '/', 'script', '𠮷') }),
        (words) => {
          const { tags, text } = parsed(write(composed(`始${words}终`)))
          expect(tags.some(({ name }) => name === 'script')).toBe(false)
          expect(text.split(`始${words}终`)).toHaveLength(3)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('lets a long address be broken anywhere, and it alone', () => {
    const address = 'http://www.example.gov.cn/zwgk/2024/xxgknb.html?a=1&b=2'
    const html = write(composed(`见（${address}）。\n电话0571-12345678`))
    const style = write === writeHtml ? 'class="long"' : 'style="word-break:break-all"'
    expect(html).toContain(
      `见（<span ${style}>${address.replace('&', '&amp;')}</span>）。<br>电话0571-12345678`,
    )
  })

  it('keeps number, words, attachments and signature of a letter apart, as on paper', () => {
    const layout = {
      ...plainLayout,
      kind: 'letter',
      number: '青水函〔2025〕3号',
      recipient: '青石县人民政府',
      attachments: '统计表',
    } as const
    const document = compose(exampleReport, form, { unfinished: false, layout })
    const html = write(document).replace(/ (?:class|style)="[^"]*"/gu, '')
    const apart = [...html.matchAll(/<div>\n<p>([^<]*)</gu)].map(([, words]) => words)
    expect(apart).toEqual([
      '青石县人民政府：',
      '附件：1. 青石县水利局2024年政府信息公开工作年度报告',
      '青石县水利局',
    ])
    expect(html).toContain('<p>2. 统计表</p>')
  })
})

it('carries the mark of a draft as words of the style sheet, which browsers repeat on every printed page', () => {
  const html = writeHtml({ ...composed('公开'), mark: '草稿' })
  const { tags } = parsed(html)
  const marks = tags.filter(({ attributes }) => attributes['data-mark'] === '草稿')
  expect(marks.map(({ attributes }) => attributes['aria-label'])).toEqual(['草稿'])
  expect(html).toMatch(
    /\.watermark\{position:fixed;[^}]*\}\n\.watermark::before\{content:attr\(data-mark\)/u,
  )
  expect(tags.some(({ name }) => name === 'svg')).toBe(false)
})

const plainCell = (text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

it('keeps a row of blanks as high as one with figures, in the page and in the fragment', () => {
  const blank = compose({ ...exampleReport, cells: {} }, form, { unfinished: true })
  expect(writeHtml(blank)).toMatch(/\.cell\{[^}]*height:22px/u)
  const cells = parsed(writeHtmlFragment(blank)).tags.filter(({ name }) => name === 'td')
  expect(cells.length).toBeGreaterThan(100)
  for (const { attributes } of cells) expect(attributes['style']).toContain('height:22px')
})

it('turns the printed sheet of a wide table and of the heading above it', () => {
  const wide = Array.from({ length: 14 }, (_, at) => plainCell(String(at)))
  const embed = { type: 'table', content: [{ type: 'tableRow', content: wide }] }
  const prose = [{ kind: 'embed', indent: 0, runs: [], embed } as const]
  const report = { ...exampleReport, prose: { ...exampleReport.prose, problems: prose } }
  const page = writeHtml(compose(report, form, { unfinished: false }))
  const turned = parsed(page).tags.filter(({ attributes }) => attributes['class'] === 'turned')
  expect(turned).toHaveLength(1)
  expect(page).toContain('@page turned{size:A4 landscape;')
  expect(page).toMatch(/h5\):has\(\+\.turned[^{]*\{page:turned\}/u)
})
