/** A short name comes from its long one. */
import { expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

it.each([
  [
    '根据《2024年政务公开工作要点》（以下简称《规定》）编制。',
    '《2024年政务公开工作要点》（以下简称《规定》）',
  ],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.short-name')).toEqual([quote])
})

it.each([
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）（以下简称《条例》）编制。',
  '根据《政府信息公开条例》(以下简称新《条例》)、《青石省政府信息公开规定》（以下简称《规定》）编制。',
  '落实《青石省实施〈政府信息公开条例〉办法》《关于公开的意见》（下简称“办法”）。',
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.short-name')).toEqual([])
})

const unsaid = (text: string) => quotesIn(text, 'wording.short-name-unsaid')

it('is said before it is used', () => {
  expect(unsaid('按照《条例》要求编制，落实《条例》。')).toEqual(['《条例》'])
  expect(unsaid('根据《政府信息公开条例》（以下简称“条例”），落实《条例》。')).toEqual([])
  expect(unsaid('根据《政府信息公开条例》编制。')).toEqual([])
})

it('is said in traditional characters too', () => {
  expect(unsaid('根據《關於年報的通知》（以下簡稱《通知》）編制，落實《通知》。')).toEqual([])
})
