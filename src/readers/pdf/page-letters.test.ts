/** Letters of a page set back into words: marks that a typesetter pushed together keep their order. */
import { expect, it } from 'vitest'
import { type Letter, linesOfLetters } from './page-letters.ts'

const size = 16
const letters = (text: string, from: number): readonly Letter[] =>
  Array.from(text, (sign, at) => ({
    text: sign,
    left: from + at * size,
    right: from + (at + 1) * size,
    middle: 100,
    size,
    clings: at > 0,
  }))

const wordsOf = (all: readonly Letter[]): readonly string[] =>
  linesOfLetters(all).map((line) => line.map(({ text }) => text).join(''))

it('two titles side by side do not change the marks between them', () => {
  const first = letters('《实施细则》', 50)
  const end = 50 + first.length * size
  for (const pushed of [0, size / 2, size - 0.2, size + 0.2])
    expect(wordsOf([...first, ...letters('《约谈办法》', end - pushed)])).toEqual([
      '《实施细则》《约谈办法》',
    ])
})

it('letters are read from the left, whatever order they were written in', () => {
  expect(wordsOf([...letters('全年公开', 50)].reverse())).toEqual(['全年公开'])
})
