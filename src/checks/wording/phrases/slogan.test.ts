/** 以公开为常态、不公开为例外, the right way round. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  ['坚持公开是常态，公开是例外。', '公开是例外'],
  ['以公开为常态、公开为例外。', '公开为例外'],
  ['坚持不公开为常态。', '不公开为常态'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.slogan')).toEqual([quote])
})

it.each([
  '以公开为常态、不公开为例外。',
  '坚持以公开为常态，以不公开为例外的原则。',
  '公开是常态、不予公开为例外，非公开为例外。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.slogan')).toEqual([])
})
