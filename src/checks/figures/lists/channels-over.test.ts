/** A channel, and the parts of a year, against the whole they are of. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (words: string) =>
  judged({ overview: `（一）主动公开\n${words}` }, 'figures.breakdown').map(({ quote }) => quote)

it.each([
  ['通过网站、微信等渠道公开信息300条，网站公开320条。', '300条，网站公开320条'],
  ['一季度公开30条，二季度25条，三季度20条，四季度25条，全年共110条。', '30条，'],
  ['全年发布信息1万2千条，其中动态类8000条，公告类6000条。', '1万2千条'],
])('finds %s', (words, quote) => {
  const [first] = found(words)
  expect(first).toContain(quote)
})

it.each([
  '通过网站、微信等渠道公开信息300条，网站公开220条，公众号阅读量3200条。',
  '通过微信等新媒体发布信息8条，其余信息在网站发布12条。',
  '通过网站公开信息300条，公众号推送420条。',
  '一季度公开30条，二季度25条，三季度20条，四季度25条，全年共100条。',
  '全年发布信息1万2千条，其中网站8000条，公众号4000条。',
])('passes %s', (words) => {
  expect(found(words)).toEqual([])
})
