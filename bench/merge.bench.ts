/** Two copies of the example report with 500 edits each, made apart: reading the mailed file and merging it. */
import { exampleReport } from '#report/examples/example-2021.ts'
import { mergeCopies } from '#report/merge/merge-report.ts'
import { ReportDocument } from '#report/report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { formById } from '#template/forms.ts'
import { printAgainst, printMachine } from './measure.ts'

const known = formById(exampleReport.form)
if (!known) throw new Error('The example follows an unknown form')
const form = known
const inputs = [...form.cells.values()].filter((cell) => !cell.computed)

/** One edit of a clerk: of four, two are figures, one a note and one a letter of prose. */
function edit(document: ReportDocument, turn: number): void {
  const cell = inputs[(turn * 7) % inputs.length]?.id ?? ''
  if (turn % 4 < 2) document.edit([{ cell, value: turn }])
  else if (turn % 4 === 2) document.edit([{ note: cell, text: `其中${turn}件` }])
  else {
    const prose = document.prose('overview')
    const blocks = prose.blocks()
    const at = turn % blocks.length
    const block = blocks[at]
    if (block && !block.embed)
      prose.replace(at, at + 1, [{ ...block, runs: [...block.runs, { text: '字' }] }], 'local')
  }
}

const edited = (state: Uint8Array, replica: number, from: number): ReportDocument => {
  const document = ReportDocument.from(state, replica)
  for (let turn = from; turn < from + 500; turn += 1) edit(document, turn)
  return document
}

printMachine()
const start = ReportDocument.of(exampleReport, 1).encode()
const mine = edited(start, 2, 0).encode()
const theirs = edited(start, 3, 250)
const file = writeReportFile(theirs.report, form, { history: theirs.encode() })
const merging: number[] = []
const whole: number[] = []
let found = ''
for (let round = 0; round < 40; round += 1) {
  const document = ReportDocument.from(mine, 10 + round)
  const begin = performance.now()
  const reading = readReportFile(file)
  const between = performance.now()
  if (!reading.ok || !reading.history) throw new Error('The file was refused')
  const outcome = mergeCopies(document, reading.history)
  const end = performance.now()
  if (!outcome.ok) throw new Error(outcome.reasons.join())
  const { sideBySide, incoming } = outcome.report
  found = `${incoming.cells.length} cells came in or differ, ${sideBySide.length} places to decide`
  if (round < 5) continue
  merging.push(end - between)
  whole.push(end - begin)
}
console.log(`file ${Math.round(file.length / 1024)} kB; ${found}`)
printAgainst('merging copies with 500 edits each', merging, 200)
printAgainst('… and reading the file before', whole, 200)
