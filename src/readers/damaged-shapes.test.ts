/** Whatever a page, an extractor or an office did to the tables: right or doubted, never silently wrong. */
import { describe, expect, it } from 'vitest'
import { balancedReport, tabledForms } from './balanced-report.ts'
import { damages, silentlyWrong } from './damaged-shapes.ts'
import { dice } from './mutated-files.ts'
import { barredShapes, brokenBarShapes } from './page-text-shapes.ts'
import { readPastReport } from './past-report.ts'
import { blindShapes, repeatedShapes, wholeShapes } from './printed-shapes.ts'

const shapes = Object.entries({
  ...wholeShapes,
  ...barredShapes,
  ...brokenBarShapes,
  ...blindShapes,
  ...repeatedShapes,
})
/** `npm run bench` tries many more. */
const each = Number(process.env['DAMAGED'] ?? 8)

describe('a report printed and then damaged:', () => {
  it.each(Object.entries(damages))('%s', async (name, damage) => {
    const wrong: string[] = []
    for (let seed = 1; seed <= each; seed += 1) {
      const roll = dice(seed * 977 + name.length)
      const form = tabledForms[Math.floor(roll() * tabledForms.length)]
      const [shapeName, shape] = shapes[Math.floor(roll() * shapes.length)] ?? []
      if (!form || !shape) throw new Error('no form or shape')
      const noughts = roll() < 0.4 ? 0.9 : 0.4
      const figures = Array.from({ length: 200 }, () =>
        roll() < noughts ? 0 : Math.floor(roll() * (roll() < 0.2 ? 2_000 : 40)),
      )
      const { values } = balancedReport(form, figures)
      const text = damage(
        shape(form, (id) => String(values.get(id) ?? '')),
        roll,
      )
      const fileName = text.includes('<table') ? 'a.html' : 'a.txt'
      const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
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
