/** Reads a file off the page's own thread, so that no file can freeze the page. */
import { readPastReport, refusalOfSize } from '#readers/past-report.ts'
import type { PastReportReading } from '#readers/read-source.ts'
import { readReportFile, type ReportFileReading } from '#report/file/report-file.ts'
import { fetchCharacterMap } from './character-maps.ts'

export interface ReadingTask {
  readonly file: Blob
  readonly fileName: string
}

/** A report file of this product comes back with its history, anything else with its traces. */
export type FileReading =
  | { readonly kind: 'report-file'; readonly reading: ReportFileReading }
  | { readonly kind: 'past-report'; readonly reading: PastReportReading }

export type ReadingNews =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'read'; readonly read: FileReading }
  /** The file could not be fetched from the disk, or the reader itself is at fault. */
  | { readonly kind: 'failed'; readonly at: 'disk' | 'reader'; readonly why: string }

const tell = (news: ReadingNews): void => postMessage(news)

const isReportFile = (name: string): boolean => name.toLowerCase().endsWith('.json')

async function read(bytes: Uint8Array, fileName: string): Promise<FileReading> {
  if (isReportFile(fileName)) return { kind: 'report-file', reading: readReportFile(bytes) }
  const reading = await readPastReport(bytes, {
    fileName,
    characterMap: fetchCharacterMap,
    onPage: (done, of) => tell({ kind: 'progress', done, of }),
  })
  return { kind: 'past-report', reading }
}

async function answer({ file, fileName }: ReadingTask): Promise<void> {
  const refusal = refusalOfSize(file.size)
  if (refusal !== null) {
    const reading = { ok: false, reasons: [refusal] } as const
    tell({ kind: 'read', read: { kind: 'past-report', reading } })
    return
  }
  let at: 'disk' | 'reader' = 'disk'
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    at = 'reader'
    tell({ kind: 'read', read: await read(bytes, fileName) })
  } catch (error) {
    tell({ kind: 'failed', at, why: error instanceof Error ? error.message : String(error) })
  }
}

// pdf.js listens here too, for messages that nobody sends.
addEventListener('message', (event: MessageEvent<ReadingTask>) => void answer(event.data), {
  once: true,
})
