/** A formal mistake is put right in its own words, and in no others. */
import { describe, expect, it } from 'vitest'
import type { Block } from './prose.ts'
import { replaceWords } from './replace-words.ts'

const shown = (cell: string) => (cell === 'a.b' ? '27' : '')
const block = (...runs: Block['runs']): Block => ({ kind: 'paragraph', indent: 0, runs })

describe('replacing words', () => {
  it('changes them within their run and keeps the weight', () => {
    const before = block({ text: '甲', bold: true }, { text: '截止12月' })
    expect(replaceWords(before, 1, 3, '截至', shown)).toEqual(
      block({ text: '甲', bold: true }, { text: '截至12月' }),
    )
  })

  it('counts a line break, and leaves live figures and mixed words alone', () => {
    expect(
      replaceWords(block({ text: '甲' }, { break: true }, { text: '其它' }), 2, 4, '其他', shown),
    ).toEqual(block({ text: '甲' }, { break: true }, { text: '其他' }))
    expect(replaceWords(block({ cell: 'a.b' }, { text: '其它' }), 0, 2, '其他', shown)).toBeNull()
    expect(
      replaceWords(block({ text: '其' }, { text: '它', bold: true }), 0, 2, '其他', shown),
    ).toBeNull()
  })

  it('counts a live figure as what it shows', () => {
    expect(replaceWords(block({ cell: 'a.b' }, { text: '件，其它' }), 4, 6, '其他', shown)).toEqual(
      block({ cell: 'a.b' }, { text: '件，其他' }),
    )
  })

  it('puts a live figure in the place of a number, in its weight', () => {
    const before = block({ text: '共27件', bold: true })
    expect(replaceWords(before, 1, 3, { cell: 'a.b' }, shown)).toEqual(
      block({ text: '共', bold: true }, { cell: 'a.b', bold: true }, { text: '件', bold: true }),
    )
    expect(replaceWords(block({ text: '27' }), 0, 2, { cell: 'a.b' }, shown)).toEqual(
      block({ cell: 'a.b' }),
    )
  })
})
