/** Names of organs that lost a sign. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const own = '青石综合实验区公安局'
const found = (overview: string, organs: readonly string[] = [own]) =>
  judged({
    overview,
    report: { issuers: [own], signature: { organs, date: '2025-01-20' } },
  })
    .filter(({ rule }) => rule === 'outline.name-cut')
    .map(({ section, quote }) => [section, quote])

it('are found of the organ itself, in the words and under them', () => {
  expect(found('青石综合区公安局公开信息12条。')).toEqual([['overview', '青石综合区公安局']])
  expect(found('青石综合实验区公局公开信息12条。')).toEqual([['overview', '青石综合实验区公局']])
  expect(found('公开信息12条。', ['青石综合实验区公局'])).toEqual([
    ['signature', '青石综合实验区公局'],
  ])
})

it('are found with the sign of a rank that the place does not have', () => {
  expect(found('青石县综合实验区管理委员会公开信息12条。')).toEqual([
    ['overview', '青石县综合实验区'],
  ])
  expect(found('青石市青石综合实验区公开信息12条。')).toEqual([])
})

const quotes = (overview: string, issuer: string) =>
  judged({ overview, report: { issuers: [issuer] } }, 'outline.name-cut').map(({ quote }) => quote)

it('are found of the own place with a sign mistyped', () => {
  expect(quotes('加强“颖阳农业农村”公众号。', '颍阳县农业农村局')).toEqual(['颖阳'])
  expect(quotes('元霸镇的大事小情。', '青石县元坝镇人民政府')).toEqual(['元霸'])
  expect(quotes('元坝镇、元山镇的公开栏，审核和评议。', '青石县元坝镇人民政府')).toEqual([])
})

it('are found of organs that are called so everywhere', () => {
  expect(found('市农业农局牵头办理。')).toEqual([['overview', '农业农局']])
})

it.each([
  '青石综合实验区公安局公开信息12条。',
  '青石实验区公开信息12条。',
  '市农业农村局、县农业局、市住房城乡建设局、区综合执法局牵头办理。',
  '县市场监管局、县应急局、县交通局牵头办理。',
])('are not seen in %s', (overview) => {
  expect(found(overview)).toEqual([])
})
