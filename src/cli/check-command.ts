/** `check`: every finding of one report as an array, of many as an object by path. */
import { check } from '#checks/check.ts'
import { asPrinted, type Finding } from '#checks/finding.ts'
import { fixedPhrases, phrasesWith, readPhrases } from '#checks/wording/phrases/phrase-list.ts'
import type { Report } from '#report/report.ts'
import { loadEarlier, loadReport } from './load-report.ts'
import { oneLine, Unusable, type Terminal } from './terminal.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const status = (findings: readonly Finding[]) =>
  findings.some((finding) => finding.tier === 'error') ? 1 : 0

/** Of many earlier reports, the one of the same organ and the year before. */
const ownOf = (report: Report, earlier: readonly Report[]): readonly Report[] =>
  earlier.filter(
    ({ year, issuers }) =>
      year === report.year - 1 &&
      issuers.length > 0 &&
      issuers.join('、') === report.issuers.join('、'),
  )

interface Asked {
  /** Paths of earlier reports. */
  readonly previous: readonly string[]
  /** Path of the office's own list of phrases. */
  readonly phrases?: string
}

async function loadPhrases(path: string, terminal: Terminal) {
  const bytes = await terminal.read(path).catch(() => {
    throw new Unusable(`${path}: 读不到这个用词表`)
  })
  const { phrases, problems } = readPhrases(new TextDecoder().decode(bytes))
  for (const problem of problems) terminal.err(oneLine(`${path}: ${problem}`))
  return phrasesWith(fixedPhrases, phrases)
}

/**
 * Runs the checks. One report is compared with every earlier one given (organs may have been merged), each
 * of many with the earlier one of its own organ.
 */
export async function checkCommand(
  files: readonly string[],
  { previous, phrases }: Asked,
  terminal: Terminal,
): Promise<number> {
  const [only] = files
  if (only === undefined) throw new Unusable('check 后面要写报告文件的路径')
  const earlier: Report[] = []
  for (const path of previous) earlier.push(await loadEarlier(path, terminal))
  const list = phrases === undefined ? fixedPhrases : await loadPhrases(phrases, terminal)
  if (files.length === 1) {
    const { report, form } = await loadReport(only, terminal)
    const findings = check(report, form, earlier, list)
    terminal.out(json(findings.map(asPrinted)))
    return status(findings)
  }
  const byPath: [string, readonly Finding[]][] = []
  let unusable = false
  for (const path of files) {
    try {
      const { report, form } = await loadReport(path, terminal)
      byPath.push([path, check(report, form, ownOf(report, earlier), list)])
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
