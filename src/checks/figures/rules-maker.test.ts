/** Rules are made by ministries, provinces and cities with districts. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (issuer: string, made: number) =>
  judged(
    { cells: { 'documents.rules.issued': made }, report: { issuers: [issuer], level: null } },
    'figures.rules-maker',
  )

it.each(['清河县松山镇人民政府', '清河县水务局', '白河区南山街道办事处'])(
  'asks about a rule of %s',
  (issuer) => {
    expect(found(issuer, 2).map(({ cells }) => cells)).toEqual([['documents.rules.issued']])
    expect(found(issuer, 0)).toEqual([])
  },
)

it.each(['清河市水务局', '清河省水利厅', '清河市卫生健康委员会'])(
  'only hints at one of %s',
  (issuer) => {
    expect(found(issuer, 2).map(({ tier }) => tier)).toEqual(['hint'])
  },
)

it('goes by what the words call the organ where no name was read', () => {
  const rules = { 'documents.rules.in-force': 6 }
  const of = (overview: string) =>
    judged({ cells: rules, overview, report: { issuers: [], level: null } }, 'figures.rules-maker')
  expect(of('结合我镇实际，汇报如下。')).toHaveLength(1)
  expect(of('结合我市实际，汇报如下。')).toEqual([])
  expect(of('2024年，区水务局聚焦中心工作。').map(({ tier }) => tier)).toEqual(['hint'])
})

it.each(['清河市人民政府', '清河市司法局', '国家水务总局', '南山自治州人民政府'])(
  'passes one of %s',
  (issuer) => {
    expect(found(issuer, 2)).toEqual([])
  },
)
