/** Documents a government tells of: its own, or those of its table, which take in what lies below it. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = {
  'documents.normative.issued': 8,
  'documents.normative.repealed': 5,
  'documents.normative.in-force': 64,
}
const quotes = (overview: string) =>
  judged({ overview, cells, report: { level: 'government' } }, 'figures.documents').map(
    ({ quote }) => quote,
  )

it('are those of the table where two of a sentence are', () => {
  expect(quotes('制发行政规范性文件9件，废止5件，现行有效64件。')).toEqual([
    '制发行政规范性文件9件',
  ])
})

it('are those of this year beside a clearing of older ones', () => {
  const words = '组织开展规范性文件清理，全年制发规范性文件8件，废止6件，现行有效64件。'
  expect(quotes(words)).toEqual(['废止6件'])
  expect(quotes('组织开展规范性文件清理，废止6件，保留64件。')).toEqual([])
  expect(quotes('制发规章9件，废止7件，现行有效214件；制发规范性文件8件。')).toEqual([])
})

it('may be its own where only one is', () => {
  expect(quotes('制发行政规范性文件9件，废止5件。')).toEqual([])
})
