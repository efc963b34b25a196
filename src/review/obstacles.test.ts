/** What keeps a report from being sent. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '#checks/finding.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { type Judged, obstaclesOf } from './obstacles.ts'

const form = formById('2021')
if (!form) throw new Error('no form of 2021')
const empty = emptyReport({ form: '2021', year: 2025, issuers: ['清河县水务局'], level: null })
const report = exampleReport
const finding = (tier: Finding['tier']): Finding => ({
  rule: 'applications.balance',
  tier,
  cells: [],
  section: 'applications',
  quote: null,
  message: '相差 1',
  basis: '格式',
})
const excuse = { rule: 'applications.balance', hash: 'h', values: {} }
const kindsOf = (given: Report, findings: readonly Judged[]) =>
  obstaclesOf(given, form, findings).map(({ kind }) => kind)

describe('a report is not sent', () => {
  it('with an error', () => {
    expect(kindsOf(report, [{ finding: finding('error'), standing: null }])).toEqual(['error'])
  })

  it('with a part nobody has written', () => {
    expect(kindsOf(empty, [])).toEqual(['unwritten'])
  })

  it('with a warning that has no reason, but with one that has', () => {
    const open = { kind: 'open', excuse, lapsed: null } as const
    const reason = { ...excuse, text: '属实' }
    const answered = { kind: 'answered', excuse, reason } as const
    expect(kindsOf(report, [{ finding: finding('warning'), standing: open }])).toEqual(['reason'])
    expect(kindsOf(report, [{ finding: finding('warning'), standing: answered }])).toEqual([])
  })

  it('with a doubt or two values in one cell', () => {
    const doubts = [{ at: 'year', why: '年份不一致' }]
    const conflicts = { 'licensing.decisions': [1, 2] }
    expect(kindsOf({ ...report, doubts, conflicts }, [])).toEqual(['doubt', 'conflict'])
    const [conflict] = obstaclesOf({ ...report, conflicts }, form, [])
    expect(conflict?.lines).toEqual([
      { text: '「行政许可」「本年处理决定数量」', at: { cell: 'licensing.decisions' } },
    ])
  })

  it('with a doubt, and leads to the cell it is about, or to the doubt itself', () => {
    const doubts = [
      { at: 'licensing.decisions', why: '看不清' },
      { at: 'year', why: '年份不一致' },
    ]
    const [doubt] = obstaclesOf({ ...report, doubts }, form, [])
    expect(doubt?.lines.map(({ at }) => at)).toEqual([
      { cell: 'licensing.decisions' },
      { doubt: 'year' },
    ])
  })

  it('but is with hints alone', () => {
    expect(kindsOf(report, [{ finding: finding('hint'), standing: null }])).toEqual([])
  })
})
