/** One click hides what belongs to persons, says each place, and changes nothing else. */
import * as fc from 'fast-check'
import { blankTable, withWords } from '#report/prose/embedded-table.ts'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import { blockText } from '#report/prose/prose.ts'
import type { Report } from '#report/report.ts'
import { check } from '#checks/check.ts'
import { reportOf } from '#checks/judged-report.ts'
import { maskReport } from './mask-report.ts'

const found = formById('2021')
if (!found) throw new Error('2021')
const form: Form = found
const personal = (report: Report) =>
  check(report, form).filter(({ rule }) => rule === 'privacy.number' || rule === 'privacy.person')

describe('masking', () => {
  it('hides every one and lists them one by one as they are read', () => {
    const report = reportOf({
      problems: '存在问题：申请人王小川（13900001111）来电，请拨13900002222，改进答复。',
      report: { notes: { 'documents.normative.issued': '经办13900003333' } },
    })
    const { report: masked, done, left } = maskReport(report, form)
    expect(done.map(({ was, now }) => `${was}→${now}`)).toEqual([
      '王小川→王某某',
      '13900001111→139****1111',
      '13900002222→139****2222',
      '13900003333→139****3333',
    ])
    expect(left).toEqual([])
    expect(masked.prose.problems.map(blockText)).toEqual([
      '存在问题：申请人王某某（139****1111）来电，请拨139****2222，改进答复。',
    ])
    expect(masked.notes).toEqual({ 'documents.normative.issued': '经办139****3333' })
    expect(personal(masked)).toEqual([])
  })

  it('hides words beside a live figure, and leaves to the clerk what it cannot change by itself', () => {
    const embed = withWords(blankTable(2, 2), 1, 0, '联系13900001111')
    const report = reportOf({
      report: {
        prose: {
          ...reportOf({}).prose,
          other: [
            { kind: 'embed', indent: 0, runs: [], embed },
            {
              kind: 'paragraph',
              indent: 0,
              runs: [
                { text: '共' },
                { cell: 'applications.new.total' },
                { text: '件，电话13900002222，手机1390000' },
                { text: '3333', bold: true },
              ],
            },
          ],
        },
      },
    })
    const { report: masked, done, left } = maskReport(report, form)
    expect(done.map(({ was }) => was)).toEqual(['13900002222', '13900001111'])
    expect(masked.prose.other[1]?.runs[2]).toEqual({ text: '件，电话139****2222，手机1390000' })
    expect(left.map(({ was }) => was)).toEqual(['13900003333'])
    expect(JSON.stringify(masked.prose.other[0])).toBe(
      JSON.stringify(report.prose.other[0]).replace('13900001111', '139****1111'),
    )
  })

  it('changes nothing in a clean report', () => {
    const report = reportOf({})
    expect(maskReport(report, form)).toEqual({ report, done: [], left: [] })
  })

  it('spares what the clerk spares, wherever it stands', () => {
    const report = reportOf({ problems: '申请人王小川不服。请拨13900002222，申请人王小川来访。' })
    const { report: masked, done } = maskReport(report, form, new Set(['王小川']))
    expect(done.map(({ was }) => was)).toEqual(['13900002222'])
    expect(masked.prose.problems.map(blockText)).toEqual([
      '申请人王小川不服。请拨139****2222，申请人王小川来访。',
    ])
  })

  it('leaves no hidden word behind in a reason that quotes it', () => {
    const report = reportOf({
      problems: '请拨13900002222。',
      report: {
        reasons: [
          {
            rule: 'privacy.number',
            hash: 'a',
            text: '已同意',
            values: { problems: '请拨13900002222' },
          },
          { rule: 'figures.share', hash: 'b', text: '四舍五入', values: { overview: '占80%' } },
        ],
      },
    })
    expect(JSON.stringify(maskReport(report, form).report)).not.toContain('13900002222')
    expect(maskReport(report, form).report.reasons.map(({ hash }) => hash)).toEqual(['b'])
  })

  it('changes no sign outside what it lists', () => {
    const words = fc.constantFrom(
      '公开',
      '，',
      '。',
      '13900001111',
      '申请人王小川不服',
      '80条',
      '4111111111111111',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (pieces) => {
        const before = pieces.join('')
        const report = reportOf({ other: before })
        const { report: masked, done, left } = maskReport(report, form)
        let after = masked.prose.other.map(blockText).join('\n')
        for (const { was, now } of done) {
          expect(was).toHaveLength(now.length)
          after = after.replace(now, was)
        }
        expect(left).toEqual([])
        expect(after).toBe(before)
        expect(personal(masked)).toEqual([])
      }),
    )
  })
})
