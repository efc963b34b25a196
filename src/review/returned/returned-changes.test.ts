/** Runs of a returned paragraph → what each hand wished; two texts → what differs, and where it was. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReturnedPiece } from '#report/returned-word.ts'
import { differenceOf, trackedChanges, wordsAfter, wordsBefore } from './returned-changes.ts'

const a = { by: '甲', at: 1 }
const later = { by: '甲', at: 60_001 }
const b = { by: '乙', at: 2 }
const piece = (text: string, more: Partial<ReturnedPiece> = {}): ReturnedPiece => ({
  text,
  inserted: null,
  deleted: null,
  comments: [],
  ...more,
})
const of = (...pieces: ReturnedPiece[]) =>
  trackedChanges(pieces, () => false).map(
    ({ from, to, text, hand }) => `${hand.by} ${from}-${to} ${text}`,
  )

describe('tracked changes of a paragraph', () => {
  it('are one where a hand strikes out and writes anew, also over a minute', () => {
    const pieces = [piece('全年'), piece('旧', { deleted: a }), piece('新', { inserted: later })]
    expect(of(...pieces)).toEqual(['甲 2-3 新'])
  })
  it('are several where they are another hand’s, or a new one begins behind', () => {
    expect(of(piece('旧', { deleted: a }), piece('的', { deleted: b }))).toEqual([
      '甲 0-1 ',
      '乙 1-2 ',
    ])
    const next = [piece('丙', { deleted: later }), piece('丁', { inserted: later })]
    expect(of(piece('旧', { deleted: a }), piece('新', { inserted: a }), ...next)).toEqual([
      '甲 0-1 新',
      '甲 1-2 丁',
    ])
  })
  it('are none where a hand took back what it had put in', () => {
    expect(of(piece('全年'), piece('新', { inserted: a, deleted: a }))).toEqual([])
  })
  it('of what another put in are the later one’s wish for the whole', () => {
    const over = [piece('新', { inserted: a, deleted: b }), piece('更新', { inserted: b })]
    expect(of(piece('旧', { deleted: a }), ...over)).toEqual(['甲 0-1 新', '乙 0-1 更新'])
  })
  it('put in place make the words after out of the words before', () => {
    const hands = fc.constantFrom(a, b, later)
    const anyPiece = fc.record({
      text: fc.string({ minLength: 1, maxLength: 4 }),
      kind: fc.constantFrom('kept', 'kept', 'inserted', 'deleted'),
      hand: hands,
    })
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (made) => {
        const pieces = made.map(({ text, kind, hand }) =>
          piece(text, kind === 'kept' ? {} : { [kind]: hand }),
        )
        const changes = [...trackedChanges(pieces, () => false)].sort(
          (x, y) => y.from - x.from || y.to - x.to,
        )
        const length = changes.reduce(
          (sum, { from, to, text }) => sum - (to - from) + text.length,
          wordsBefore(pieces).length,
        )
        expect(length).toBe(wordsAfter(pieces).length)
      }),
    )
  })
})

describe('two texts', () => {
  it('differ where they differ, close changes being one', () => {
    const { changes } = differenceOf('公开信息412条，解读3件。', '公开信息413条，解读3件。')
    expect(changes).toEqual([{ from: 6, to: 7, text: '3' }])
    expect(differenceOf('全部办结了', '皆已办结了').changes).toEqual([
      { from: 0, to: 2, text: '皆已' },
    ])
  })
  it('are the same once the changes are made, and places lead back', () => {
    const words = fc
      .array(fc.constantFrom('公', '开', '12', '𡋾', '，'), { maxLength: 14 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { changes, back } = differenceOf(before, after)
        let made = before
        for (const { from, to, text } of [...changes].reverse())
          made = made.slice(0, from) + text + made.slice(to)
        expect(made).toBe(after)
        for (let at = 0; at <= after.length; at += 1) {
          expect(back(at, false)).toBeGreaterThanOrEqual(0)
          expect(back(at, true)).toBeLessThanOrEqual(before.length)
        }
        if (before === after) expect(back(after.length, true)).toBe(before.length)
      }),
    )
  })
})
