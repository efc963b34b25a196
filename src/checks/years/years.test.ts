/** This year against last year: what was carried over arrives, column by column. */
import { describe, expect, it } from 'vitest'
import { judged, reportOf } from '#checks/judged-report.ts'

const balanced = { 'applications.carried-in.person': 2, 'applications.granted.person': 2 }
const last = reportOf({
  cells: {
    'applications.new.person': 2,
    'applications.carried-out.person': 2,
    'documents.normative.in-force': 12,
  },
  report: { year: 2023 },
})

describe('across years', () => {
  it('agrees where the same was carried over', () => {
    const cells = { ...balanced, 'documents.normative.in-force': 12 }
    expect(judged({ cells }, undefined, [last])).toEqual([])
  })

  it('names the column in which another number arrived, and its total', () => {
    const cells = { 'applications.carried-in.enterprise': 3, 'applications.granted.enterprise': 3 }
    const found = judged({ cells }, 'years.carry-over', [last])
    expect(found.flatMap((one) => one.cells)).toEqual([
      'applications.carried-in.person',
      'applications.carried-in.enterprise',
      'applications.carried-in.total',
    ])
    expect(found[0]?.message).toContain('上一年度报告结转下年度是2')
  })

  it('adds up the organs that were merged, and leaves other years alone', () => {
    const cells = { 'applications.carried-in.person': 4, 'applications.granted.person': 4 }
    expect(judged({ cells }, 'years.carry-over', [last, last])).toEqual([])
    expect(judged({ cells }, 'years.carry-over', [{ ...last, year: 2021 }])).toEqual([])
  })

  it('follows documents in force as stock and flow', () => {
    const cells = {
      ...balanced,
      'documents.normative.issued': 2,
      'documents.normative.repealed': 1,
      'documents.normative.in-force': 14,
    }
    const [found] = judged({ cells }, 'years.in-force', [last])
    expect(found?.message).toContain('应为13')
  })

  it('follows items from 2019 to 2020', () => {
    const before = reportOf({
      form: '2019',
      cells: { 'penalties.items-last-year': 5, 'penalties.items-change': 1 },
      report: { year: 2019 },
    })
    const cells = { 'penalties.items-last-year': 8 }
    const found = judged({ form: '2019', cells, report: { year: 2020 } }, 'years.items', [before])
    expect(found.map((one) => one.cells[0])).toEqual(['penalties.items-last-year'])
  })

  it('asks about a big swing', () => {
    const cells = {
      'applications.new.person': 60,
      'applications.granted.person': 62,
      'applications.carried-in.person': 2,
    }
    expect(judged({ cells }, 'years.swing', [last]).map((one) => one.cells[0])).toContain(
      'applications.new.total',
    )
  })
})
