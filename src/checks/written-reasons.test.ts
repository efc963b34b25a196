/** A reason answers one warning as long as what it excuses stays as it was, and not a day longer. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { digestOf } from '#report/file/file-digest.ts'
import { ReportDocument } from '#report/report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { Reason, Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { check } from './check.ts'
import { reportOf, type Written } from './judged-report.ts'
import { passagesOf } from './passages.ts'
import { clauseAround, excuseOf, sentenceAround, standingsOf } from './written-reasons.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

const written = (report: Report) => {
  const totals = makeTotals(form, report.cells)
  return { totals, passages: passagesOf(report, totals) }
}

/** The warnings of a report and how each stands. */
const standing = (report: Report, rule: string) =>
  [...standingsOf(check(report, form), report.reasons, written(report))]
    .filter(([finding]) => finding.rule === rule)
    .map(([, found]) => found)

/** The same report with a reason for every warning of a rule. */
const answered = (report: Report, rule: string): Report => ({
  ...report,
  reasons: standing(report, rule).map(({ excuse }): Reason => ({ ...excuse, text: '情况属实' })),
})

const rule = 'figures.applications'
const said = (count: number, more = ''): Written => ({
  overview: `（一）依申请公开\n全年新收政府信息公开申请${count}件。${more}管理规范，网站、监督保障和主动公开都有安排。`,
})

const told = (clause: string, after: string): Written => ({
  overview: `（一）依申请公开\n在办理方面，${clause}5件,${after}；管理规范，网站、监督保障和主动公开都有安排。`,
})

describe('a written reason', () => {
  const report = answered(reportOf(said(5)), rule)

  it('answers the warning it was written for', () => {
    expect(standing(reportOf(said(5)), rule)).toMatchObject([{ kind: 'open', lapsed: null }])
    expect(new Set(standing(report, rule).map(({ kind }) => kind))).toEqual(new Set(['answered']))
  })

  it('lapses with the figure in the words, and is offered for the new one', () => {
    const [found] = standing({ ...reportOf(said(6)), reasons: report.reasons }, rule)
    expect(found).toMatchObject({ kind: 'open', lapsed: { text: '情况属实' } })
  })

  it('lapses with the cell', () => {
    const cells = { ...report.cells, 'applications.new.person': 3 }
    const found = standing({ ...report, cells }, rule)
    expect(found).toMatchObject([{ kind: 'open', lapsed: { text: '情况属实' } }])
  })

  it('outlives what is written around it', () => {
    const prose = reportOf(said(5, '公开目录已经修订。')).prose
    const found = standing({ ...report, prose }, rule)
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['answered']))
  })

  it('outlives another clause of its own sentence, not one of the words of its clause', () => {
    const clause = '全年新收政府信息公开申请'
    const kinds = (next: Written) => {
      const { reasons } = answered(reportOf(told(clause, '均已办结')), rule)
      return standing({ ...reportOf(next), reasons }, rule).map(({ kind }) => kind)
    }
    expect(kinds(told(clause, '均已按期办结'))).toEqual(['answered'])
    expect(kinds(told(`机关本级${clause}`, '均已办结'))).toEqual(['open'])
  })

  it('written for the whole sentence still answers it', () => {
    const words = reportOf({
      overview:
        '（一）依申请公开\n在办理方面，全年新收政府信息公开申请5件，均已办结。网站、监督保障和主动公开都有安排。',
    })
    const [finding] = check(words, form).filter((one) => one.rule === rule)
    const { totals, passages } = written(words)
    const text = passages.find(({ block }) => block === finding?.span?.block)?.words.text ?? ''
    const sentence = sentenceAround(text, finding?.span?.from ?? 0, finding?.span?.to ?? 0)
    expect(sentence).toContain('，均已办结')
    const values = {
      ...Object.fromEntries(
        (finding?.cells ?? []).map((id) => [id, totals.values.get(id) ?? null]),
      ),
      overview: sentence,
    }
    const figures = finding?.message.match(/\d+(?:\.\d+)?/gu) ?? []
    const reason = { rule, values, text: '情况属实', hash: digestOf([rule, values, figures]) }
    const [found] = standing({ ...words, reasons: [reason] }, rule)
    expect(found).toMatchObject({ kind: 'answered', excuse: { values }, reason })
  })

  it('comes back with the value it was written for', () => {
    const away = { ...report, cells: { ...report.cells, 'applications.new.person': 3 } }
    const back = { ...away, cells: report.cells }
    expect(standing(back, rule)).toEqual(standing(report, rule))
  })

  it('answers no other rule and is asked of no error or hint', () => {
    const other = { ...report, reasons: report.reasons.map((one) => ({ ...one, rule: 'other' })) }
    expect(standing(other, rule).every(({ kind }) => kind === 'open')).toBe(true)
    const all = check(reportOf({ overview: '截止12月31日。', cells: {} }), form)
    const stands = standingsOf(all, [], written(reportOf({ overview: '截止12月31日。' })))
    expect([...stands.keys()].every(({ tier }) => tier === 'warning')).toBe(true)
  })

  it('lapses whatever cell that takes part changes, and by nothing else of the table', () => {
    const cells = [...form.cells.keys()]
    const [finding] = check(report, form).filter((one) => one.rule === rule)
    if (!finding) throw new Error(rule)
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 1e9 }), (cell, value) => {
        const next = written({ ...report, cells: { ...report.cells, [cell]: value } })
        const now = finding.cells.map((id) => next.totals.values.get(id))
        const before = finding.cells.map((id) => written(report).totals.values.get(id))
        const same = excuseOf(finding, next).hash === excuseOf(finding, written(report)).hash
        expect(same).toBe(JSON.stringify(now) === JSON.stringify(before))
      }),
      { numRuns: 60 },
    )
  })
})

