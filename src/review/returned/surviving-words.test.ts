/** What is left of a remarked passage is found where it is sure, and nothing is guessed. */
import { expect, it } from 'vitest'
import { isHardlyLeft, survivingWords } from './surviving-words.ts'

const texts = [
  '一是主动公开政府信息三百条，比上年增加。',
  '二是全员加强培训。',
  '三是主动公开目录。',
]
const left = (quote: string) => {
  const span = survivingWords(texts, quote)
  return span && `${span.block}: ${texts[span.block]?.slice(span.from, span.to)}`
}

it('a passage with words put in is found from its first letters to its last', () => {
  expect(left('一是主动公开信息三百条')).toBe('0: 一是主动公开政府信息三百条')
})

it('a passage that lost an end is found by most of its words', () => {
  expect(left('二是加强培训。')).toBe('1: 加强培训。')
})

it('words that are said twice, or of which little is left, are not guessed at', () => {
  expect(left('是主动公开。')).toBeNull()
  expect(left('加强队伍建设和培训')).toBeNull()
  expect(left('开')).toBeNull()
})

it('a passage of which next to nothing is left is hardly left', () => {
  expect(isHardlyLeft('整', '一是主动公开信息三百条')).toBe(true)
  expect(isHardlyLeft('一是主动公开政府信息', '一是主动公开信息三百条')).toBe(false)
  expect(isHardlyLeft('', '3件')).toBe(false)
})
