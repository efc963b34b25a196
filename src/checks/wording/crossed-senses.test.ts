/** Sentences that say the opposite of what is meant, or something twice. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['严格审查，防止不再发生泄密事件。', '防止不再发生'],
  ['加强校对，避免信息不出现错误。', '避免信息不出现'],
  ['印发了《关于加强政务公开的通知》的通知。', '《关于加强政务公开的通知》的通知'],
  ['门户网站公开信息210余条信息。', '信息210余条信息'],
  ['开展了培训。为了进一步提高政府信息公开水平。', '为了进一步提高政府信息公开水平'],
  ['加大政府信息公开水平。', '加大政府信息公开水平'],
  ['提升政务公开的范围，方便群众。', '提升政务公开的范围'],
  ['申请数量较去年下降15个百分点。', '申请数量较去年下降15个百分点'],
  ['约有50多人次参加培训。', '约有50多'],
])('%s', (sentence, quote) => {
  const all = quotesIn(sentence, 'wording.grammar')
  expect(all.some((one) => one !== null && quote.includes(one))).toBe(true)
})

it.each([
  '避免不必要的重复，防止不当公开。',
  '印发《关于转发〈要点〉的通知》，并转发省厅的通知。',
  '公开信息210条，信息质量较好。',
  '开展培训。为进一步规范公开工作制定办法。为群众办实事。为了方便群众，增设查阅点。',
  '加大培训力度和宣传力度，提高水平。加大对能力建设的投入。',
  '提升服务水平、扩大公开范围。',
  '答复率同比提高1.2个百分点，数量增长12%。',
  '约有50人参加，现有信息员50多人。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.grammar')).toEqual([])
})
