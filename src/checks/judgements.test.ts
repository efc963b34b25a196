/** Every judgement keeps the rules of judging, and its own example shows it. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { check } from './check.ts'
import { asPrinted } from './finding.ts'
import { judgements } from './judgements.ts'

describe.each(judgements.map((judgement) => [judgement.id, judgement] as const))(
  '%s',
  (_id, one) => {
    it('is an error only where the statute or the form says so', () => {
      if (one.tier === 'error') expect(['statute', 'form']).toContain(one.basis.kind)
    })

    it('says what it asks for, what to do and where it comes from', () => {
      for (const words of [
        one.demand,
        one.hint,
        one.basis.text,
        one.example.wrong,
        one.example.right,
      ])
        expect(words).not.toBe('')
    })

    it.runIf(one.kind === 'words')('finds its wrong example and passes the right one', () => {
      if (one.kind !== 'words') return
      expect(one.find(one.example.wrong)).not.toEqual([])
      expect(one.find(one.example.right)).toEqual([])
      for (const { from, to } of one.find(one.example.wrong)) {
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(one.example.wrong.length)
      }
    })
  },
)

describe('the judgements', () => {
  it('have ids of their own', () => {
    const ids = judgements.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('quote the exact words, say where they stand, and print only what the contract names', () => {
    const form = formById('2021')
    if (!form) throw new Error('2021')
    const report: Report = {
      ...emptyReport({ form: '2021', year: 2024, issuers: ['清河县水务局'], level: 'department' }),
      prose: {
        preamble: [],
        overview: [
          { kind: 'heading1', indent: 0, runs: [{ text: '（一）主动公开' }] },
          { kind: 'paragraph', indent: 0, runs: [{ text: '截止12月31日，发布80条。' }] },
        ],
        problems: [],
        other: [],
      },
    }
    const found = check(report, form).find(({ rule }) => rule === 'wording.until')
    expect(found).toMatchObject({
      section: 'overview',
      quote: '截止',
      span: { section: 'overview', block: 1, from: 0, to: 2 },
    })
    expect(found && Object.keys(asPrinted(found)).sort()).toEqual([
      'basis',
      'cells',
      'message',
      'quote',
      'rule',
      'section',
      'tier',
    ])
  })
})
