/** Proposals close to each other are decided in Word one by one, and each decision is understood. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReturnedPiece } from '#report/returned-word.ts'
import { decidedInWord } from './decided-in-word.ts'
import type { Suggestion } from '#review/threads.ts'

const around = 12
const hand = { by: '张处', at: null }

const plain = (text: string): ReturnedPiece => ({
  text,
  inserted: null,
  deleted: null,
  comments: [],
})

const suggestion = (
  went: string,
  id: string,
  from: number,
  old: string,
  to: string,
): Suggestion => ({
  id,
  by: { name: '王芳', role: 'first' },
  at: 0,
  anchor: {
    on: 'words',
    section: 'problems',
    from: '',
    to: '',
    quote: old,
    before: went.slice(Math.max(0, from - around), from),
    after: went.slice(from + old.length, from + old.length + around),
  },
  to,
  text: null,
  state: 'open',
  decisions: [],
})

const word = fc.stringMatching(/^[培训公开解读经常及时]{1,4}$/u)
const gap = fc.stringMatching(/^[，。不够还须甲乙丙]{1,6}$/u)
const proposal = fc.record({
  gap,
  old: fc.oneof(word, fc.constant('')),
  put: fc.stringMatching(/^[增补改为次数]{0,4}$/u),
  fate: fc.constantFrom('accepted', 'refused', 'open'),
})

it('tells accepted, refused and open ones apart however close they stand', () => {
  fc.assert(
    fc.property(
      fc.array(proposal, { minLength: 1, maxLength: 5 }),
      fc.stringMatching(/^[子丑寅卯]{4}$/u),
      (list, end) => {
        const proposals = list.filter(({ old, put }) => old !== put)
        let went = ''
        const froms: number[] = []
        for (const one of proposals) {
          went += one.gap
          froms.push(went.length)
          went += one.old
        }
        went += end
        const sent = proposals.map(({ old, put }, at) =>
          suggestion(went, String(at), froms[at] ?? 0, old, put),
        )
        // Said twice, it is found in the first place only, as a reader of the file would.
        fc.pre(
          sent.every(({ anchor }, at) => {
            if (anchor.on !== 'words') return false
            const stood = `${anchor.before}${anchor.quote}${anchor.after}`
            return went.indexOf(stood) + anchor.before.length === froms[at]
          }),
        )
        const pieces = [
          ...proposals.flatMap(({ gap: between, old, put, fate }): ReturnedPiece[] => [
            plain(between),
            ...(fate === 'open'
              ? [
                  { ...plain(old), deleted: hand },
                  { ...plain(put), inserted: hand },
                ].filter(({ text }) => text !== '')
              : [plain(fate === 'accepted' ? put : old)]),
          ]),
          plain(end),
        ]
        const { accepted, refused } = decidedInWord(sent, went, pieces)
        const ids = (fate: string) =>
          proposals.flatMap((one, at) => (one.fate === fate ? [String(at)] : []))
        expect(accepted.map(({ id }) => id)).toEqual(ids('accepted'))
        expect(refused).toEqual(ids('refused'))
      },
    ),
    { numRuns: 300 },
  )
})
