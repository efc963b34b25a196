/** A report file comes back as it was saved, and a broken one is refused with place and reason. */
import { describe, expect, it } from 'vitest'
import { forms } from '#template/forms.ts'
import { readReportFile } from './report-file.ts'
import { writeReportFile } from './write-report-file.ts'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport } from '#report/report.ts'

const [form] = forms
if (!form) throw new Error('no form')
const report = {
  ...emptyReport({ form: form.id, year: 2024, issuers: ['甲局', '乙局'], level: 'department' }),
  cells: { 'applications.new.person': 3, 'fees.amount': '0.10', 'applications.new.total': 9 },
}
const text = writeReportFile(report, form)

const reasons = (source: string) => {
  const reading = readReportFile(source)
  return reading.ok ? '' : reading.reasons.join()
}

describe('report file', () => {
  it('comes back as it was saved, with its digits, a differing total and its history', () => {
    const history = ReportDocument.of(report, 7).encode()
    const reading = readReportFile(writeReportFile(report, form, { history }))
    if (!reading.ok) throw new Error(reading.reasons.join())
    expect(reading.history).toEqual(history)
    expect(reading.report.issuers).toEqual(report.issuers)
    expect(reading.report.cells).toMatchObject(report.cells)
  })

  it('does not use a history that belongs to other readable parts', () => {
    const saved = writeReportFile(report, form, { history: new Uint8Array([1]) })
    const reading = readReportFile(saved.replace('甲局', '丙局'))
    expect(reading.ok && reading.history).toBe(null)
    expect(reading.ok && reading.warnings).toHaveLength(1)
  })

  it('is refused where its history was taken out and its mark left', () => {
    const history = ReportDocument.of(report, 7).encode()
    const saved = writeReportFile(report, form, { history })
    expect(reasons(saved.replace(/,\s*"history": "[^"]*"/u, ''))).toContain('缺少')
    expect(reasons(text)).toBe('')
  })

  it('keeps a number as printed and an unknown cell with a warning', () => {
    const reading = readReportFile(
      text.replace('"fees.amount": "0.10"', '"fees.amount": 0.10, "strange.cell": 1'),
    )
    if (!reading.ok) throw new Error(reading.reasons.join())
    expect(reading.report.cells).toMatchObject({ 'fees.amount': '0.10', 'strange.cell': 1 })
    expect(reading.warnings).toHaveLength(1)
  })

  it('says why a file cannot be used', () => {
    expect(reasons(text.slice(0, 400))).toContain('不完整')
    expect(reasons('你好')).toContain('不是 JSON')
    expect(reasons('PK\u0003\u0004')).toContain('请先解压')
    expect(reasons('%PDF-1.7')).toContain('这是 PDF 文件')
    expect(reasons('<!doctype html><title>登录</title>')).toContain('这是网页')
    expect(reasons(text.replace('report/1', 'report/2'))).toContain('更新软件')
    expect(reasons('{"format":"nianbao-sealed/1"}')).toContain('密码')
    expect(reasons(text.replace('"year": 2024', '"year": "x"'))).toContain('year')
  })
})
