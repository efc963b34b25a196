/** 信息处理费: said, and in agreement with itself and the tables. */
import { describe, expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'

const statement = (written: Written) => judged(written, 'other.fee').length
const figures = (other: string, cells: Written['cells'] = {}) =>
  judged({ other, cells }, 'other.fee-figures').map(({ quote, cells: where, tier }) => [
    quote,
    where,
    tier,
  ])
const lapsed = { 'applications.other.fee-unpaid.person': 2 }

describe('the statement', () => {
  it('is missed where section 六 says only 无, or whom to ask', () => {
    expect(statement({ other: '无。' })).toBe(1)
    expect(statement({ other: '如有疑问，请联系我局办公室。' })).toBe(1)
  })

  it('may stand with the applications, and was not asked for before 2021', () => {
    const overview = '依申请公开：全年未收取信息处理费。管理、平台、监督都已落实。'
    expect(statement({ overview, other: '无其他需要报告的事项。' })).toBe(0)
    expect(statement({ form: '2019', year: 2020, other: '无。', report: { year: 2020 } })).toBe(0)
  })

  it('is no contradiction to other fees in table 2', () => {
    const cells = { 'fees.amount': '48.36' }
    expect(judged({ other: '本年度未收取信息处理费。', cells })).toEqual([])
    expect(judged({ other: '无其他需要报告的事项，未收费。', cells })).toEqual([])
  })
})

describe('its figures', () => {
  it.each<[string, Written['cells'], readonly unknown[]]>([
    [
      '发出收费通知2件，总金额220元，实际收取320元。',
      { 'fees.amount': '1' },
      ['实际收取320元', [], 'warning'],
    ],
    ['发出收费通知0件，总金额220元，实际收取0元。', {}, ['通知0件，总金额220元', [], 'warning']],
    [
      '发出收费通知1件，总金额100元，实际收取0元。',
      lapsed,
      ['收费通知1件', ['applications.other.fee-unpaid.total'], 'warning'],
    ],
    [
      '本年度未发出收费通知。',
      lapsed,
      ['未发出收费通知', ['applications.other.fee-unpaid.total'], 'warning'],
    ],
    ['本年度未收取信息处理费。', lapsed, [null, ['applications.other.fee-unpaid.total'], 'hint']],
    [
      '有3件申请收取信息处理费2230元。',
      { 'fees.amount': '0.1' },
      ['收取信息处理费2230元', ['fees.amount'], 'hint'],
    ],
    ['收费通知2件，应收220元，实收320元。', { 'fees.amount': '1' }, ['实收320元', [], 'warning']],
    [
      '收取信息处理费100元。其余申请未收取费用，全年未收取信息处理费。',
      { 'fees.amount': '0.01' },
      ['未收取信息处理费', [], 'warning'],
    ],
  ])('%s', (other, cells, found) => {
    expect(figures(other, cells)).toEqual([found])
  })

  it.each<[string, Written['cells']]>([
    ['发出收费通知3件，总金额320元，实际收取120元。', { ...lapsed, 'fees.amount': '0.012' }],
    ['2024年发出收取信息处理费通知0件，总金额0元，实际收取0元。', {}],
    ['发出收费通知的件数和总金额、实际收取的总金额均为0。', {}],
    ['应收信息处理费220元，实际收取220元。', { 'fees.amount': '0.022' }],
    ['有3件申请收取信息处理费2,230元。', { 'fees.amount': '0.223' }],
  ])('agree in %s', (other, cells) => {
    expect(figures(other, cells)).toEqual([])
  })
})
