/** A report file from another desk, read and looked through before anything is done with it. */
import { formById } from '#template/forms.ts'
import { isKin } from '#report/merge/merge-states.ts'
import { type OutsideEdits, outsideEdits } from '#report/merge/outside-edits.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { ReportFileReading } from '#report/file/report-file.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { Store } from '#store/open-store.ts'
import { draftDocument, freshReplica, ownFiles } from '#ui/draft-actions.ts'
import type { Problem } from '#ui/parts/messages/problem-panel.tsx'

type OwnReading = Extract<ReportFileReading, { ok: true }>

export interface ReceivedFile {
  readonly name: string
  /** The file as it came, also where it was sealed. */
  readonly bytes: Uint8Array
  readonly reading: OwnReading
  /** Its whole state as the program last wrote it; null where the file has no history. */
  readonly state: Uint8Array | null
  /** What somebody changed in it by other means since. */
  readonly changed: OutsideEdits | null
}

type Receiving =
  | { readonly ok: true; readonly received: ReceivedFile }
  | { readonly ok: false; readonly problem: Problem }

const refuse = (name: string, where: readonly string[]): Receiving => ({
  ok: false,
  problem: { what: `不能打开“${name}”`, where, how: ownFiles, ofFile: true },
})

/** Reads a report file that is not sealed; `original` is the file as it came. */
export async function receiveFile(file: File, original: File = file): Promise<Receiving> {
  try {
    const { readInWorker } = await import('#ui/import/reading-client.ts')
    const watch = { signal: new AbortController().signal, onPage: () => undefined }
    const { kind, reading } = await readInWorker({ file, fileName: 'report.json' }, watch)
    if (!reading.ok) return refuse(original.name, reading.reasons)
    if (kind !== 'report-file' || !('history' in reading))
      return refuse(original.name, ['不是报告文件'])
    if (!formById(reading.report.form))
      return refuse(original.name, [`表格格式“${reading.report.form}”不在本系统支持的格式之内`])
    const changed = reading.altered && outsideEdits(reading.altered, reading.report)
    const bytes = new Uint8Array(await original.arrayBuffer())
    const state = reading.history ?? reading.altered
    return { ok: true, received: { name: original.name, bytes, reading, state, changed } }
  } catch (error) {
    return refuse(original.name, [error instanceof Error ? error.message : String(error)])
  }
}

/** The kept drafts that were one report with the file once; only those of its form and year are opened. */
export async function kinOf(
  store: Store,
  { reading, state }: ReceivedFile,
): Promise<readonly DraftSummary[]> {
  if (state === null) return []
  const { form, year } = reading.report
  const alike = (await store.list()).filter((draft) => draft.form === form && draft.year === year)
  const found = await Promise.all(
    alike.map(async (draft) => {
      const document = await draftDocument(store, draft.id)
      return document && isKin(document.encode(), state) ? [draft] : []
    }),
  )
  return found.flat()
}

/** The state to merge: with what was changed by other means, or without. */
export const stateToMerge = (
  { state, changed }: ReceivedFile,
  withChanges: boolean,
): Uint8Array | null => (withChanges && changed ? changed.state : state)

/** The review as the other desk had it. */
export const theirReview = (state: Uint8Array) =>
  ReportDocument.from(state, freshReplica()).report.review
