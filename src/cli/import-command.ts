/** `import`: a past report in, the report file out, every doubt on the error stream. */
import { basename, extname, join } from 'node:path'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { loadPast } from './load-report.ts'
import { oneLine, Unusable, type Terminal } from './terminal.ts'

export interface ImportOptions {
  readonly year?: number
  readonly issuers?: readonly string[]
  readonly out?: string
}

async function importOne(path: string, options: ImportOptions, terminal: Terminal) {
  const { out: _out, ...told } = options
  const { report, form } = await loadPast(path, told, terminal)
  const doubts = report.doubts.map(({ at, why }) => oneLine(`doubt ${at}: ${why}`))
  return { text: writeReportFile(report, form), doubts }
}

/** Imports one file to standard output, or many into a folder. */
export async function importCommand(
  files: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const [only] = files
  if (only === undefined) throw new Unusable('import 后面要写文件的路径')
  const { out } = options
  if (out === undefined) {
    if (files.length > 1) throw new Unusable('一次读入多个文件，要用 --out 指明存放的目录')
    const { text, doubts } = await importOne(only, options, terminal)
    for (const doubt of doubts) terminal.err(doubt)
    terminal.out(text)
    return 0
  }
  const taken = new Set<string>()
  let status = 0
  for (const path of files) {
    try {
      const { text, doubts } = await importOne(path, options, terminal)
      const target = join(out, `${basename(path, extname(path))}.json`)
      if (taken.has(target)) throw new Unusable(`${path}: 与另一个文件同名，没有写出 ${target}`)
      await terminal.write(target, new TextEncoder().encode(text))
      taken.add(target)
      for (const doubt of doubts) terminal.err(`${path}: ${doubt}`)
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      terminal.err(oneLine(error.message))
      status = 2
    }
  }
  return status
}
