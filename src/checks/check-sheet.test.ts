/** The check sheet: every rule once, every finding under its rule, and no pass for what was not asked. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { check } from './check.ts'
import { checkSheet, type SheetLine } from './check-sheet.ts'
import { reportOf } from './judged-report.ts'
import { judgements } from './judgements.ts'
import { rulesOf } from './rules.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

const sheetOf = (report: Report) => checkSheet(report, form, check(report, form))
const linesOf = (report: Report): readonly SheetLine[] =>
  sheetOf(report).groups.flatMap(({ lines }) => lines)
const lineOf = (report: Report, rule: string) => linesOf(report).find((line) => line.rule === rule)

const clean = reportOf({})

describe('the check sheet', () => {
  it('lists every equation, grid, amount and judgement once', () => {
    const rules = linesOf(clean).map(({ rule }) => rule)
    expect(new Set(rules).size).toBe(rules.length)
    for (const { id } of [...form.relations, ...form.plausibility, ...judgements])
      expect(rules).toContain(id)
    for (const { key } of form.grids) expect(rules).toContain(`${key}.blank`)
    expect(rulesOf(form).length).toBeGreaterThan(rules.length)
  })

  it('passes what was asked and says why the rest was not', () => {
    expect(lineOf(clean, 'applications.balance')?.result).toBe('pass')
    expect(lineOf(clean, 'years.carry-over')).toMatchObject({
      result: 'unasked',
      why: '没有关联上一年度报告',
    })
    const draft = emptyReport({ form: '2021', year: 2024, issuers: [], level: null })
    expect(lineOf(draft, 'applications.balance')).toMatchObject({ result: 'unasked' })
    expect(lineOf(draft, 'wording.until')).toMatchObject({ result: 'unasked', why: '没有正文' })
    expect(lineOf(draft, 'title.issuer')?.result).toBe('warning')
  })

  it('shows errors, and warnings with and without a reason', () => {
    const wrong = reportOf({
      overview: '（一）依申请公开\n全年新收政府信息公开申请5件。',
      cells: { 'applications.new.person': 3 },
    })
    expect(lineOf(wrong, 'applications.balance')?.result).toBe('error')
    const open = lineOf(wrong, 'figures.applications')?.findings[0]
    expect(open?.standing?.kind).toBe('open')
    expect(sheetOf(wrong).counts.unanswered).toBe(sheetOf(wrong).counts.warnings)
    if (!open?.standing) throw new Error('figures.applications')
    const reasons = [{ ...open.standing.excuse, text: '含上年结转' }]
    const told = { ...wrong, reasons }
    expect(lineOf(told, 'figures.applications')?.findings[0]?.standing).toMatchObject({
      kind: 'answered',
      reason: { text: '含上年结转' },
    })
    expect(sheetOf(told).counts.unanswered).toBe(sheetOf(told).counts.warnings - 1)
  })

  it('says whose report of which year by which form it is', () => {
    expect(sheetOf(clean)).toMatchObject({
      organ: '青石县水利局',
      year: 2024,
      formNumber: form.documentNumber,
    })
  })

  it('loses no finding, whatever is wrong', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom(null, '甲', '1.5'))
    const cells = fc.dictionary(fc.constantFrom(...form.cells.keys(), 'strange.cell'), value)
    fc.assert(
      fc.property(cells, fc.integer({ min: 2000, max: 2030 }), (given, year) => {
        const report = { ...reportOf({ cells: given }), year }
        const findings = check(report, form)
        const listed = linesOf(report).flatMap((line) => line.findings)
        expect(listed.length).toBe(findings.length)
        const rules = new Set(linesOf(clean).map(({ rule }) => rule))
        expect(findings.filter(({ rule }) => !rules.has(rule))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
