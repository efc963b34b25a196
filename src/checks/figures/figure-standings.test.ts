/** A number of the words follows its cell, agrees, differs or is confirmed, and a confirmation lapses. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Run } from '#report/prose/prose.ts'
import type { Reason } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { reportOf } from '#checks/judged-report.ts'
import { passagesOf } from '#checks/passages.ts'
import { confirmation, figureStandings } from './figure-standings.ts'

function form2021() {
  const form = formById('2021')
  if (!form) throw new Error('2021')
  return form
}
const form = form2021()

const cells = { 'applications.new.person': 27, 'applications.carried-in.person': 2 }

function standings(runs: readonly Run[], reasons: readonly Reason[] = []) {
  const start = reportOf({ cells })
  const overview = [{ kind: 'paragraph' as const, indent: 0, runs }]
  const report = { ...start, reasons, prose: { ...start.prose, overview } }
  const totals = makeTotals(form, report.cells)
  const passages = passagesOf(report, totals)
  return figureStandings({ report, form, totals, passages, previous: [] }).filter(
    ({ figure }) => figure.section === 'overview',
  )
}

const text = '收到政府信息公开申请27件，上年结转3件。举办培训6次。发布图解6件。'
const [, , training, pictures] = standings([{ text }])

describe('the numbers of the words', () => {
  it('agree with a cell, differ from it, or are nobody’s', () => {
    expect(standings([{ text }]).map((one) => [one.text, one.state, one.canFollow])).toEqual([
      ['27', 'agrees', 'applications.new.total'],
      ['3', 'differs', null],
      ['6', 'open', null],
      ['6', 'open', null],
    ])
  })

  it('follow a cell where a live figure stands', () => {
    const [live] = standings([
      { text: '收到申请' },
      { cell: 'applications.new.total' },
      { text: '件。' },
    ])
    expect(live).toMatchObject({ text: '27', state: 'follows', canFollow: null })
  })

  it('are confirmed one by one, as long as the sentence stays', () => {
    if (!training || !pictures) throw new Error(text)
    const reasons = [{ ...training.excuse, text: confirmation }]
    const states = (words: string) =>
      standings([{ text: words }], reasons).map(({ state }) => state)
    expect(states(text)).toEqual(['agrees', 'differs', 'confirmed', 'open'])
    expect(states(text.replace('图解6件', '图解8件'))[2]).toBe('confirmed')
    expect(states(text.replace('培训6次', '培训8次'))[2]).toBe('open')
    expect(pictures.excuse.hash).not.toBe(training.excuse.hash)
  })
})
