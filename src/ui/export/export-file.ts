/** Makes one file of the open report: composed once, then handed to the writer of that format. */
import { compose } from '#document/compose.ts'
import { titleOf } from '#report/report.ts'
import { saveAs } from '#ui/files.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

export type ExportFormat = 'docx' | 'pdf' | 'txt'

export const formats: readonly {
  readonly key: ExportFormat
  readonly name: string
  readonly purpose: string
  readonly mime: string
}[] = [
  {
    key: 'docx',
    name: 'Word 文档（DOCX）',
    purpose: '送审、修改、套红印制',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    key: 'pdf',
    name: '版式文件（PDF）',
    purpose: '打印、用印、网站发布',
    mime: 'application/pdf',
  },
  {
    key: 'txt',
    name: '纯文本（TXT）',
    purpose: '粘贴到网站后台',
    mime: 'text/plain;charset=utf-8',
  },
]

export interface ExportWatch {
  /** 0 to 1, and what is being done. */
  readonly onProgress: (share: number, what: string) => void
  readonly signal: AbortSignal
}

async function write(
  format: ExportFormat,
  document: ReturnType<typeof compose>,
  watch: ExportWatch,
): Promise<Uint8Array> {
  if (format === 'docx') {
    const { writeDocx } = await import('#writers/docx/write-docx.ts')
    return writeDocx(document)
  }
  if (format === 'pdf') {
    const { writePdfInWorker } = await import('./typst-client.ts')
    return writePdfInWorker(document, watch)
  }
  const { writeText } = await import('#writers/text/write-text.ts')
  return new TextEncoder().encode(writeText(document))
}

/** True while an error is left: the file is then marked 草稿. */
export const isUnfinished = (session: ReportSession): boolean =>
  session.findings.some((shown) => shown.finding.tier === 'error')

/** Writes and offers the file; rejects with a message for the clerk where it cannot be made. */
export async function exportFile(
  session: ReportSession,
  format: ExportFormat,
  watch: ExportWatch,
): Promise<void> {
  const { report, form } = session
  const document = compose(report, form, { unfinished: isUnfinished(session) })
  const bytes = await write(format, document, watch)
  watch.signal.throwIfAborted()
  const mime = formats.find((entry) => entry.key === format)?.mime ?? ''
  saveAs(bytes, `${titleOf(report, form.title)}${document.mark ?? ''}.${format}`, mime)
}
