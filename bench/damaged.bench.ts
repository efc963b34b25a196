/**
 * Printed reports damaged as pages, extractors and offices damage them (`readers/samples/damaged-shapes.ts`):
 * how many were read without a single cell silently wrong. A nought that an extractor dropped while it
 * kept its bar is a blank, and nothing tells it from one.
 */
import { tabledForms } from '#readers/samples/balanced-report.ts'
import { damagedReport, damagedShapes } from '#readers/samples/damaged-report.ts'
import { damages, silentlyWrong } from '#readers/samples/damaged-shapes.ts'
import { dice } from '#readers/samples/mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'
import { printMachine } from './measure.ts'

printMachine()
const rounds = Number(process.env['ROUNDS'] ?? 2)
const silent: string[] = []
let tried = 0
let refused = 0
for (let seed = 1; seed <= rounds; seed += 1)
  for (const form of tabledForms)
    for (const [shapeName, shape] of damagedShapes)
      for (const [name, damage] of Object.entries(damages)) {
        const roll = dice(seed * 7919 + shapeName.length * 31 + name.length)
        const { bytes, fileName, values } = damagedReport(form, shape, damage, roll)
        const reading = await readPastReport(bytes, { fileName })
        tried += 1
        if (!reading.ok) refused += 1
        else if (reading.report.form === form.id) {
          const cells = silentlyWrong(reading.report, form, values)
          if (cells.length > 0)
            silent.push(`${shapeName}, ${name}: ${cells.slice(0, 2).join('; ')}`)
        } else if (!reading.report.doubts.some(({ at }) => at === 'form'))
          silent.push(`${shapeName}, ${name}: form`)
      }
console.log(
  `${tried} damaged reports: ${refused} refused, ${silent.length} with a cell silently wrong`,
)
for (const one of silent) console.log(one)
