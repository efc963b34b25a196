/** A past report in any file it survives in becomes a report with its doubts, or the reasons why it cannot. */
import { forms } from '#template/forms.ts'
import type { Doubt } from '#report/report.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { decodeText } from '#readers/text/decode-text.ts'
import { marksOf } from '#readers/text/heading-marks.ts'
import { pageInOfficeName, refusalOfKind } from './foreign-files.ts'
import { readSource, type PastReportReading, type ReadingOptions } from './read-source.ts'
import type { SourceReading } from './source.ts'
import { linesOf } from '#readers/text/text-lines.ts'

export interface PastReportOptions extends ReadingOptions {
  /** Its ending helps to tell what it is; it is named in messages. */
  readonly fileName: string
  /** Character maps that some PDFs need (`cmaps/<name>.bcmap` of pdfjs-dist); absent: such letters are lost and said. */
  readonly characterMap?: (name: string) => Promise<Uint8Array>
  /** Told of every page read, where a file has pages. */
  readonly onPage?: (done: number, of: number) => void
}

const largestFile = 50_000_000

const refused = (reason: string): PastReportReading => ({ ok: false, reasons: [reason] })

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]) =>
  signs.every((sign, at) => bytes[at] === sign)

/** A report has some ten thousand signs on a few hundred lines; so many are no report. */
const mostSigns = 1_000_000
const mostLines = 50_000

/** Why so long a text is not gone through; null where it may be a report. */
const refusalOfLength = (signs: number, lines: number): string | null =>
  signs > mostSigns || lines > mostLines
    ? `文字过多（${Math.ceil(signs / 10_000)}万字、${lines}行），不像一份年度报告，没有读取。请只保留报告的内容，另存后再导入`
    : null

/** Why a file of so many bytes is not even opened; null where it is. */
export function refusalOfSize(size: number): string | null {
  if (size > largestFile)
    return '文件超过50MB，不像一份年度报告，没有读取。请只保留报告的内容，另存后再导入'
  return size === 0 ? '文件是空的，可能没有传输完整，请向来源再要一份' : null
}

const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b)
/** Word, Excel and WPS before 2007, and password-protected files since. */
const isCompound = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
const isPdf = (bytes: Uint8Array) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46)

/** Reads a report file or a past report in another shape. Nothing is guessed: what is unsure is doubted. */
export async function readPastReport(
  bytes: Uint8Array,
  options: PastReportOptions,
): Promise<PastReportReading> {
  const ending = /\.[^.]+$/u.exec(options.fileName.toLowerCase())?.[0] ?? ''
  const tooOdd = refusalOfSize(bytes.length)
  if (tooOdd !== null) return refused(tooOdd)
  if (ending === '.json') return readAsFile(bytes, options)
  const foreign = refusalOfKind(bytes, ending)
  if (foreign !== null) return refused(foreign)
  const reading = await readLines(bytes, ending, options)
  if (!reading.ok) return reading
  const { lines } = reading.source
  const signs = lines.reduce((sum, { text }) => sum + text.length, 0)
  const tooLong = refusalOfLength(signs, lines.length)
  return tooLong === null ? readSource(reading.source, options) : refused(tooLong)
}

/** The lines of a file, whatever its ending says, as its first bytes have it. */
async function readLines(
  bytes: Uint8Array,
  ending: string,
  { characterMap = noMap, onPage = noNews }: PastReportOptions,
): Promise<SourceReading> {
  if (isPdf(bytes) || ending === '.pdf' || ending === '.ofd') {
    const { readPdf } = await import('#readers/pdf/read-pdf.ts')
    // A plain array of its own: pdf.js refuses Node's buffers and keeps what it is given.
    return readPdf(new Uint8Array(bytes), { characterMap, onPage })
  }
  if (pageInOfficeName(bytes, ending) !== null) return readText(bytes, '.html')
  if (ending === '.xlsx' || ending === '.et' || ending === '.xls') {
    const { readXlsx } = await import('#readers/xlsx/read-xlsx.ts')
    return readXlsx(bytes)
  }
  if (isZip(bytes) || isCompound(bytes) || ['.docx', '.docm', '.doc', '.wps'].includes(ending)) {
    const { readDocx } = await import('#readers/docx/read-docx.ts')
    return readDocx(bytes)
  }
  return readText(bytes, ending)
}

const noNews = () => undefined
const noMap = (name: string) => Promise.reject(new Error(`no character map ${name}`))

/** Markdown keeps elements that it has no sign for, but prints its tables with bars. */
const isBarred = (text: string) =>
  !/<td[\s>]/iu.test(text) && (text.match(/^[ \t]*\|.*\|[ \t]*$/gmu)?.length ?? 0) > 5

const tableOfPage = /(<table[\s>][\s\S]*?<\/table>)/giu
const fewestLines = 5

/** Markdown whose tables alone are those of a page, as converters of PDF files write it. */
function isTextWithTables(text: string): boolean {
  const outside = text.replace(tableOfPage, '')
  return (
    outside !== text &&
    !/<(?:html|body|p)[\s>]/iu.test(outside) &&
    outside.split('\n').filter((line) => line.trim() !== '' && !line.includes('<')).length >=
      fewestLines
  )
}

/** Text by its lines, and the tables between by their elements. */
function readAround(text: string, tableLines: (html: string) => SourceReading): SourceReading {
  const lines = text.split(tableOfPage).flatMap((part) => {
    if (!/^<table[\s>]/iu.test(part)) return linesOf(part, marks)
    const table = tableLines(part)
    return table.ok ? table.source.lines : []
  })
  return { ok: true, source: { lines, remarks: [] } }
}

const looksLikePage = (text: string) =>
  /<(?:html|body|table|p|div)[\s>]/iu.test(text) &&
  /<\/(?:td|p|div|table)>/iu.test(text) &&
  !isBarred(text)

const marks = marksOf([
  ...new Set(
    forms.flatMap((form) =>
      form.sections.flatMap((section) =>
        section.heading === null
          ? []
          : [section.heading, ...numberedAliases(section.heading, section.aliases ?? [])],
      ),
    ),
  ),
])

function numberedAliases(heading: string, aliases: readonly string[]): string[] {
  const number = /^[一二三四五六七八九十]、/u.exec(heading)?.[0] ?? ''
  return aliases.map((alias) => number + alias)
}

async function readText(bytes: Uint8Array, ending: string): Promise<SourceReading> {
  const text = decodeText(bytes)
  if (text === null || text.trim() === '')
    return { ok: false, reasons: ['文件不是可读的文字，或者是空的，请检查文件'] }
  if (ending === '.html' || ending === '.htm' || looksLikePage(text)) {
    const { linesOfHtml } = await import('#readers/html/html-lines.ts')
    return isTextWithTables(text) ? readAround(text, linesOfHtml) : linesOfHtml(text)
  }
  const tooLong = refusalOfLength(text.length, text.split('\n').length)
  return tooLong === null
    ? { ok: true, source: { lines: linesOf(text, marks), remarks: [] } }
    : { ok: false, reasons: [tooLong] }
}

function readAsFile(bytes: Uint8Array, options: PastReportOptions): PastReportReading {
  const reading = readReportFile(bytes)
  if (!reading.ok) return reading
  const { report, warnings } = reading
  const said = warnings.map((why): Doubt => ({ at: 'form', why }))
  return {
    ok: true,
    report: {
      ...report,
      year: options.year ?? report.year,
      issuers: options.issuers?.length ? options.issuers : report.issuers,
      doubts: [...report.doubts, ...said],
    },
    trace: { lines: [], origins: {} },
  }
}
