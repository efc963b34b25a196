/** Occasions of a year that is not the report's. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (words: string, year: number) =>
  judged(
    { overview: `（一）主动公开\n${words}`, year, report: { year } },
    'figures.stale-occasion',
  ).map(({ quote }) => quote)

it.each([
  ['以优异成绩庆祝新中国成立70周年。', 2020, '新中国成立70周年'],
  ['以实际行动喜迎党的二十大召开。', 2023, '党的二十大召开'],
  ['2023年是“十四五”开局之年。', 2023, '2023年是“十四五”开局之年'],
  ['今年是“十三五”规划收官之年。', 2021, '今年是“十三五”规划收官之年'],
])('%s (%s)', (words, year, quote) => {
  expect(quotes(words, year)).toEqual([quote])
})

it.each([
  ['以优异成绩庆祝新中国成立70周年。', 2019],
  ['以优异成绩喜迎党的二十大召开。', 2021],
  ['党的二十大召开以来，学习贯彻党的二十大精神。', 2024],
  ['2021年是“十四五”开局之年。', 2021],
  ['公开庆祝建党100周年活动档案。', 2020],
])('passes %s (%s)', (words, year) => {
  expect(quotes(words, year)).toEqual([])
})