describe('reasons are kept', () => {
  const reason: Reason = {
    rule: 'years.swing',
    hash: '0011223344556677',
    text: '机构合并',
    values: { 'fees.amount': '0.1', overview: '甲' },
  }
  const start = reportOf({})

  it('in the mergeable document, with copies that wrote apart', () => {
    const one = ReportDocument.of(start, 1)
    const two = ReportDocument.from(one.encode(), 2)
    one.edit([{ reason }])
    two.edit([{ reason: { ...reason, rule: 'other.rule' } }])
    one.apply(two.encode())
    two.apply(one.encode())
    expect(one.report.reasons).toHaveLength(2)
    expect(two.report.reasons).toEqual(one.report.reasons)
    one.edit([{ reason: { ...reason, text: '' } }])
    expect(one.report.reasons).toMatchObject([{ rule: 'other.rule' }])
    one.undo()
    expect(one.report.reasons).toHaveLength(2)
  })

  it('in the report file, and only there where one was written', () => {
    const saved = writeReportFile({ ...start, reasons: [reason] }, form)
    const reading = readReportFile(saved)
    expect(reading.ok && reading.report.reasons).toEqual([reason])
    expect(writeReportFile(start, form)).not.toContain('"reasons"')
  })
})

it('takes the clause, and no part of a number for the end of one', () => {
  const text = '甲乙，全年共公开1,203条（网站800条）,其余为公报；丙：9:30开会。'
  const at = text.indexOf('203')
  expect(clauseAround(text, at, at + 3)).toBe('全年共公开1,203条（网站800条）')
  expect(clauseAround(text, text.indexOf('30开'), text.indexOf('开'))).toBe('9:30开会')
  expect(clauseAround('截止', 0, 2)).toBe('截止')
})

it('takes the sentence, whatever stands beside it', () => {
  const text = '甲乙。截止12月31日，共3件；丙。'
  expect(sentenceAround(text, 3, 5)).toBe('截止12月31日，共3件')
  expect(sentenceAround('截止', 0, 2)).toBe('截止')
})
