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

it.each(['清河市人民政府', '清河省水利厅', '南山自治州人民政府'])('passes one of %s', (issuer) => {
  expect(found(issuer, 2)).toEqual([])
})
