/** Random reports as every file, read back by our own readers to the same report. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { plainLayout } from '#document/layout.ts'
import type { ReportDocument } from '#document/document.ts'
import { readPastReport } from '#readers/past-report.ts'
import { tableOfCells, tableOfWords } from '#report/prose/embedded-table.ts'
import { blockText, type Block } from '#report/prose/prose.ts'
import type { CellValue } from '#report/cell-value.ts'
import { type Doubt, emptyReport, type Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import type { Cell, Form } from '#template/form.ts'
import { forms } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writeHtml, writeHtmlFragment } from '#writers/html/write-html.ts'
import { sayMissing } from '#writers/pdf/missing-characters.ts'
import { bringRareFonts } from '#writers/pdf/rare-fonts.ts'
import type { TypstEngine } from '#writers/pdf/typst-engine.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { writeText } from '#writers/text/write-text.ts'
import { writeXlsx } from '#writers/xlsx/write-xlsx.ts'
import { nodeTypst, readRareFont } from './typst-engine.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
let engine: Promise<TypstEngine> | undefined
async function asPdf(document: ReportDocument): Promise<Uint8Array> {
  const typst = await (engine ??= nodeTypst())
  await bringRareFonts(document, typst, readRareFont)
  const writing = writePdf(document, typst)
  if (!writing.ok) throw new Error(sayMissing(writing.missing))
  return writing.pdf
}

type Write = (document: ReportDocument) => Uint8Array | Promise<Uint8Array>
const files: Readonly<Record<string, Write>> = {
  'a.html': (document) => bytesOf(writeHtml(document)),
  'fragment.html': (document) => bytesOf(writeHtmlFragment(document)),
  'a.xlsx': writeXlsx,
  'a.docx': writeDocx,
  'a.pdf': asPdf,
  'a.txt': (document) => bytesOf(writeText(document)),
}

const figures = (cell: Cell): fc.Arbitrary<CellValue> =>
  cell.type === 'decimal'
    ? fc.constantFrom(
        '0',
        '0.04',
        '12.50',
        '48.00',
        '64230300',
        '72701.2578',
        '123456789012.123456',
      )
    : fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 3, arbitrary: fc.nat(30) },
        { weight: 1, arbitrary: fc.nat(99_999) },
        { weight: 1, arbitrary: fc.constant(50_000_000_000_000) },
        ...(cell.signed ? [{ weight: 2, arbitrary: fc.integer({ min: -99, max: -1 }) }] : []),
      )

/** Some cells filled, some blank; a total is there only where one was typed, right or wrong. */
const cellsOf = (form: Form): fc.Arbitrary<Record<string, CellValue>> =>
  fc
    .tuple(
      ...[...form.cells.values()].map((cell) =>
        fc.option(figures(cell), { freq: cell.computed ? 1 : 8, nil: undefined }),
      ),
    )
    .map((values) =>
      Object.fromEntries(
        [...form.cells.keys()].flatMap((id, at) =>
          values[at] === undefined ? [] : [[id, values[at]]],
        ),
      ),
    )

