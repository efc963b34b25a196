/** Averages and percentage points worked out again. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (words: string) =>
  judged({ overview: `（一）主动公开\n${words}` })
    .filter(({ rule }) => rule === 'figures.average' || rule === 'figures.points')
    .map(({ quote }) => quote)

it.each([
  ['全年推送120篇，月均12篇。', '120篇，月均12篇'],
  ['全年推送1200篇，日均12篇。', '1200篇，日均12篇'],
  ['满意率为95%，上年为92%，提高5个百分点。', '95%，上年为92%，提高5个百分点'],
  ['公开率由90.5%提高到96.2%，提升了6.7个百分点。', '90.5%提高到96.2%，提升了6.7个百分点'],
  [
    '全年办结19件，办理累计用时171个工作日，平均每件8.5个工作日。',
    '171个工作日，平均每件8.5个工作日',
  ],
])('finds %s', (words, quote) => {
  expect(found(words)).toEqual([quote])
})

it.each([
  '全年推送120篇，月均10篇。',
  '全年推送125篇，月均10篇。',
  '全年推送730条，日均2条。',
  '全年推送750条，每个工作日平均3条。',
  '上半年推送60篇，月均10篇。',
  '累计推送900篇，月均10篇。',
  '满意率为95%，上年为92%，提高3个百分点。',
  '公开率由90.5%提高到96.2%，提升了近6个百分点。',
  '办结率95%，满意率92%，提高5个百分点。',
  '全年办结19件，办理累计用时171个工作日，平均每件9个工作日。',
  '全年办结18件，另有1件结转，累计用时170个工作日，平均每件9.4个工作日。',
])('passes %s', (words) => {
  expect(found(words)).toEqual([])
})
