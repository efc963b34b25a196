/** How fast past reports come in, what a Word file costs beside its text, and ten thousand damaged files. */
import { strToU8 } from 'fflate'
import { compose } from '#document/compose.ts'
import { unfairness } from '#readers/samples/fair-reading.ts'
import {
  mutated,
  printedFiles,
  wordFile,
  type BroughtFile,
} from '#readers/samples/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Report } from '#report/report.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { forms } from '#template/forms.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { writeText } from '#writers/text/write-text.ts'
import { writeXlsx } from '#writers/xlsx/write-xlsx.ts'
import { nodeTypst } from '#cli/typst-engine.ts'
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
const pdfOf = async (report: Report): Promise<Uint8Array> => {
  const writing = writePdf(documentOf(report), await nodeTypst())
  if (!writing.ok) throw new Error('the example needs characters the fonts lack')
  return writing.pdf
}
const brought: readonly BroughtFile[] = [
  { name: 'text.txt', bytes: textOf(withWords(12)) },
  { name: 'page.html', bytes: Uint8Array.from([...webPage.bytes, ...filler]) },
  { name: 'word.docx', bytes: await writeDocx(documentOf(withWords(12))) },
  { name: 'book.xlsx', bytes: writeXlsx(documentOf(withWords(12))) },
]
const pages: BroughtFile = { name: 'pages.pdf', bytes: await pdfOf(exampleReport) }

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

/** Damaged files: `FUZZ` says how many; every other one is of Word or Excel, every 25th a PDF. */
const wanted = Number(process.env['FUZZ'] ?? 10_000)
const sources: readonly BroughtFile[] = [
  ...printedFiles(3),
  { name: 'report.json', bytes: strToU8(writeReportFile(exampleReport, form)) },
]
const office: readonly BroughtFile[] = [
  ...brought.slice(2),
  { name: 'short.docx', bytes: await writeDocx(documentOf(exampleReport)) },
  { name: 'short.xlsx', bytes: writeXlsx(documentOf(exampleReport)) },
  ...printedFiles(3)
    .filter(({ name }) => name.endsWith('pipe tables.txt'))
    .map(wordFile),
]
let slowest = 0
let slowestName = ''
const unfair: string[] = []
const tried = new Map<string, number>()
for (let at = 0; at < wanted; at += 1) {
  const kind = at % 25 === 0 ? [pages] : at % 2 === 0 ? sources : office
  const source = kind[Math.floor(at / 2) % kind.length]
  if (at % 1_000 === 999) console.log(`${at + 1} damaged files tried`)
  if (!source) continue
  const file = mutated(source, at)
  const ending = source.name.slice(source.name.lastIndexOf('.'))
  tried.set(ending, (tried.get(ending) ?? 0) + 1)
  const began = performance.now()
  const said = await unfairness(file)
  const took = performance.now() - began
  if (took > slowest) [slowest, slowestName] = [took, `${source.name}, damage ${at}`]
  if (said !== null) unfair.push(`${source.name}, damage ${at}: ${said}`)
}
console.log(
  `${wanted} damaged files (${[...tried].map(([ending, count]) => `${ending} ${count}`).join(', ')}): ${unfair.length} neither read nor refused with a reason; slowest ${slowest.toFixed(0)} ms (${slowestName})`,
)
for (const one of unfair.slice(0, 10)) console.log(one)
if (unfair.length > 0) process.exitCode = 1
