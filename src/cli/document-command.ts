/** `export`: one document of a report, named by organ, year and title beside the input. */
import { dirname, join } from 'node:path'
import { check } from '#checks/check.ts'
import { isUnfinished } from '#checks/unfinished.ts'
import { compose } from '#document/compose.ts'
import type { ReportDocument } from '#document/document.ts'
import { type Layout, paperKinds, plainLayout } from '#document/layout.ts'
import { fileName } from '#document/file-name.ts'
import type { Report } from '#report/report.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { isUnapproved, standOf } from '#review/stand.ts'
import { loadReport } from './load-report.ts'
import { Unusable, type Terminal } from './terminal.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function setPages(document: ReportDocument, path: string) {
  const [{ writePdf }, { sayMissing }, { bringRareFonts }, { nodeTypst, readRareFont }] =
    await Promise.all([
      import('#writers/pdf/write-pdf.ts'),
      import('#writers/pdf/missing-characters.ts'),
      import('#writers/pdf/rare-fonts.ts'),
      import('./typst-engine.ts'),
    ])
  const engine = await nodeTypst()
  await bringRareFonts(document, engine, readRareFont)
  const writing = writePdf(document, engine)
  if (!writing.ok) throw new Unusable(`${path}: 没有导出，${sayMissing(writing.missing)}`)
  return { pdf: writing.pdf, fonts: engine.fonts }
}

async function writePdfFile(document: ReportDocument, path: string): Promise<Uint8Array> {
  return (await setPages(document, path)).pdf
}

async function writeOfdFile(document: ReportDocument, path: string): Promise<Uint8Array> {
  const { pdf, fonts } = await setPages(document, path)
  const [{ drawnPages }, { writeOfd, sayUnfit }, { nodeSubsetting }] = await Promise.all([
    import('#readers/pdf/page-operations.ts'),
    import('#writers/ofd/write-ofd.ts'),
    import('./subsetting.ts'),
  ])
  const { pages, numbers } = await drawnPages(pdf)
  const subset = await nodeSubsetting()
  const writing = writeOfd({ document, pages, paths: numbers, fonts, subset })
  if (!writing.ok) throw new Unusable(`${path}: 没有导出，${sayUnfit(writing.pictures)}`)
  return writing.ofd
}

type Write = (document: ReportDocument, path: string) => Promise<Uint8Array>

/** Every format but the report file itself; a writer is loaded when it is asked for. */
const writers: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['docx', async (document) => (await import('#writers/docx/write-docx.ts')).writeDocx(document)],
  ['pdf', writePdfFile],
  ['ofd', writeOfdFile],
  [
    'html',
    async (document) => bytesOf((await import('#writers/html/write-html.ts')).writeHtml(document)),
  ],
  ['xlsx', async (document) => (await import('#writers/xlsx/write-xlsx.ts')).writeXlsx(document)],
  [
    'txt',
    async (document) => bytesOf((await import('#writers/text/write-text.ts')).writeText(document)),
  ],
])

const formats = [...writers.keys(), 'json'].join('、')

/** How the file is asked for; all but `to` may be left out. */
export interface ExportOptions {
  readonly to?: string
  readonly out?: string
  readonly as?: string
  readonly number?: string
  readonly recipient?: string
  /** Names of further attachments. */
  readonly attachment?: readonly string[]
  readonly cover?: boolean
  readonly contents?: boolean
  readonly review?: boolean
}

/** Attachments that are not named are those the imported report had. */
function layoutOf(options: ExportOptions, { published }: Report): Layout {
  const kind = paperKinds.find((name) => name === (options.as ?? plainLayout.kind))
  if (!kind) throw new Unusable(`--as ${options.as} 不认识，可以写 ${paperKinds.join('、')}`)
  return {
    kind,
    cover: options.cover ?? false,
    contents: options.contents ?? false,
    review: options.review ?? false,
    number: options.number ?? '',
    recipient: options.recipient ?? '',
    attachments: (options.attachment ?? published?.attachments ?? []).join('\n'),
  }
}

/** Writes the document and prints the path it was written to. */
export async function documentCommand(
  files: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const [path] = files
  if (path === undefined || files.length > 1)
    throw new Unusable('export 后面要写一个报告文件的路径')
  const { to } = options
  if (to === undefined) throw new Unusable(`export 要用 --to 指明格式：${formats}`)
  const write = writers.get(to)
  if (!write && to !== 'json') throw new Unusable(`--to ${to} 暂不支持，现在可以导出 ${formats}`)
  const { report, form } = await loadReport(path, terminal)
  const layout = layoutOf(options, report)
  const unfinished = isUnfinished(report, form, check(report, form))
  const review = layout.review || isUnapproved(standOf(report.review))
  const document = compose(report, form, { unfinished, layout: { ...layout, review } })
  const bytes = write ? await write(document, path) : bytesOf(writeReportFile(report, form))
  const target = options.out ?? join(dirname(path), `${fileName(document)}.${to}`)
  try {
    await terminal.write(target, bytes)
  } catch {
    throw new Unusable(`${target}: 无法写入`)
  }
  terminal.out(`${target}\n`)
  return 0
}
