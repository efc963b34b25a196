/** What was odd about an opened report file is said once, by its doubts or by the checks. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { check } from '#checks/check.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { readReportFile, writeReportFile } from '#report/report-file.ts'
import { documentOfReading } from './draft-actions.ts'

const form = formById('2021')
if (!form) throw new Error('no form')

const opened = (cells: Readonly<Record<string, number>>) => {
  const report = { ...exampleReport, cells: { ...exampleReport.cells, ...cells } }
  const reading = readReportFile(writeReportFile(report, form))
  if (!reading.ok) throw new Error(reading.reasons.join())
  return { warnings: reading.warnings, report: documentOfReading(reading).report }
}

describe('a report file that is opened', () => {
  it('with a cell the form does not have is spoken of by the checks alone', () => {
    const { warnings, report } = opened({ 'strange.cell': 1 })
    expect(warnings.join()).toContain('strange.cell')
    expect(report.cells['strange.cell']).toBe(1)
    expect(report.doubts).toEqual(exampleReport.doubts)
    const found = check(report, form).filter(({ rule }) => rule === 'report.unknown-cell')
    expect(found.map(({ cells }) => cells)).toEqual([['strange.cell']])
  })
})
