/** Whatever a page, an extractor or an office did to the tables: right or doubted, never silently wrong. */
import { describe, expect, it } from 'vitest'
import { tabledForms } from './balanced-report.ts'
import { damagedReport, damagedShapes } from './damaged-report.ts'
import { damages, silentlyWrong } from './damaged-shapes.ts'
import { dice } from './mutated-files.ts'
import { readPastReport } from '#readers/past-report.ts'

/** `npm run bench` tries many more. */
const each = Number(process.env['DAMAGED'] ?? 8)

describe('a report printed and then damaged:', () => {
  it.each(Object.entries(damages))('%s', async (name, damage) => {
    const wrong: string[] = []
    for (let seed = 1; seed <= each; seed += 1) {
      const roll = dice(seed * 977 + name.length)
      const form = tabledForms[Math.floor(roll() * tabledForms.length)]
      const [shapeName, shape] = damagedShapes[Math.floor(roll() * damagedShapes.length)] ?? []
      if (!form || !shape) throw new Error('no form or shape')
      const { bytes, fileName, values } = damagedReport(form, shape, damage, roll)
      const reading = await readPastReport(bytes, { fileName })
      if (!reading.ok) continue
      const { report } = reading
      // Without its heads a table may be of either form: then the form is doubted.
      if (report.form !== form.id) {
        if (!report.doubts.some(({ at }) => at === 'form')) wrong.push(`${seed} ${shapeName}: form`)
        continue
      }
      const cells = silentlyWrong(report, form, values)
      if (cells.length > 0) wrong.push(`${seed} ${shapeName}: ${cells.slice(0, 3).join('; ')}`)
    }
    expect(wrong).toEqual([])
  })
})
