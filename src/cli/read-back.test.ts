/** Files we made, read back as past reports: every cell in its row, headings with their level. */
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { readDocx } from '#readers/docx/read-docx.ts'
import { readPastReport } from '#readers/past-report.ts'
import { readPdf } from '#readers/pdf/read-pdf.ts'
import { chaptersOf, proseOfChapters } from '#report/prose/chapters.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { tableOfWords } from '#report/prose/embedded-table.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writeHtml } from '#writers/html/write-html.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { writeText } from '#writers/text/write-text.ts'
import { nodeTypst } from './typst-engine.ts'

const form = formById('2021')
if (!form) throw new Error('no form')
const document = compose(exampleReport, form, { unfinished: false })
const bare = (text: string) => text.replace(/\s/gu, '')
/** The cells of every row as the report prints them. */
const printedRows = document.blocks.flatMap((block) =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map(({ spans }) => bare(spans.map(({ text }) => text).join(''))))
    : [],
)
const headings = document.blocks.flatMap((block) =>
  block.kind === 'heading' && block.level === 1
    ? [block.spans.map(({ text }) => text).join('')]
    : [],
)

describe('our own Word file', () => {
  it('gives back every cell of every table, row by row, and the headings with their level', async () => {
    const reading = readDocx(await writeDocx(document))
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { lines, remarks } = reading.source
    expect(lines.flatMap(({ cells }) => (cells ? [cells.map(bare)] : []))).toEqual(printedRows)
    expect(lines.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(headings)
    expect(lines.every(({ cells, sure, whole }) => (cells ? sure : whole) === true)).toBe(true)
    expect(remarks).toEqual([])
  })
})

describe('our own PDF', () => {
  it('gives back every cell of every table in its row, enclosed by rulings', async () => {
    const writing = writePdf(document, await nodeTypst())
    if (!writing.ok) throw new Error('not set')
    const maps = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url)
    const reading = await readPdf(writing.pdf, {
      characterMap: (name) => readFile(new URL(`${name}.bcmap`, maps)),
    })
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { lines, remarks } = reading.source
    const rows = lines.filter(({ cells }) => cells !== null)
    expect(rows.map(({ cells }) => cells?.map(bare))).toEqual(printedRows)
    expect(rows.every(({ sure }) => sure === true)).toBe(true)
    const words = lines.flatMap(({ cells, text }) => (cells ? [] : [text]))
    expect(words).toEqual(expect.arrayContaining(headings))
    const paragraphs = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : [],
    )
    expect(words.map(bare)).toEqual(expect.arrayContaining(paragraphs.map(bare)))
    expect(remarks).toEqual([])
  }, 60_000)
})

