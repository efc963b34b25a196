/** Words of several weights are reworded without losing a letter or the weight of what stays. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Run } from './prose.ts'
import { blockText } from './prose.ts'
import { reword } from './reword.ts'

const shown = (cell: string) => (cell === 'a.b' ? '27' : '')
const block = (...runs: Block['runs']): Block => ({ kind: 'paragraph', indent: 0, runs })
const bold = (text: string): Run => ({ text, bold: true })

describe('rewording', () => {
  const before = block(bold('三是回应关切。'), { text: '切实防范风险。' })

  it('reaches over the end of bold words, and leaves the rest of both as it was', () => {
    expect(reword(before, 4, 9, '热点，', shown)).toEqual(
      block(bold('三是回应热点，'), { text: '防范风险。' }),
    )
  })

  it('gives only what is new another weight', () => {
    expect(reword(before, 4, 9, '关切，切实', shown)).toEqual(
      block(bold('三是回应关切，'), { text: '切实防范风险。' }),
    )
    expect(reword(before, 4, 9, '关切。进一步切实', shown)).toEqual(
      block(bold('三是回应关切。进一步'), { text: '切实防范风险。' }),
    )
  })

  it('joins what is of one weight again', () => {
    const three = block({ text: '甲乙' }, bold('丙'), { text: '丁戊' })
    expect(reword(three, 1, 4, '己', shown)).toEqual(block({ text: '甲己戊' }))
    expect(reword(three, 0, 5, '', shown)).toEqual(block())
  })

  it('leaves live figures and line breaks alone', () => {
    const live = block({ text: '共' }, { cell: 'a.b' }, bold('件'))
    expect(reword(live, 0, 4, '无', shown)).toBeNull()
    expect(reword(block({ text: '甲' }, { break: true }, bold('乙')), 0, 3, '无', shown)).toBeNull()
  })

  it('says exactly what was proposed between what stood around', () => {
    const letters = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙'),
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 4 }),
        letters,
        fc.nat(),
        fc.nat(),
        (texts, put, a, b) => {
          const runs = texts.map((text, at): Run => (at % 2 === 0 ? { text } : bold(text)))
          const text = texts.join('')
          const from = a % text.length
          const to = from + 1 + (b % (text.length - from))
          const after = reword(block(...runs), from, to, put, shown)
          expect(after && blockText(after)).toBe(text.slice(0, from) + put + text.slice(to))
          const weights = after?.runs.map((run) => 'bold' in run)
          expect(weights?.some((one, at) => at > 0 && one === weights[at - 1])).toBe(false)
        },
      ),
    )
  })
})
