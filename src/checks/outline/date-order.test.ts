/** What is asked for is due after it was asked. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it('finds a last day before the day of asking', () => {
  expect(
    quotesIn('11月20日印发自查通知，要求各单位于11月6日前报送。', 'outline.date-order'),
  ).toEqual(['11月20日印发自查通知，要求各单位于11月6日前'])
})

it.each([
  '11月20日印发通知，要求各单位于12月6日前完成自查。',
  '12月20日印发通知，要求各单位于次年1月6日前完成自查。',
  '11月20日召开培训会，10月6日前报送的材料已全部整改。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'outline.date-order')).toEqual([])
})

it.each([
  ['8月21日收件登记，7月30日书面答复。', '8月21日收件登记，7月30日书面答复'],
  ['公示自8月25日至8月19日进行。', '8月25日至8月19日'],
])('finds days that run backwards: %s', (sentence, quote) => {
  expect(quotesIn(sentence, 'outline.date-order')).toEqual([quote])
})

it.each([
  '8月21日收件登记，9月10日书面答复。',
  '公示自8月19日至8月25日进行。',
  '2024年11月20日至2025年1月10日开展抽查。',
])('passes days in their order: %s', (sentence) => {
  expect(quotesIn(sentence, 'outline.date-order')).toEqual([])
})
