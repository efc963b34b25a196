/** Real published reports, and tables in every dialect, read back cell by cell. */
import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forms } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import { makeTotals } from '#report/totals.ts'
import { readPastReport } from './past-report.ts'

const expected = z.object({ issuer: z.string(), cells: z.record(z.string(), z.unknown()) })
const shared = '../shared'

const readings = (path: string) => {
  const reading = readPastReport(readFileSync(`${path}.txt`), { fileName: `${path}.txt` })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const form = forms.find((one) => one.id === reading.report.form)
  if (!form) throw new Error('no form')
  const answer = expected.parse(JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')))
  return { report: reading.report, answer, values: makeTotals(form, reading.report.cells).values }
}

describe('published reports', () => {
  for (const name of ['001_ccd59bc5fe42f9c9', '004_a53a1aafad74cc7a']) {
    const path = `${shared}/seeds/${name}`
    it.skipIf(!existsSync(`${path}.txt`))(`reads every cell of ${name}`, () => {
      const { report, answer, values } = readings(path)
      expect(report.issuers).toEqual([answer.issuer])
      expect(report.year).toBe(2020)
      for (const [id, value] of Object.entries(answer.cells))
        expect([id, String(values.get(id))]).toEqual([id, String(value)])
    })
  }

  for (const name of ['018', '025', '038']) {
    const path = `${shared}/fixtures/${name}`
    it.skipIf(!existsSync(`${path}.txt`))(`reads no wrong number from ${name}`, () => {
      const { answer, report } = readings(path)
      for (const [id, value] of Object.entries(report.cells))
        if (value !== null) expect([id, String(value)]).toEqual([id, String(answer.cells[id])])
    })
  }

  it('refuses a text that is no annual report', () => {
    const bytes = new TextEncoder().encode('关于召开会议的通知\n一、时间\n明天。')
    const reading = readPastReport(bytes, { fileName: 'x.txt' })
    expect(reading.ok).toBe(false)
    if (!reading.ok) expect(reading.reasons[0]).toContain('不是年度报告')
  })
})

const printed = (form: Form, figures: readonly number[], bar: string): string => {
  let at = 0
  const next = () => String(figures[at++ % figures.length] ?? 0)
  const lines = form.sections.flatMap((section) => [
    section.heading ?? '某市财政局2020年政府信息公开工作年度报告',
    ...(section.kind === 'grid'
      ? section.grid.rows.map((row) =>
          row.map((cell) => (cell.cell === null ? cell.text : next())).join(bar),
        )
      : ['本机关认真工作。']),
  ])
  return lines.join('\n')
}

describe('tables made from the form', () => {
  it('read back exactly, whatever stands between the cells', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.constantFrom(' | ', '\t'),
        fc.array(fc.nat(99_999), { minLength: 5, maxLength: 250 }),
        (form, bar, figures) => {
          const bytes = new TextEncoder().encode(printed(form, figures, bar))
          const reading = readPastReport(bytes, { fileName: 'x.txt' })
          if (!reading.ok) throw new Error(reading.reasons.join())
          expect(reading.report.form).toBe(form.id)
          const { values } = makeTotals(form, reading.report.cells)
          const ids = form.grids.flatMap((grid) => grid.valueRows.flat())
          for (const [at, id] of ids.entries())
            expect([id, String(values.get(id))]).toEqual([id, String(figures[at % figures.length])])
        },
      ),
      { numRuns: 30 },
    )
  })
})
