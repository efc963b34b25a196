/** `export`: one document of a report, named by organ, year and title beside the input. */
import { dirname, join } from 'node:path'
import { check } from '#checks/check.ts'
import { compose } from '#document/compose.ts'
import { writeReportFile } from '#report/report-file.ts'
import { titleOf } from '#report/report.ts'
import { loadReport, type Loaded } from './load-report.ts'
import { Unusable, type Terminal } from './terminal.ts'

async function write({ report, form }: Loaded, to: string, path: string): Promise<Uint8Array> {
  if (to === 'json') return new TextEncoder().encode(writeReportFile(report, form))
  const unfinished = check(report, form).some((finding) => finding.tier === 'error')
  const document = compose(report, form, { unfinished })
  if (to === 'docx') {
    const { writeDocx } = await import('#writers/docx/write-docx.ts')
    return writeDocx(document)
  }
  if (to === 'txt') {
    const { writeText } = await import('#writers/text/write-text.ts')
    return new TextEncoder().encode(writeText(document))
  }
  if (to === 'pdf') {
    const [{ writePdf }, { sayMissing }, { nodeTypst }] = await Promise.all([
      import('#writers/pdf/write-pdf.ts'),
      import('#writers/pdf/missing-characters.ts'),
      import('./typst-engine.ts'),
    ])
    const writing = writePdf(document, await nodeTypst())
    if (!writing.ok) throw new Unusable(`${path}: PDF 没有导出，${sayMissing(writing.missing)}`)
    return writing.pdf
  }
  throw new Unusable(`--to ${to} 暂不支持，现在可以导出 docx、pdf、txt、json`)
}

/** Writes the document and prints the path it was written to. */
export async function documentCommand(
  files: readonly string[],
  options: { readonly to?: string; readonly out?: string },
  terminal: Terminal,
): Promise<number> {
  const [path] = files
  if (path === undefined || files.length > 1)
    throw new Unusable('export 后面要写一个报告文件的路径')
  const { to } = options
  if (to === undefined) throw new Unusable('export 要用 --to 指明格式：docx、pdf、txt、json')
  const loaded = await loadReport(path, terminal)
  const bytes = await write(loaded, to, path)
  const name = titleOf(loaded.report, loaded.form.title).replace(/[\\/:*?"<>|\s]/gu, '')
  const target = options.out ?? join(dirname(path), `${name}.${to}`)
  try {
    await terminal.write(target, bytes)
  } catch {
    throw new Unusable(`${target}: 无法写入`)
  }
  terminal.out(`${target}\n`)
  return 0
}
