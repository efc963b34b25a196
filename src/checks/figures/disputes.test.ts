/** Disputes told in words: what they were about is said in the sentence, or before it. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (overview: string) =>
  judged({ overview, cells: { 'reconsideration.upheld': 1 } }, 'figures.disputes').map(
    ({ quote }) => quote,
  )

it('are about disclosure where the sentence says so', () => {
  expect(quotes('因政府信息公开引起行政复议2件。')).toEqual(['行政复议2件'])
  expect(quotes('有2件涉及政府信息公开工作的行政复议。')).toEqual([
    '有2件涉及政府信息公开工作的行政复议',
  ])
})

it('are about disclosure behind the applications for it', () => {
  expect(quotes('收到政府信息公开申请27件。发生行政复议8件。')).toEqual(['行政复议8件'])
  expect(quotes('收到政府信息公开申请27件。发生行政复议1件。')).toEqual([])
})

it('are about disclosure under the heading of applications, where the organ was complained of', () => {
  expect(quotes('（二）依申请公开\n全年被申请行政复议8件。')).toEqual(['行政复议8件'])
  expect(quotes('（二）依申请公开\n承办行政复议8件。')).toEqual([])
})

it('are of any kind where those about disclosure are a part of them', () => {
  expect(quotes('（二）依申请公开\n被申请行政复议8件，其中政府信息公开类1件。')).toEqual([])
})

it('are not counted where one only shows what is wrong', () => {
  expect(quotes('收到政府信息公开申请27件。答复说理不够充分，有2件被申请行政复议。')).toEqual([])
})
