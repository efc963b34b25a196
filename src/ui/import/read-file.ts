/** Reads one file in the Worker and opens what was read for looking at; or says in words why not. */
import { formById } from '#template/forms.ts'
import type { ReadingTrace } from '#readers/read-source.ts'
import { documentOfReading, ownFiles, readableFiles } from '#ui/draft-actions.ts'
import type { Problem } from '#ui/parts/messages/problem-panel.tsx'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'
import { readInWorker, type ReadingWatch } from './reading-client.ts'

/** A file that needs no more reading. */
export type Settled =
  | { readonly at: 'refused'; readonly problem: Problem }
  /** `trace` is null for a report file of this product: it has no source to look at. */
  | { readonly at: 'read'; readonly session: ReportSession; readonly trace: ReadingTrace | null }
  /** Kept as the report of this id. */
  | { readonly at: 'taken'; readonly id: string }

/** Why a file is not taken in. */
export const unread = (name: string, where: readonly string[], how: string): Settled => ({
  at: 'refused',
  problem: { what: `不能读入“${name}”`, where, how, ofFile: true },
})

/** Reads one file in the Worker; whatever goes wrong is an outcome with its reasons. */
export async function readFile(file: File, watch: ReadingWatch): Promise<Settled> {
  try {
    const read = await readInWorker({ file, fileName: file.name }, watch)
    const own = read.kind === 'report-file'
    if (!read.reading.ok)
      return unread(file.name, read.reading.reasons, own ? ownFiles : readableFiles)
    const document = documentOfReading(read.reading)
    const form = formById(document.report.form)
    if (!form) {
      const why = `表格格式“${document.report.form}”不在本系统支持的格式之内`
      return unread(file.name, [why], '请使用较新版本的系统打开。')
    }
    const trace = read.kind === 'past-report' && read.reading.ok ? read.reading.trace : null
    return { at: 'read', session: new ReportSession(document, form, judge), trace }
  } catch (error) {
    return unread(
      file.name,
      [error instanceof Error ? error.message : String(error)],
      readableFiles,
    )
  }
}
