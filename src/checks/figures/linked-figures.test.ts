/** Which figures of the words are marked as a cell's, which as nobody's, and which not at all. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Run } from '#report/prose/prose.ts'
import { makeTotals } from '#report/totals.ts'
import { reportOf } from '#checks/judged-report.ts'
import { passagesOf } from '#checks/passages.ts'
import { linkedFigures } from './linked-figures.ts'

const cells = { 'applications.new.person': 27, 'applications.carried-in.person': 2 }

/** Each figure of one paragraph with its cells and whether they agree. */
function links(runs: readonly Run[]) {
  const form = formById('2021')
  if (!form) throw new Error('2021')
  const start = reportOf({ cells })
  const overview = [{ kind: 'paragraph' as const, indent: 0, runs }]
  const report = { ...start, prose: { ...start.prose, overview } }
  const totals = makeTotals(form, report.cells)
  const passages = passagesOf(report, totals)
  return linkedFigures({ report, form, totals, passages, previous: [] })
    .filter(({ section }) => section === 'overview')
    .map(({ block, from, to, cells: stated, agrees }) => {
      const text = passages.find((one) => one.section === 'overview' && one.block === block)?.words
        .text
      return [text?.slice(from, to), stated.join('＋'), agrees]
    })
}

it('marks figures that state a cell, right or wrong, and those that state none', () => {
  const text =
    '2024年，按国办公开办函〔2021〕30号要求，收到政府信息公开申请29件，上年结转3件，公开信息1,200余条，占第一位。'
  expect(links([{ text }])).toEqual([
    ['29', 'applications.new.total＋applications.carried-in.total', true],
    ['3', 'applications.carried-in.total', false],
    ['1,200余', '', null],
  ])
})

it('takes a figure that follows its cell for that cell’s', () => {
  expect(
    links([{ text: '全年发布' }, { cell: 'applications.new.total' }, { text: '件。' }]),
  ).toEqual([['27', 'applications.new.total', true]])
})

it('takes what is left of a number that was masked for no figure', () => {
  const text =
    '申请人（身份证号110***********4514，手机138****8000）要求公开3条信息，尾号****8000。'
  expect(links([{ text }]).map(([figure]) => figure)).toEqual(['3'])
})
