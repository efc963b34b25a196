/** Loads a report for a command; a file that cannot be used is said with its path. */
import { readReportFile } from '#report/report-file.ts'
import type { Report } from '#report/report.ts'
import type { Form } from '#template/form.ts'
import { formById } from '#template/forms.ts'
import { Unusable, type Terminal } from './terminal.ts'

/** The bytes of a file, or an `Unusable` that says why not. */
export async function loadBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    return await terminal.read(path)
  } catch {
    throw new Unusable(`${path}: 文件不存在或者无法读取`)
  }
}

export interface Loaded {
  readonly report: Report
  readonly form: Form
}

/** Reads a report file; its warnings go to the error stream. */
export async function loadReport(path: string, terminal: Terminal): Promise<Loaded> {
  const reading = readReportFile(await loadBytes(path, terminal))
  if (!reading.ok) throw new Unusable(`${path}: ${reading.reasons.join('；')}`)
  for (const warning of reading.warnings) terminal.err(`${path}: ${warning}`)
  const form = formById(reading.report.form)
  if (!form) throw new Unusable(`${path}: 不支持的格式“${reading.report.form}”`)
  return { report: reading.report, form }
}
