/** The words of a report before 2019 against its statistics table. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = {
  'statistics.trained': 302,
  'statistics.trainings': 4,
  'statistics.answered.not-existing': 1,
  'statistics.channel.website': 103,
  'statistics.applications.online': 5,
}
const quotes = (overview: string) =>
  judged({ form: 'pre-2019', year: 2018, cells, overview }, 'figures.statistics').map(
    ({ quote, cells: found }) => [quote, found[0]],
  )

it('finds what the table tells otherwise', () => {
  expect(quotes('举办政府信息公开培训班4期，培训320人次。')).toEqual([
    ['培训320人次', 'statistics.trained'],
  ])
  expect(quotes('同意公开8件，申请信息不存在2件。')).toEqual([
    ['申请信息不存在2件', 'statistics.answered.not-existing'],
  ])
  expect(quotes('政府公报0条，政府网站113条。')).toEqual([
    ['政府网站113条', 'statistics.channel.website'],
  ])
})

it.each([
  '举办政府信息公开培训班4期，培训302人次，比2017年培训人次增加20人次。',
  '2017年培训320人次。',
  '网络申请5件，申请信息不存在1件，培训约320人次。',
])('passes %s', (words) => {
  expect(quotes(words)).toEqual([])
})
