/** How fast past reports come in, what a Word file costs beside its text, and ten thousand damaged files. */
import { strToU8 } from 'fflate'
import { compose } from '#document/compose.ts'
import { unfairness } from '#readers/fair-reading.ts'
import { mutated, printedFiles, wordFile, type BroughtFile } from '#readers/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Report } from '#report/report.ts'
import { writeReportFile } from '#report/report-file.ts'
import { forms } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writeText } from '#writers/text/write-text.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'

printMachine()
const form = forms.find(({ id }) => id === exampleReport.form)
if (!form) throw new Error('the example has no form')

/** The example with so many paragraphs more: twelve make some ten pages of it. */
const withWords = (paragraphs: number): Report => {
  const text = '本机关依法公开政府信息，回应群众关切，完善制度，加强培训，接受监督。'.repeat(10)
  const more = Array.from({ length: paragraphs }, () => ({
    kind: 'paragraph' as const,
    indent: 0,
    runs: [{ text }],
  }))
  const { prose } = exampleReport
  return {
    ...exampleReport,
    prose: { ...prose, overview: [...prose.overview, ...more] },
  }
}
const documentOf = (report: Report) => compose(report, form, { unfinished: false })
const textOf = (report: Report) => strToU8(writeText(documentOf(report)))

const webPage = printedFiles(1).find(({ name }) => name === '2021 web page of Word.html')
if (!webPage) throw new Error('no web page')
const filler = strToU8(`<p>${'本机关依法公开政府信息。'.repeat(30)}</p>`.repeat(12))
const brought: readonly BroughtFile[] = [
  { name: 'text.txt', bytes: textOf(withWords(12)) },
  { name: 'page.html', bytes: Uint8Array.from([...webPage.bytes, ...filler]) },
  { name: 'word.docx', bytes: await writeDocx(documentOf(withWords(12))) },
]

async function secondsOf(file: BroughtFile): Promise<number> {
  const start = performance.now()
  await readPastReport(file.bytes, { fileName: file.name })
  return performance.now() - start
}

const medians = new Map<string, number>()
for (const file of brought) {
  const samples: number[] = []
  for (let round = 0; round < 50; round += 1) {
    const took = await secondsOf(file)
    if (round >= 10) samples.push(took)
  }
  medians.set(file.name, quantiles(samples)[0])
  printAgainst(`import of ${file.name}, ${file.bytes.length} bytes`, samples, 150)
}
const ratio = (a: string, b: string) =>
  ((medians.get(a) ?? Number.NaN) / (medians.get(b) ?? Number.NaN)).toFixed(2)
console.log(
  `against the same report as text: Word ${ratio('word.docx', 'text.txt')} ×, web page ${ratio('page.html', 'text.txt')} ×`,
)

const many = printedFiles(2).filter(({ name }) => name.endsWith('.txt'))
const start = performance.now()
for (let at = 0; at < 1_000; at += 1) {
  const file = many[at % many.length]
  if (file) await readPastReport(file.bytes, { fileName: file.name })
}
const seconds = (performance.now() - start) / 1_000
console.log(`1,000 text reports in one process: ${(1_000 / seconds).toFixed(0)} reports/s`)

const big = { name: 'big.txt', bytes: textOf(withWords(1_000)) }
console.log(
  `one text of ${(big.bytes.length / 1e6).toFixed(1)} MB: ${(await secondsOf(big)).toFixed(0)} ms`,
)

/** Damaged files: `FUZZ` says how many. */
const wanted = Number(process.env['FUZZ'] ?? 10_000)
const sources: readonly BroughtFile[] = [
  ...printedFiles(3),
  ...printedFiles(3)
    .filter(({ name }) => name.endsWith('pipe tables.txt'))
    .map(wordFile),
  ...brought.slice(2),
  { name: 'report.json', bytes: strToU8(writeReportFile(exampleReport, form)) },
]
let slowest = 0
const unfair: string[] = []
for (let at = 0; at < wanted; at += 1) {
  const source = sources[at % sources.length]
  if (!source) continue
  const file = mutated(source, at)
  const began = performance.now()
  const said = await unfairness(file)
  slowest = Math.max(slowest, performance.now() - began)
  if (said !== null) unfair.push(`${source.name}, damage ${at}: ${said}`)
}
console.log(
  `${wanted} damaged files: ${unfair.length} neither read nor refused with a reason; slowest ${slowest.toFixed(0)} ms`,
)
for (const one of unfair.slice(0, 10)) console.log(one)
if (unfair.length > 0) process.exitCode = 1
