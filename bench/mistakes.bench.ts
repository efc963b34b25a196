/**
 * How many mistakes are found, and how many findings are mistakes. Recall: one mistake at a time on clean
 * reports, found where a new finding names its cells or words. Precision: labelled reports.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { check } from '#checks/check.ts'
import type { Finding } from '#checks/finding.ts'
import { reportOf } from '#checks/judged-report.ts'
import { rulesOf } from '#checks/rules.ts'
import { typicalMistakes } from '#checks/typical-mistakes.ts'
import { readPastReport } from '#readers/past-report.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { printMachine } from './measure.ts'
import { cleanReports, formOf } from './mistakes/clean-reports.ts'
import { judgeWords } from './mistakes/judge-words.ts'
import { type Mutant, mutantsOf } from './mistakes/mutants.ts'
import { yearBefore } from './mistakes/year-before.ts'

const said = ({ rule, cells, quote, message }: Finding) =>
  [rule, quote, message, ...cells].join('|')

const names = ({ cells, words }: Mutant, { cells: named, quote }: Finding): boolean => {
  if (words !== null) return quote?.includes(words) === true
  return cells.length === 0 || cells.some((cell) => named.includes(cell))
}

const broken = (report: Report): number => {
  const form = formOf(report)
  const totals = makeTotals(form, report.cells)
  return rulesOf(form).filter((rule) => rule.run(totals) !== null).length
}

interface Tally {
  sown: number
  found: number
  /** Not found, though an equation of the form fails or words state the cell. */
  missed: number
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

/** Alone, or with the report of the year before linked, as a clerk has it who began from it. */
async function mutation(linked: boolean): Promise<void> {
  const tallies = new Map<string, Tally>()
  let alarms = 0
  const clean = await cleanReports()
  for (const { name, report } of clean) {
    const form = formOf(report)
    const previous = linked ? [yearBefore(report)] : []
    const before = check(report, form, previous)
    alarms += before.filter(({ tier }) => tier === 'error').length
    if (!name.startsWith('0') && before.length > 0)
      console.log(`  not clean: ${name}: ${before.map(({ rule }) => rule).join(', ')}`)
    const known = new Set(before.map(said))
    const unbroken = broken(report)
    for (const mutant of mutantsOf(report)) {
      const tally = tallies.get(mutant.kind) ?? { sown: 0, found: 0, missed: 0 }
      tallies.set(mutant.kind, tally)
      tally.sown += 1
      const fresh = check(mutant.report, formOf(mutant.report), previous).filter(
        (one) => !known.has(said(one)),
      )
      if (fresh.some((one) => names(mutant, one))) tally.found += 1
      else if (mutant.kind.endsWith('states a cell') || broken(mutant.report) > unbroken)
        tally.missed += 1
    }
  }
  console.log(
    `Mistakes sown one at a time on ${clean.length} clean reports${linked ? ' with last year linked' : ''}; errors before sowing: ${alarms}`,
  )
  for (const [kind, { sown, found, missed }] of tallies)
    console.log(
      `  ${kind}: ${found} of ${sown} found (${percent(found, sown)}); ` +
        `of the rest ${missed} missed, ${sown - found - missed} undetectable (no equation, no words)`,
    )
}

/** Labelled by hand before the checks saw them: recall by paragraph, precision by finding. */
function labelledWords(): void {
  const { wrong, found, findings, right, notes } = judgeWords()
  console.log(
    `Labelled paragraphs: recall ${percent(found, wrong)} (${found} of ${wrong}), ` +
      `precision ${percent(right, findings)} (${right} of ${findings} findings)`,
  )
  for (const note of notes) console.log(`  ${note}`)
}

/** The mistakes inspectors list: each report with all rules that are right to speak. */
function labelledReports(): void {
  let found = 0
  let labels = 0
  let right = 0
  let all = 0
  for (const [, rule, written, also = []] of typicalMistakes) {
    const report = reportOf(written)
    const wanted = new Set([rule, ...also])
    const findings = check(report, formOf(report))
    labels += wanted.size
    found += [...wanted].filter((one) => findings.some((finding) => finding.rule === one)).length
    right += findings.filter((one) => wanted.has(one.rule)).length
    all += findings.length
  }
  console.log(
    `Typical mistakes (also a test): recall ${percent(found, labels)} of ${labels} labels, ` +
      `precision ${percent(right, all)} of ${all} findings`,
  )
}

/** Published reports: an error is a false alarm where a reader found the sums to hold. */
async function publishedReports(): Promise<void> {
  const paths = ['../shared/seeds', '../shared/fixtures']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
    .filter((path) => /\.(?:txt|html)$/u.test(path))
  if (paths.length === 0) console.log('No published reports beside the project.')
  for (const path of paths) {
    const reading = await readPastReport(readFileSync(path), { fileName: path })
    if (!reading.ok) continue
    const findings = check(reading.report, formOf(reading.report))
    const count = (tier: string) => findings.filter((one) => one.tier === tier).length
    const errors = findings.filter(({ tier, rule }) => tier === 'error' && !rule.endsWith('.blank'))
    console.log(
      `  ${path.slice(path.lastIndexOf('/') + 1)}: errors beside blanks ${errors.length}` +
        `${errors.length > 0 ? ` (${errors.map((one) => one.rule).join(', ')})` : ''}, ` +
        `warnings ${count('warning')}, hints ${count('hint')}`,
    )
  }
}

printMachine()
await mutation(false)
await mutation(true)
labelledWords()
labelledReports()
await publishedReports()
