/** Figures told in 万 are rounded: what is worked out of them may be off by as much. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['全年公开信息1.2万条，比上年1万条增长50%。', 'figures.growth'],
  ['访问量12.6万次，较上年9.2万次增加5万次。', 'figures.growth'],
  ['公众号粉丝12000人，较年初8000人增长40%。', 'figures.growth'],
  ['全年公开信息1.2万条，其中网站8300条，占80%。', 'figures.share'],
])('wrong: %s', (sentence, rule) => {
  expect(quotesIn(sentence, rule)).toHaveLength(1)
})

it.each([
  '全年公开信息1.2万条，比上年1万条增长24%。',
  '办理热线工单3.26万件，较上年2.87万件增长13.4%。',
  '访问量12.6万次，较上年9.2万次增加3.5万次。',
  '访问量12.6万次，是上年4.1万次的3倍。',
  '访问量12.6万次，较上年增加2.4万次，增长24%。',
  '全年公开信息1.2万条，其中网站8300条，占68%。',
  '公众号粉丝12000人，较年初8000人增长50%。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'figures.growth')).toEqual([])
  expect(quotesIn(sentence, 'figures.share')).toEqual([])
})

const total = (words: string) => quotesIn(words, 'figures.breakdown')

it('leaves a rounded total the room of its digits', () => {
  expect(total('网站发布8000条、公众号发布4300条，共计1.2万条。')).toEqual([])
  expect(total('网站发布8000条、公众号发布4300条，共计1.5万条。')).toHaveLength(1)
})
