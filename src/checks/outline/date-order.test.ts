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