it('gives back figures too long for their columns, of which none is set too small to read', async () => {
  const ids = ['applications.new.person', 'litigation.direct.upheld', 'licensing.decisions']
  const figures = Object.fromEntries(ids.map((id, at) => [id, 123456789012345 - at]))
  const report = { ...exampleReport, cells: { ...exampleReport.cells, ...figures } }
  const writing = writePdf(compose(report, form, { unfinished: false }), await nodeTypst())
  if (!writing.ok) throw new Error('not set')
  const reading = await readPastReport(writing.pdf, { fileName: 'a.pdf' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  expect(reading.report.cells).toMatchObject(figures)
  const pages = await getDocument({ data: new Uint8Array(writing.pdf), verbosity: 0 }).promise
  for (let number = 1; number <= pages.numPages; number += 1) {
    const { items } = await (await pages.getPage(number)).getTextContent()
    for (const item of items)
      if ('str' in item && item.str.trim() !== '') expect(item.height).toBeGreaterThan(5.5)
  }
}, 60_000)

it('gives back a figure of many lines whose note asks for a smaller size still', async () => {
  const id = 'litigation.direct.other'
  const note = 'A-2024'
  const cells = { ...exampleReport.cells, [id]: 50_000_000_000_000 }
  const report = { ...exampleReport, cells, notes: { [id]: note } }
  const writing = writePdf(compose(report, form, { unfinished: false }), await nodeTypst())
  if (!writing.ok) throw new Error('not set')
  const reading = await readPastReport(writing.pdf, { fileName: 'a.pdf' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  expect(reading.report.cells[id]).toBe(50_000_000_000_000)
  expect(reading.report.notes[id]).toBe(note)
}, 60_000)

describe('our own files of a report of 2016', () => {
  const old = formById('pre-2019')
  if (!old) throw new Error('no form')
  const written: Report = {
    ...emptyReport({
      form: 'pre-2019',
      year: 2016,
      issuers: ['清河县水务局', '清河县河湖管理处'],
      level: 'department',
    }),
    signature: { organs: ['清河县水务局', '清河县河湖管理处'], date: '2017-03-01' },
    cells: Object.fromEntries(
      [...old.cells.values()].map(({ id, type }, at) => [
        id,
        type === 'integer' ? at * 37 : `${at}.25`,
      ]),
    ),
    prose: {
      preamble: [
        {
          kind: 'paragraph',
          indent: 0,
          runs: [{ text: '本报告中所列数据统计期限为2016年1月1日至12月31日。' }],
        },
      ],
      overview: proseOfChapters(
        ['一、概述', '二、主动公开政府信息情况', '三、需要说明的事项'].map((heading, at) => ({
          heading,
          prose: [
            { kind: 'heading1', indent: 0, runs: [{ text: '（一）组织领导' }] },
            { kind: 'paragraph', indent: 0, runs: [{ text: `召开专题会议${at + 2}次。` }] },
          ],
        })),
      ),
      problems: [],
      other: [],
    },
  }
  const laid = compose(written, old, { unfinished: false })
  const files = {
    docx: () => writeDocx(laid),
    txt: () => Promise.resolve(new TextEncoder().encode(writeText(laid))),
    pdf: async () => {
      const writing = writePdf(laid, await nodeTypst())
      if (!writing.ok) throw new Error('not set')
      return writing.pdf
    },
  }

  it.each(['docx', 'txt', 'pdf'] as const)(
    'give back chapters, figures, organs and date from %s',
    async (ending) => {
      const reading = await readPastReport(await files[ending](), { fileName: `a.${ending}` })
      if (!reading.ok) throw new Error(reading.reasons.join())
      const { report } = reading
      expect(report.form).toBe('pre-2019')
      expect(report.issuers).toEqual(written.issuers)
      expect(report.signature).toEqual(written.signature)
      expect(report.cells).toEqual(written.cells)
      expect(chaptersOf(report.prose.overview)).toEqual(chaptersOf(written.prose.overview))
      expect(report.prose.preamble).toEqual(written.prose.preamble)
    },
    60_000,
  )
})

it('give back the issuer and who signed it, where the name takes several lines and has a second one in brackets', async () => {
  const issuers = ['青州省河源自治州山前哈萨克族蒙古族自治县农业农村和水利局（乡村振兴局）']
  const report: Report = {
    ...exampleReport,
    issuers,
    title: null,
    signature: { organs: issuers, date: '2025-01-09' },
  }
  const long = compose(report, form, { unfinished: false })
  const pdf = writePdf(long, await nodeTypst())
  if (!pdf.ok) throw new Error('not set')
  for (const [fileName, bytes] of [
    ['a.docx', await writeDocx(long)],
    ['a.pdf', pdf.pdf],
    ['a.txt', new TextEncoder().encode(writeText(long))],
  ] as const) {
    const reading = await readPastReport(bytes, { fileName })
    if (!reading.ok) throw new Error(reading.reasons.join())
    expect([fileName, reading.report.issuers, reading.report.signature]).toEqual([
      fileName,
      issuers,
      report.signature,
    ])
  }
}, 60_000)

it('give back all organs of a joint report, on however many lines its title stands', async () => {
  const all = ['水利局', '农业农村局', '林业和草原局', '住房和城乡建设局', '应急管理局', '财政局']
  for (const count of [2, 3, 4, 6]) {
    const issuers = all.slice(0, count).map((name) => `青石县${name}`)
    const signature = { organs: issuers, date: '2025-01-09' }
    const report: Report = { ...exampleReport, issuers, title: null, signature }
    const joint = compose(report, form, { unfinished: false })
    const pdf = writePdf(joint, await nodeTypst())
    if (!pdf.ok) throw new Error('not set')
    for (const [fileName, bytes] of [
      ['a.docx', await writeDocx(joint)],
      ['a.pdf', pdf.pdf],
      ['a.txt', new TextEncoder().encode(writeText(joint))],
    ] as const) {
      const reading = await readPastReport(bytes, { fileName })
      if (!reading.ok) throw new Error(reading.reasons.join())
      const { published, doubts } = reading.report
      expect([fileName, reading.report.issuers, reading.report.signature, doubts]).toEqual([
        fileName,
        issuers,
        signature,
        [],
      ])
      expect(published?.unplaced ?? []).toEqual([])
    }
  }
}, 60_000)

it.each([
  ['wide', 16, 4],
  ['long', 3, 100],
])('give back a %s table within the words as a table', async (_, columns, rows) => {
  const words = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) =>
      row === 0 ? `指标${'甲乙丙丁'[column % 4]}` : String(row * columns + column),
    ),
  )
  const before = { kind: 'paragraph', indent: 0, runs: [{ text: '各单位情况见下表。' }] } as const
  const after = { kind: 'paragraph', indent: 0, runs: [{ text: '以上为各单位情况。' }] } as const
  const table = { kind: 'embed', indent: 0, runs: [], embed: tableOfWords(words, true) } as const
  const other = [before, table, after]
  const prose = { ...exampleReport.prose, other }
  const report = compose({ ...exampleReport, prose }, form, { unfinished: false })
  for (const [fileName, bytes] of [
    ['a.docx', await writeDocx(report)],
    ['a.html', new TextEncoder().encode(writeHtml(report))],
  ] as const) {
    const reading = await readPastReport(bytes, { fileName })
    expect([fileName, reading.ok && reading.report.prose.other]).toEqual([fileName, other])
    expect(reading.ok && reading.report.cells).toEqual(exampleReport.cells)
  }
})
