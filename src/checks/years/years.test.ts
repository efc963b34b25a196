/** This year against last year: what was carried over arrives, column by column. */
import { describe, expect, it } from 'vitest'
import { previousOf } from '#report/previous-report.ts'
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
    const other = { ...last, issuers: ['青石县防汛抗旱办公室'] }
    expect(judged({ cells }, 'years.carry-over', [last, other])).toEqual([])
    expect(judged({ cells }, 'years.carry-over', [{ ...last, year: 2021 }])).toEqual([])
  })

  it('counts the same report once, whether it is in the file or given beside it', () => {
    const report = { previous: [previousOf(last)] }
    expect(judged({ cells: balanced, report }, 'years.carry-over', [last])).toEqual([])
    const cells = { 'applications.carried-in.person': 3, 'applications.granted.person': 3 }
    const [found] = judged({ cells, report }, 'years.carry-over')
    expect(found?.put).toEqual({ cell: 'applications.carried-in.person', value: 2 })
  })

  it('judges no sum of which a part is blank', () => {
    const half = { ...last, cells: { 'applications.carried-out.person': 1 } }
    expect(judged({ cells: balanced }, 'years.carry-over', [half])).toHaveLength(1)
  })

  it('says which linked report is of another year or another organ, and compares with neither', () => {
    const cells = { 'applications.carried-in.person': 9, 'applications.granted.person': 9 }
    const old = judged({ cells }, undefined, [{ ...last, year: 2021 }])
    expect(old.map(({ rule }) => rule)).toEqual(['years.other-year'])
    const strange = judged({ cells }, undefined, [{ ...last, issuers: ['青石县教育局'] }])
    expect(strange.map(({ rule }) => rule)).toEqual(['years.other-organ'])
    expect(strange[0]?.message).toContain('青石县教育局')
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

  it('links nothing of table 2 to the form of 2019, only what was carried over', () => {
    const before = reportOf({
      form: '2019',
      cells: { 'licensing.decisions': 900, 'applications.carried-out.person': 2 },
      report: { year: 2020 },
    })
    const cells = { 'licensing.decisions': 40, 'applications.carried-in.person': 5 }
    const found = judged({ year: 2021, cells }, undefined, [before])
    const years = found.filter(({ rule }) => rule.startsWith('years.'))
    expect(years.flatMap((one) => one.cells)).toEqual([
      'applications.carried-in.person',
      'applications.carried-in.total',
    ])
  })

  describe('a big swing', () => {
    const cells = { ...balanced, 'licensing.decisions': 140 }
    const before = { ...last, cells: { ...last.cells, 'licensing.decisions': 40 } }

    it('is asked about, in cases and in per cent', () => {
      const [found] = judged({ cells }, 'years.swing', [before])
      expect(found?.cells).toEqual(['licensing.decisions'])
      expect(found?.message).toContain('增加100（250%）')
    })

    it('is no news where the words compare it or give the reason', () => {
      const problems = '行政许可决定140件，同比大幅增加，因事项下放。'
      expect(judged({ cells, problems }, 'years.swing', [before])).toEqual([])
    })

    const grown = (count: number) =>
      judged({ cells: { ...cells, 'licensing.decisions': count } }, 'years.swing', [before])

    it('is one only above twenty cases and above half', () => {
      expect(grown(60)).toEqual([])
      expect(grown(61)).toHaveLength(1)
      expect(grown(20)).toEqual([])
    })
  })
  describe('an amount in another unit than last year', () => {
    const before = { ...last, cells: { ...last.cells, 'fees.amount': '12.5' } }
    const found = (amount: string) =>
      judged({ cells: { ...balanced, 'fees.amount': amount } }, 'years.amount-unit', [before])

    it('is asked about, up and down', () => {
      expect(found('125000')[0]?.message).toContain('上年12.5、本年125000万元，相差10000倍')
      expect(found('0.00125')[0]?.cells).toEqual(['fees.amount'])
    })

    it('is no matter of a good or a bad year', () => {
      for (const amount of ['12.6', '125', '1250', '0.02', '0']) expect(found(amount)).toEqual([])
    })
  })
})
