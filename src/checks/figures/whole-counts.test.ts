/** How many towns or offices there are in all. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (first: string, second: string) =>
  judged({ overview: `（一）主动公开\n${first}\n${second}` }, 'figures.whole-counts').map(
    ({ quote }) => quote,
  )

it.each([
  ['本院现有15个研究所。', '全院13个研究所全部完成考核。', '全院13个研究所'],
  ['汇总全市12个县（市、区）的报告。', '全市11个县（市、区）已经完成。', '全市11个县（市、区）'],
])('%s %s', (first, second, quote) => {
  expect(quotes(first, second)).toEqual([quote])
})

it.each([
  ['本院现有15个研究所。', '全院15个研究所全部完成考核。'],
  ['下辖12个乡镇。', '抽查了全县5个乡镇。'],
  ['下辖12个乡镇。', '全县86个社区建成公开栏。'],
])('passes %s %s', (first, second) => {
  expect(quotes(first, second)).toEqual([])
})
