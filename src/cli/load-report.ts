/** Loads a report for a command; a file that cannot be used is said with its path. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readPastReport } from '#readers/past-report.ts'
import { readReportFile } from '#report/file/report-file.ts'
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
  return withForm(path, reading.report)
}

function withForm(path: string, report: Report): Loaded {
  const form = formById(report.form)
  if (!form) throw new Unusable(`${path}: 不支持的格式“${report.form}”`)
  return { report, form }
}

/** Character maps that old Chinese PDFs name, from the installed pdfjs-dist. */
const characterMap = async (name: string) =>
  new Uint8Array(
    await readFile(new URL(`cmaps/${name}.bcmap`, import.meta.resolve('pdfjs-dist/package.json'))),
  )

/** Reads a past report of any supported shape; what could not be decided is among its doubts. */
export async function loadPast(
  path: string,
  told: { readonly year?: number; readonly issuers?: readonly string[] },
  terminal: Terminal,
): Promise<Loaded> {
  const reading = await readPastReport(await loadBytes(path, terminal), {
    fileName: path,
    characterMap,
    ...told,
  })
  if (!reading.ok) throw new Unusable(`${path}: ${reading.reasons.join('；')}`)
  return withForm(path, reading.report)
}

/** An earlier report to compare with: a report file, or a past report of any supported shape. */
export async function loadEarlier(path: string, terminal: Terminal): Promise<Report> {
  if (extname(path).toLowerCase() === '.json') return (await loadReport(path, terminal)).report
  const { report } = await loadPast(path, {}, terminal)
  if (report.doubts.length > 0)
    terminal.err(
      `${path}: 上年报告由原文读入，有 ${report.doubts.length} 处存疑，请先用 import 核对`,
    )
  return report
}
