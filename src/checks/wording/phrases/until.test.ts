/** 截至 before a day, 截止 of a deadline. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['截止12月31日，公开80条。', '截止'],
  ['截止到2024年底，公开80条。', '截止到'],
  ['截至12月31日止，公开80条。', '截至12月31日止'],
  ['截止202412月31日，公开80条。', '截止'],
  ['截止目前，没有收到申请。', '截止'],
  ['截止2024 年 12 月 31 日公开80条。', '截止'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.until')).toEqual([quote])
})

it.each([
  '截至12月31日，公开80条，统计期限自1月1日起至12月31日止。',
  '申请截止日期为3月1日。',
  '报名截止3月1日，受理截止12月31日。',
  '征集已经截止，共收到建议7条。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.until')).toEqual([])
})
