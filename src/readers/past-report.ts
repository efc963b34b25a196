/** A past report in any file it survives in becomes a report with its doubts, or the reasons why it cannot. */
import { forms } from '#template/forms.ts'
import type { Doubt } from '#report/report.ts'
import { readReportFile } from '#report/report-file.ts'
import { decodeText } from './decode-text.ts'
import { readSource, type PastReportReading, type ReadingOptions } from './read-source.ts'
import type { SourceReading } from './source.ts'
import { linesOf } from './text-lines.ts'

export interface PastReportOptions extends ReadingOptions {
  /** Only its ending is looked at, and it is named in messages. */
  readonly fileName: string
}

const refused = (reason: string): PastReportReading => ({ ok: false, reasons: [reason] })

/** Reads a report file or a past report in another shape. Nothing is guessed: what is unsure is doubted. */
export async function readPastReport(
  bytes: Uint8Array,
  options: PastReportOptions,
): Promise<PastReportReading> {
  const ending = /\.[^.]+$/u.exec(options.fileName.toLowerCase())?.[0] ?? ''
  if (ending === '.json') return readAsFile(bytes, options)
  if (['.docx', '.xlsx', '.pdf', '.doc', '.wps'].includes(ending))
    return refused(`本版本还不能读入${ending}文件，请把内容另存为纯文本（.txt）后再读入`)
  const reading = await readText(bytes, ending)
  return reading.ok ? readSource(reading.source, options) : reading
}

const looksLikePage = (text: string) =>
  /<(?:html|body|table|p|div)[\s>]/iu.test(text) && /<\/(?:td|p|div|table)>/iu.test(text)

const headings = [
  ...new Set(
    forms.flatMap((form) =>
      form.sections.flatMap((section) =>
        section.heading === null
          ? []
          : [section.heading, ...numberedAliases(section.heading, section.aliases ?? [])],
      ),
    ),
  ),
]

function numberedAliases(heading: string, aliases: readonly string[]): string[] {
  const number = /^[一二三四五六七八九十]、/u.exec(heading)?.[0] ?? ''
  return aliases.map((alias) => number + alias)
}

async function readText(bytes: Uint8Array, ending: string): Promise<SourceReading> {
  const text = decodeText(bytes)
  if (text === null || text.trim() === '')
    return { ok: false, reasons: ['文件不是可读的文字，或者是空的，请检查文件'] }
  if (ending === '.html' || ending === '.htm' || looksLikePage(text)) {
    const { linesOfHtml } = await import('./html-lines.ts')
    return linesOfHtml(text)
  }
  return { ok: true, source: { lines: linesOf(text, headings), remarks: [] } }
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
  }
}
