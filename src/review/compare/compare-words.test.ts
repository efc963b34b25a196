/** Two wordings compared as a person would mark the change: whole numbers, whole clauses, nothing by chance. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords, type Piece, turnPieces, wordsAfter, wordsBefore } from './compare-words.ts'

const signs = { same: ['', ''], inserted: ['{', '}'], deleted: ['[', ']'] } as const
const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ is, text }) => `${signs[is][0]}${text}${signs[is][1]}`).join('')
const compared = (before: string, after: string) => marked(compareWords(before, after))

describe('two wordings', () => {
  it('that are the same are one piece', () => {
    expect(compareWords('一字不差。', '一字不差。')).toEqual([{ is: 'same', text: '一字不差。' }])
    expect(compareWords('', '')).toEqual([])
  })
  it('differ in whole numbers, not in digits', () => {
    expect(compared('新收申请27件，占85.6%。', '新收申请21件，占86.5%。')).toBe(
      '新收申请[27]{21}件，占[85.6]{86.5}%。',
    )
    expect(compared('公开信息1,234条', '公开信息1,243条')).toBe('公开信息[1,234]{1,243}条')
  })
  it('show a new sentence as a whole sentence', () => {
    expect(compared('加强培训。加强督查。', '加强培训。加强宣传。加强督查。')).toBe(
      '加强培训。{加强宣传。}加强督查。',
    )
  })
  it('show a new clause with its own sign', () => {
    expect(compared('及时、准确公开。', '及时、全面、准确公开。')).toBe('及时、{全面、}准确公开。')
  })
  it('take letters that are in both by chance for no common ground', () => {
    expect(compared('专人的责', '众多的事')).toBe('[专人的责]{众多的事}')
  })
  it('with nothing in common are told clause by clause at most', () => {
    const before = '甲乙丙丁戊己庚辛，'.repeat(60)
    const after = '子丑寅卯辰巳午未，'.repeat(60)
    expect(compareWords(before, after).map(({ is }) => is)).toEqual(['deleted', 'inserted', 'same'])
  })
})

/** Few letters, so that much is common; a rare character; numbers. */
const wording = fc
  .array(fc.constantFrom('公', '开', '的', '，', '。', '1', '2', '3.5', 'A', '𠮷', '\n'), {
    maxLength: 40,
  })
  .map((letters) => letters.join(''))

describe('the pieces of any two wordings', () => {
  it('make both wordings again', () => {
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const pieces = compareWords(before, after)
        expect(wordsBefore(pieces)).toBe(before)
        expect(wordsAfter(pieces)).toBe(after)
      }),
      { numRuns: 2000 },
    )
  })
  it('are turned when the sides are', () => {
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        expect(compareWords(after, before)).toEqual(turnPieces(compareWords(before, after)))
      }),
      { numRuns: 2000 },
    )
  })
  it('are never empty, never two of a kind in a row, what went before what came', () => {
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const pieces = compareWords(before, after)
        expect(pieces.filter(({ text }) => text === '')).toEqual([])
        const order = pieces.map(({ is }) => is).join(' ')
        expect(order).not.toMatch(/(same|deleted|inserted) \1|inserted deleted/u)
      }),
      { numRuns: 2000 },
    )
  })
})
