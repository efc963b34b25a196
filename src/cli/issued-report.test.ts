/** A report that leaves the office under an announcement or a letter, read back from every file. */
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import type { ReportDocument } from '#document/document.ts'
import { plainLayout } from '#document/layout.ts'
import { readPastReport } from '#readers/past-report.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writeHtml } from '#writers/html/write-html.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { writeText } from '#writers/text/write-text.ts'
import { writeXlsx } from '#writers/xlsx/write-xlsx.ts'
import { nodeTypst } from './typst-engine.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function asPdf(document: ReportDocument): Promise<Uint8Array> {
  const writing = writePdf(document, await nodeTypst())
  if (!writing.ok) throw new Error('characters without a glyph')
  return writing.pdf
}

const files: Readonly<
  Record<string, (document: ReportDocument) => Uint8Array | Promise<Uint8Array>>
> = {
  'a.docx': writeDocx,
  'a.html': (document) => bytesOf(writeHtml(document)),
  'a.xlsx': writeXlsx,
  'a.txt': (document) => bytesOf(writeText(document)),
  'a.pdf': asPdf,
}

const formOf = (report: Report) => {
  const form = formById(report.form)
  if (!form) throw new Error('no form')
  return form
}

async function readBack(name: string, document: ReportDocument): Promise<Report> {
  const bytes = (await files[name]?.(document)) ?? new Uint8Array()
  const reading = await readPastReport(bytes, { fileName: name })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const organs = ['柳树县水利局', '柳树县农业农村局']
const joint: Report = {
  ...exampleReport,
  title: null,
  issuers: organs,
  signature: { organs, date: '2025-01-17' },
}

describe.each(Object.keys(files))('%s', (name) => {
  it.each(['announcement', 'letter'] as const)('of joint issuers under %s', async (kind) => {
    const layout = { ...plainLayout, kind, number: '2025年第3号', attachments: '水情信息目录' }
    const document = compose(joint, formOf(joint), { unfinished: false, layout })
    const back = await readBack(name, document)
    expect(back.issuers).toEqual(organs)
    expect(back.signature).toEqual(joint.signature)
    expect(back.published?.attachments).toEqual(['水情信息目录'])
  })

  it('of a place that reports by its name, not dated yet', async () => {
    const report = { ...joint, issuers: ['柳树市'], signature: { organs: [], date: null } }
    const back = await readBack(name, compose(report, formOf(report), { unfinished: false }))
    expect(back.issuers).toEqual(['柳树市'])
    expect(back.prose.other).toEqual(report.prose.other)
  })

  it('of before 2019, not dated yet and with nothing in its chapters', async () => {
    const issuers = ['柳树县水利局']
    const start = { form: 'pre-2019', year: 2016, issuers, level: 'department' } as const
    const words = '现将我局2016年度政府信息公开工作报告如下。本报告所列数据为全年数据。'
    const preamble = [{ kind: 'paragraph', indent: 0, runs: [{ text: words }] } as const]
    const report = { ...emptyReport(start), prose: { ...emptyReport(start).prose, preamble } }
    const back = await readBack(name, compose(report, formOf(report), { unfinished: false }))
    expect(back.prose).toEqual(report.prose)
    expect(back.signature.organs).toEqual(issuers)
  })
})

it('keeps figures listed right below the title among the first words', async () => {
  const listed = ['网站公开286条', '微信推文431篇'].map(
    (text) => ({ kind: 'bullet', indent: 0, runs: [{ text }] }) as const,
  )
  const report = { ...joint, prose: { ...joint.prose, preamble: listed } }
  const document = compose(report, formOf(report), { unfinished: false })
  for (const name of Object.keys(files))
    expect((await readBack(name, document)).prose.preamble).toEqual(listed)
})
