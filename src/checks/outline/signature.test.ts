/** 落款: whose it is and when. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import type { Report } from '#report/report.ts'

const dated = (date: string, report: Partial<Report> = {}) =>
  judged({ report: { ...report, signature: { organs: [], date } } }, 'signature.date').map(
    ({ quote, tier }) => [quote, tier],
  )
const tiersOf = (report: Partial<Report>) =>
  judged({ report }, 'signature.date').map(({ quote, tier }) => [quote, tier])
const signed = (organ: string, issuer = '青石县水利局') =>
  judged(
    { report: { issuers: [issuer], signature: { organs: [organ], date: '2025-01-20' } } },
    'signature.organ',
  ).map(({ quote }) => quote)

describe('the date', () => {
  it('is missed where a published report is signed by its organ alone', () => {
    const signature = { organs: ['青石县水利局'], date: null }
    const published = { titles: ['青石县水利局2024年政府信息公开工作年度报告'] }
    expect(tiersOf({ signature, published })).toEqual([['青石县水利局', 'hint']])
    expect(tiersOf({ signature })).toEqual([])
    expect(tiersOf({ signature: { organs: [], date: null }, published })).toEqual([])
  })

  it('comes after the year is over', () => {
    expect(dated('2024-02-27')).toEqual([['2024年2月27日', 'warning']])
    expect(dated('2024-12-31')).toEqual([['2024年12月31日', 'warning']])
    expect(dated('2025-01-01')).toEqual([])
  })

  it('is by 31 January for departments, by 31 March for governments', () => {
    expect(dated('2025-01-31')).toEqual([])
    expect(dated('2025-02-01')).toEqual([['2025年2月1日', 'warning']])
    expect(dated('2025-03-31', { level: 'government' })).toEqual([])
    expect(dated('2025-04-01', { level: 'government' })).toEqual([['2025年4月1日', 'warning']])
    expect(dated('2025-03-02', { level: 'township' })).toEqual([])
  })

  it('was by 31 March for all before 2019', () => {
    expect(dated('2019-02-27', { year: 2018 })).toEqual([])
    expect(dated('2018-02-27', { year: 2018 })).toEqual([['2018年2月27日', 'warning']])
  })

  it('is only hinted at for a government’s office, which may sign for the government', () => {
    expect(dated('2025-02-20', { issuers: ['青石县人民政府办公室'] })).toEqual([
      ['2025年2月20日', 'hint'],
    ])
  })
})

describe('the organ', () => {
  it.each(['白河县水利局', '青石县教育局', '青石县水务局'])('is not %s', (organ) => {
    expect(signed(organ)).toEqual([organ])
  })

  it('may be signed in short, or by its office', () => {
    expect(signed('水利局')).toEqual([])
    expect(signed('青石县人民政府办公室', '青石县人民政府')).toEqual([])
  })
})

it('asks for the day of a date that names none', () => {
  const report = {
    signature: { organs: [], date: null },
    published: { unplaced: [{ after: 'signature', text: '2025年1月' }] },
  }
  expect(judged({ report }, 'signature.date').map(({ message }) => message)).toEqual([
    '成文日期“2025年1月”没有写明日。',
  ])
})

const beside = (date: string, text: string) =>
  judged(
    {
      report: {
        signature: { organs: ['青石县水利局'], date },
        published: { unplaced: [{ after: 'title', text }] },
      },
    },
    'signature.date',
  ).map(({ quote, tier }) => [quote, tier])

it('compares the day a page was published and a report was sent with the day it was signed', () => {
  expect(beside('2025-01-20', '发布时间: 2025-02-12 09:00')).toEqual([
    ['发布时间: 2025-02-12', 'hint'],
  ])
  expect(beside('2025-01-20', '发布时间: 2025-01-22 09:00')).toEqual([])
  expect(beside('2025-01-20', '发布时间: 2024-01-22 09:00')).toEqual([
    ['发布时间: 2024-01-22', 'hint'],
  ])
  // Put online anew years after.
  expect(beside('2025-01-20', '发布时间: 2027-05-22 09:00')).toEqual([])
  expect(beside('2025-01-20', '青石县水利局办公室 2024年1月20日印发')).toEqual([
    ['2024年1月20日印发', 'hint'],
  ])
  expect(beside('2025-01-20', '青石县水利局办公室 2025年1月20日印发')).toEqual([])
})
