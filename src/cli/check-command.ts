/** `check`: every finding of one report as an array, of many as an object by path. */
import { check } from '#checks/check.ts'
import { asPrinted, type Finding } from '#checks/finding.ts'
import type { Report } from '#report/report.ts'
import { loadReport } from './load-report.ts'
import { oneLine, Unusable, type Terminal } from './terminal.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const status = (findings: readonly Finding[]) =>
  findings.some((finding) => finding.tier === 'error') ? 1 : 0

/** Runs the checks, each report against the earlier ones given with it. */
export async function checkCommand(
  files: readonly string[],
  previous: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [only] = files
  if (only === undefined) throw new Unusable('check 后面要写报告文件的路径')
  const earlier: Report[] = []
  for (const path of previous) earlier.push((await loadReport(path, terminal)).report)
  if (files.length === 1) {
    const { report, form } = await loadReport(only, terminal)
    const findings = check(report, form, earlier)
    terminal.out(json(findings.map(asPrinted)))
    return status(findings)
  }
  const byPath: [string, readonly Finding[]][] = []
  let unusable = false
  for (const path of files) {
    try {
      const { report, form } = await loadReport(path, terminal)
      byPath.push([path, check(report, form, earlier)])
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      terminal.err(oneLine(error.message))
      unusable = true
    }
  }
  terminal.out(
    json(Object.fromEntries(byPath.map(([path, findings]) => [path, findings.map(asPrinted)]))),
  )
  return unusable ? 2 : status(byPath.flatMap(([, findings]) => findings))
}
