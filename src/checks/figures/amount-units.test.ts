/** Amounts in 元 whose 万 fell out. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (words: string) =>
  judged({ cells: { 'fees.amount': '1836.42' }, overview: words }, 'figures.amount-unit').map(
    ({ quote }) => quote,
  )

it.each([
  ['作出行政处罚518起，责令停业37家，罚款314.5元。', '314.5元'],
  ['全年安排信息公开专项经费1.5元。', '1.5元'],
  ['收取行政事业性收费1836.42元，全部入库。', '1836.42元'],
])('%s', (words, quote) => {
  expect(found(words)).toEqual([quote])
})

it.each([
  '收取复印费每页1.5元，安排经费1.5万元。',
  '处罚3起，罚款2000元。',
  '收取行政事业性收费1836.42万元。',
  '信息处理费标准为每件100元，经费标准每人5元。',
])('%s holds', (words) => {
  expect(found(words)).toEqual([])
})