/** Sentences with everything that markup and formulas are made of. */
const sentence = fc
  .array(
    fc.constantFrom(
      '公开',
      '信息',
      '办理',
      '<b>',
      '&amp;',
      '"',
      "'",
      '=1+1',
      '，',
      '𡋾',
      '_x0041_',
      '12件',
      'javascript:',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `本机关${parts.join('')}全部办结。`)

const block = (kind: Block['kind'], text: string, bold = false, indent = 0): Block => ({
  kind,
  indent,
  runs: bold ? [{ text: '重点：', bold: true }, { text }] : [{ text }],
})

/** Files that say what is a heading or an item; of the others only what is printed can be told. */
const isTold = (name: string) => /\.(?:html|docx)$/u.test(name)

/** A heading with the number of its level; without one only where the file says that it is a heading. */
const headingsBefore = (told: boolean) =>
  fc.tuple(fc.constantFrom(null, 1, 2, 3), fc.boolean()).map(([level, isNumbered]) => {
    if (level === null) return []
    const number = ['（一）', '1.', '（1）'][level - 1] ?? ''
    const kind = (['heading1', 'heading2', 'heading3'] as const)[level - 1] ?? 'heading1'
    return [block(kind, `${isNumbered || !told ? number : ''}加强公开`)]
  })

/** A list; of a single numbered line nobody knows whether it is one unless the file says so. */
const items = (told: boolean) =>
  fc
    .array(fc.tuple(sentence, fc.boolean(), fc.boolean(), fc.integer({ min: -1, max: 1 })), {
      minLength: told ? 1 : 2,
      maxLength: 3,
    })
    .map((written) => {
      let depth = 0
      return written.map(([text, bold, ordered, step], at) => {
        depth = at === 0 ? 0 : Math.min(3, Math.max(0, depth + step))
        return block(ordered ? 'ordered' : 'bullet', text, bold, depth)
      })
    })

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** Drawn in the words of the report; of the files only web page and Word carry it. */
const pictures = fc.integer({ min: 20, max: 500 }).map((width): Block[] => [
  {
    kind: 'embed',
    indent: 0,
    runs: [],
    embed: {
      type: 'image',
      attrs: { src: `data:image/png;base64,${dot}`, alt: '办理流程', width },
    },
  },
])

const paragraph = fc.tuple(sentence, fc.boolean()).map((one) => [block('paragraph', ...one)])

/** A small table with heads over its figures. */
const tables = fc
  .array(fc.tuple(fc.constantFrom('门户网站', '微信<公众号>'), fc.nat(999)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rows): Block[] => {
    const texts = [['渠道', '条数'], ...rows.map(([name, count]) => [name, String(count)])]
    return [{ kind: 'embed', indent: 0, runs: [], embed: tableOfWords(texts, true) }]
  })

const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan })

/** A table with a head of two rows, lines that belong together, rows of one cell, and a sum called as in the tables of the form. */
const mergedTables = fc.tuple(fc.nat(999), fc.boolean()).map(([count, heads]): Block[] => {
  const rows = [
    [cell('单位', 1, 2), cell('公开', 2)],
    [cell('网站'), cell('微信')],
    [cell('城区', 1, 2), cell(String(count)), cell('4')],
    [cell('5'), cell('')],
    [cell('下半年', 3)],
    [cell('城区', 2, 2), cell(String(count))],
    [cell('6')],
    [cell('合计'), cell('9', 2)],
  ]
  const embed = tableOfCells(
    rows.map((cells, row) => cells.map((one) => ({ ...one, head: heads && row < 2 }))),
  )
  return [{ kind: 'embed', indent: 0, runs: [], embed }]
})

const bare = fc.constant<Block[]>([])
const embedded = fc.oneof({ weight: 3, arbitrary: bare }, pictures, tables, mergedTables)

