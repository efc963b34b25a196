/** The earlier reports a report is compared with stay with it, in the document and in the file. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { startNextYear } from './next-year.ts'
import { previousOf } from './previous-report.ts'
import { ReportDocument } from './report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { emptyReport, type Report } from './report.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

const last = previousOf(exampleReport)
const report: Report = {
  ...emptyReport({
    form: '2021',
    year: exampleReport.year + 1,
    issuers: exampleReport.issuers,
    level: 'department',
  }),
  previous: [last],
}

const readBack = (text: string) => {
  const reading = readReportFile(text)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading
}

describe('an earlier report', () => {
  it('keeps its numbers and words, not its pictures', () => {
    const pictured = {
      ...exampleReport,
      prose: {
        ...exampleReport.prose,
        other: [
          ...exampleReport.prose.other,
          { kind: 'embed' as const, indent: 0, runs: [], embed: { type: 'image' } },
        ],
      },
    }
    expect(previousOf(pictured)).toEqual(last)
    expect(last.prose.problems).toEqual(exampleReport.prose.problems)
    expect(Object.keys(last).sort()).toEqual(['cells', 'form', 'issuers', 'prose', 'title', 'year'])
  })

  it('stays with the report in the document, and stays the same object while a title is typed', () => {
    const document = ReportDocument.of(report, 1)
    const copy = ReportDocument.from(document.encode(), 2)
    expect(copy.report.previous).toEqual([last])
    const before = copy.report.previous
    copy.edit([{ meta: { title: '某年报' } }])
    expect(copy.report.previous).toBe(before)
    copy.edit([{ meta: { previous: [] } }])
    expect(copy.report.previous).toEqual([])
    copy.undo()
    expect(copy.report.previous).toEqual([last])
  })

  it('comes back from the file, and a change of it by hand makes the history unusable', () => {
    const text = writeReportFile(report, form, { history: ReportDocument.of(report, 3).encode() })
    const reading = readBack(text)
    expect(reading.report.previous).toEqual([last])
    expect(reading.warnings).toEqual([])
    expect(reading.history).not.toBeNull()
    const year = `"year": ${last.year}`
    const changed = readBack(text.replace(year, `"year": ${last.year - 1}`))
    expect(changed.report.previous[0]?.year).toBe(last.year - 1)
    expect(changed.history).toBeNull()
  })

  it('may be a whole report file; one that cannot be used is kept as it came, and said', () => {
    const whole: unknown = JSON.parse(
      writeReportFile(exampleReport, form, {
        history: ReportDocument.of(exampleReport, 3).encode(),
      }),
    )
    const strange = { format: 'nianbao-report/9', year: 2020 }
    const plain = writeReportFile({ ...report, previous: [] }, form)
      .trimEnd()
      .slice(0, -1)
    const reading = readBack(`${plain}, "previous": ${JSON.stringify([whole, strange, 5])}}`)
    expect(reading.report.previous).toEqual([last])
    expect(reading.report.extra).toEqual({ previous: [strange, 5] })
    expect(reading.warnings).toHaveLength(2)
    expect(reading.warnings[0]).toContain('previous.1')
    const again = readBack(writeReportFile(reading.report, form))
    expect(again.report).toEqual(reading.report)
  })

  it('goes into the next year’s report, and the one before it does not', () => {
    const next = startNextYear({ ...exampleReport, previous: [last, last] }, form)
    expect(next?.previous).toEqual([last])
  })
})
