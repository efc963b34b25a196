/**
 * A report file whose figures or words somebody changed outside the program: its history tells what they
 * were. The change counts as one more edit, the same whenever and wherever the file is opened, so that it
 * merges with the copies the file came from and never twice.
 */
import { formById } from '#template/forms.ts'
import { base64OfBytes } from '#report/file/base64.ts'
import { editsToward } from './edits-between.ts'
import { digestOf } from '#report/file/file-digest.ts'
import { type Edit, ReportDocument } from '#report/report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { Report } from '#report/report.ts'

/** What was changed in a report file by other means than this program. */
export interface OutsideEdits {
  /** What the report says by its history, before it was changed. */
  readonly before: Report
  readonly edits: readonly Edit[]
  /** The whole state with the edits in it. */
  readonly state: Uint8Array
}

/** A replica of the file's own: the same file makes the same edits. */
const replicaOf = (history: Uint8Array, report: Report): number =>
  Number.parseInt(digestOf([base64OfBytes(history), report]).slice(0, 8), 16) || 1

/** A report as a file of it would be read, so that only what was really changed differs. */
const throughFile = (report: Report): Report => {
  const form = formById(report.form)
  const reading = form ? readReportFile(writeReportFile(report, form)) : null
  return reading?.ok ? reading.report : report
}

/** What was changed in the readable parts of a file since its history was written. */
export function outsideEdits(history: Uint8Array, report: Report): OutsideEdits {
  const document = ReportDocument.from(history, replicaOf(history, report))
  const before = throughFile(document.report)
  const edits = editsToward(before, report)
  if (edits.length > 0) document.edit(edits)
  document.note(report.review)
  const state = document.encode()
  document.destroy()
  return { before, edits, state }
}
