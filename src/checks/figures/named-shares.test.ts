/** Shares told by the name of their count. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (words: string) =>
  judged({ overview: `（一）主动公开\n${words}` }, 'figures.share').map(({ quote }) => quote)

const told =
  '全年公开信息1486条，其中门户网站735条，微信公众号604条，新闻媒体147条，微信公众号公开量占比'

it('are worked out again', () => {
  expect(found(`${told}45.6%。`)).toEqual(['微信公众号公开量占比45.6%'])
  expect(found(`${told}40.6%。`)).toEqual([])
})

it.each([
  '全年公开信息1486条，其中微信公众号604条。微信公众号推送占比较上年提高3%。',
  '门户网站735条，微信公众号604条，抖音公众号604条，报刊20条，公众号占比90%。',
])('are left alone in %s', (words) => {
  expect(found(words)).toEqual([])
})
