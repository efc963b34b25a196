/** Changes against last year whose outcome stands in a table. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = {
  'reconsideration.upheld': 6,
  'applications.new.person': 9,
  'litigation.direct.upheld': 3,
}
const quotes = (words: string) =>
  judged({ overview: `（一）主动公开\n${words}`, cells }, 'figures.changed-from-last').map(
    ({ quote }) => quote,
  )

it.each([
  ['行政复议案件较2023年的4件减少2件。', '行政复议案件较2023年的4件减少2件'],
  ['全年收到政府信息公开申请比上年的12件增加3件。', '全年收到政府信息公开申请比上年的12件增加3件'],
  ['行政诉讼案件比去年1件增加了1件。', '行政诉讼案件比去年1件增加了1件'],
])('%s', (words, quote) => {
  expect(quotes(words)).toEqual([quote])
})

it.each([
  '行政复议案件较2023年的4件增加2件。',
  '全年收到政府信息公开申请比上年的12件减少3件。',
  '行政诉讼案件比去年1件增加了2件。',
  '行政复议案件较2021年的4件减少2件。',
  '办理提案比上年的4件减少2件。',
  '全县各部门收到申请比上年的12件增加3件。',
])('passes %s', (words) => {
  expect(quotes(words)).toEqual([])
})

const found = (words: string) =>
  judged(
    {
      form: '2019',
      year: 2020,
      overview: words,
      cells: { 'licensing.items-change': -18 },
      report: { year: 2020 },
    },
    'figures.changed-from-last',
  ).map(({ quote }) => quote)

it('counts items of the trial form from the words', () => {
  expect(found('行政许可事项由上年412项减少至384项。')).toEqual([
    '行政许可事项由上年412项减少至384项',
  ])
  expect(found('行政许可事项由上年412项减少至394项。')).toEqual([])
})
