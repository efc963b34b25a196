/** Figures in sentences that stand beside a table. */
import { expect, it } from 'vitest'
import { judged } from './judged-report.ts'

const found = (after: string, text: string) =>
  judged({
    cells: { 'applications.new.person': 5, 'applications.other.other.person': 5 },
    report: { published: { unplaced: [{ after, text }] } },
  })
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ rule, section, quote, span }) => [rule, section, quote, span])

it('are held against the tables', () => {
  expect(found('applications', '本年度收到政府信息公开申请3件。')).toEqual([
    ['figures.applications', 'applications', '收到政府信息公开申请3件', undefined],
  ])
  expect(found('applications', '本年度收到政府信息公开申请5件。')).toEqual([])
})

it('are read under the heading of their table', () => {
  expect(found('applications', '全年收到申请3件。')).toEqual([
    ['figures.applications', 'applications', '收到申请3件', undefined],
  ])
})

it('are left alone where they are of the page the report was published on', () => {
  expect(found('title', '收到政府信息公开申请3件。')).toEqual([])
})

const amount = (text: string) =>
  judged({
    cells: { 'fees.amount': '1836.42' },
    report: { level: 'government', published: { unplaced: [{ after: 'disclosure', text }] } },
  })
    .filter(({ rule }) => rule === 'figures.decisions')
    .map(({ quote }) => quote)

it('are of the table itself, a government’s too', () => {
  expect(amount('注：行政事业性收费1836.42元。')).toEqual(['行政事业性收费1836.42元'])
  expect(amount('注：行政事业性收费1836.42万元。')).toEqual([])
})

const wording = (text: string) =>
  judged({ report: { published: { unplaced: [{ after: 'disputes', text }] } } })
    .filter(({ rule }) => rule.startsWith('wording.'))
    .map(({ section, quote }) => [section, quote])

it('are worded as the rest of the report has to be', () => {
  expect(wording('全年不子公开信息3件。')).toEqual([['disputes', '不子公开']])
  expect(wording('截止2024年底，没有新的案件。')).toEqual([['disputes', '截止']])
  // No sentence: what is left of a page, or a line torn at its end.
  expect(wording('截止2024年底')).toEqual([])
})

it('counts all who ask, not only organisations, where citizens are named first', () => {
  expect(found('applications', '收到公民、法人和其他组织的政府信息公开申请5件。')).toEqual([])
})
