/** Organs by the names they had before the reforms of 2018 and 2023. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (sentence: string, year = 2024, issuer = '青石县水利局') =>
  judged(
    { overview: `（一）主动公开\n${sentence}`, year, report: { year, issuers: [issuer] } },
    'outline.former-name',
  ).map(({ quote }) => quote)

it.each([
  ['会同县国土资源局、县环保局办理。', ['国土资源局', '环保局']],
  ['由青石县国家税务局办公室统一受理。', ['国家税务局']],
  [
    '会同人民银行青石市中心支行、青石银保监分局开展活动。',
    ['银保监分局', '人民银行青石市中心支行'],
  ],
  ['县工商局公开信息12条，县工商局更新专栏。', ['工商局']],
  ['县公安消防大队开展检查。', ['公安消防大队']],
  ['县食品药品监督管理局将以机构改革为契机。', ['食品药品监督管理局']],
])('%s', (sentence, found) => {
  expect(quotes(sentence)).toEqual(found)
})

it.each([
  '县自然资源局、国家税务总局青石县税务局、县生态环境局公开信息12条。',
  '机构改革后，原县国土资源局的信息由县自然资源局维护。',
  '落实《青石县国土资源局信息公开办法》。',
  '县农业局面向社会公开，县农业部门公开信息12条。',
  '省药品监督管理局公开信息12条。',
])('passes %s', (sentence) => {
  expect(quotes(sentence)).toEqual([])
})

it('finds the name left in the report of its successor', () => {
  const successor = '国家金融监督管理总局青石监管分局'
  expect(quotes('青石银保监分局将采取以下措施。', 2023, successor)).toEqual(['银保监分局'])
})

it('passes the name in a report of before the reform, and the own one', () => {
  expect(quotes('会同县国土资源局办理。', 2018)).toEqual([])
  expect(quotes('县农业局公开信息12条。', 2022, '青石县农业局')).toEqual([])
})