const proseOf = (told: boolean) =>
  fc
    .array(
      fc.tuple(headingsBefore(told), fc.oneof(paragraph, items(told)), told ? embedded : bare),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((written) => written.flat(2))

const notes = fc.constantFrom(
  '其中修订16件',
  '含市级2件，县级3件',
  'A<b>&',
  '比上年[2023年]多"2"件',
)

const attachments = fc.uniqueArray(
  fc.constantFrom(
    '2024年度依申请公开情况统计表',
    '主动公开基本目录（2024年版）',
    '青石县水利局政府信息公开工作领导小组办公室2024年度重点领域信息公开自查情况汇总表',
  ),
)

const reports = (form: Form, prose: fc.Arbitrary<Block[]>): fc.Arbitrary<Report> =>
  fc
    .record({
      cells: cellsOf(form),
      preamble: prose,
      overview: prose,
      problems: prose,
      other: prose,
      noted: fc.array(fc.tuple(fc.constantFrom(...form.cells.keys()), notes), { maxLength: 4 }),
    })
    .map(({ cells, noted, ...texts }) => {
      const chaptered = form.sections.some(
        (section) => section.kind === 'prose' && section.chapters,
      )
      const chapters = ['一、概述', '二、主动公开情况'].flatMap((heading, at) => [
        block('chapter', heading),
        ...(at === 0 ? texts.overview : texts.problems),
      ])
      return {
        ...emptyReport({
          form: form.id,
          year: form.years.from,
          issuers: ['青石县水利局'],
          level: 'department',
        }),
        cells,
        notes: chaptered
          ? {}
          : Object.fromEntries(noted.filter(([id]) => (cells[id] ?? null) !== null)),
        prose: chaptered
          ? { preamble: texts.preamble, overview: chapters, problems: [], other: [] }
          : texts,
        signature: { organs: ['青石县水利局'], date: `${form.years.from + 1}-01-09` },
      }
    })

/** What the report says, cell by cell and block by block. */
const said = (report: Report, form: Form) => ({
  form: report.form,
  year: report.year,
  issuers: report.issuers,
  signature: report.signature,
  cells: Object.fromEntries(makeTotals(form, report.cells).values),
  notes: report.notes,
  prose: Object.fromEntries(
    Object.entries(report.prose).map(([key, blocks]) => [
      key,
      blocks.map((one) => [one.kind, one.indent, blockText(one), one.embed]),
    ]),
  ),
})

const aboutTable = ({ at }: Doubt): boolean => at.startsWith('table')

/**
 * The report without the figures that its reading left open and doubted: a line of text does not say
 * which of its cells is blank. The note beside such a figure is left open with it, where the doubt
 * quotes it or the whole table is doubted.
 */
function asDecided(report: Report, { cells, doubts }: Report): Report {
  const isOpen = (id: string) =>
    (cells[id] ?? null) === null && doubts.some((doubt) => doubt.at === id || aboutTable(doubt))
  const isQuoted = (id: string, note: string) =>
    doubts.some((doubt) =>
      doubt.at === id ? doubt.source?.includes(note) === true : aboutTable(doubt),
    )
  const keptCells = Object.entries(report.cells).filter(([id]) => !isOpen(id))
  const keptNotes = Object.entries(report.notes).filter(
    ([id, note]) => !isOpen(id) || !isQuoted(id, note),
  )
  return {
    ...report,
    cells: Object.fromEntries(keptCells),
    notes: Object.fromEntries(keptNotes),
  }
}

/** Setting and reading pages takes most of a second; that they are the same bytes twice is proved in `pdf.test.ts`. */
const isSet = (name: string) => name === 'a.pdf'
const runs = (name: string) => ({
  numRuns: Number(process.env['FC_RUNS'] ?? (isSet(name) ? 1 : 2)),
  endOnFailure: true,
})

describe.each(Object.entries(files))('a report as %s', (name, write) => {
  it.each(forms)('of form $id comes back the same, finished or not', async (form) => {
    await fc.assert(
      fc.asyncProperty(
        reports(form, proseOf(isTold(name))),
        attachments,
        fc.boolean(),
        async (report, attached, unfinished) => {
          const layout = { ...plainLayout, attachments: attached.join('\n') }
          const document = compose(report, form, { unfinished, layout })
          const bytes = await write(document)
          if (!isSet(name))
            expect(await write(compose(report, form, { unfinished, layout }))).toEqual(bytes)
          const reading = await readPastReport(bytes, { fileName: name })
          if (!reading.ok) throw new Error(reading.reasons.join())
          const told = name.endsWith('.txt') ? asDecided(report, reading.report) : report
          expect(said(reading.report, form)).toEqual(said(told, form))
          expect(reading.report.published?.attachments ?? []).toEqual(attached)
        },
      ),
      runs(name),
    )
  })

  it('with nothing filled in stays blank', async () => {
    for (const form of forms.filter(({ id }) => id !== 'pre-2019')) {
      const report = emptyReport({
        form: form.id,
        year: form.years.from,
        issuers: ['青石县水利局'],
        level: 'department',
      })
      const bytes = await write(compose(report, form, { unfinished: true }))
      const reading = await readPastReport(bytes, { fileName: name })
      if (!reading.ok) throw new Error(reading.reasons.join())
      expect(Object.values(reading.report.cells).filter((value) => value !== null)).toEqual([])
      expect(Object.values(reading.report.prose).flat()).toEqual([])
    }
  })
})
