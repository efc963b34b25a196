/** The statistics tables offices drew themselves, as text that was a table once. */
import { expect, it } from 'vitest'
import type { Block } from '#report/prose/prose.ts'
import { judged, type Written } from '#checks/judged-report.ts'
import { ownTableIn } from './own-table.ts'

const table = (rows: string, head = '指标名称 计量单位 2012年度 历年累计') => `${head} ${rows}`

it('is read row by row, its columns and what belongs to what', () => {
  const found = ownTableIn(
    table(
      '主动公开信息数 条 54 512 其中：1、网站公开 条 54 512 2、公报公开 条 0 0 行政复议数 件 0 0',
    ),
  )
  expect(found?.year).toBe(2012)
  expect(
    found?.rows.map(({ label, unit, values, isPart }) => [label, unit, values, isPart]),
  ).toEqual([
    ['主动公开信息数', '条', [54, 512], false],
    ['网站公开', '条', [54, 512], true],
    ['公报公开', '条', [0, 0], true],
    ['行政复议数', '件', [0, 0], false],
  ])
})

it('leaves figures open that run together', () => {
  const found = ownTableIn(
    '指标名称计量单位2012年度历年累计主动公开信息数条6262027其中：1.网站公开条62620272.公报公开条00行政复议数件00',
  )
  expect(found?.rows.map(({ values }) => values)).toEqual([
    [null, null],
    [null, null],
    [0, 0],
    [0, 0],
  ])
  expect(ownTableIn('全年公开信息54条。')).toBeNull()
})

const paragraph = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })
const of2012 = (blocks: readonly Block[], written: Written = {}) =>
  judged(
    {
      form: 'pre-2019',
      year: 2012,
      ...written,
      report: {
        year: 2012,
        prose: { preamble: [], overview: blocks, problems: [], other: [] },
        ...written.report,
      },
    },
    'figures.own-table',
  ).map(({ quote, message }) => [quote, message])

const rows =
  '主动公开信息数 条 54 512 受理依申请公开信息总数 条 3 9 其中：1、当面申请数 条 1 4 2、网上申请数 条 2 5 对申请的答复总数 条 3 9 行政复议数 件 0 0'
const words = paragraph('2012年，我局共主动公开政府信息54条，历年累计主动公开政府信息512条。')

it('is in order where sums, years and words agree', () => {
  expect(of2012([words, paragraph(table(rows))])).toEqual([])
  expect(of2012([words])).toEqual([])
})

it.each([
  [rows.replace('总数 条 3 9 其中', '总数 条 5 9 其中'), '本年是5，其中各项相加是3（1＋2）'],
  [rows.replace('网上申请数 条 2 5', '网上申请数 条 2 1'), '历年累计1，少于本年的2'],
  [rows.replace('答复总数 条 3 9', '答复总数 条 4 9'), '答复4件，多于受理的3件'],
  [rows.replace('行政复议数 件', '行政复议数 条'), '论“件”，不论“条”'],
  [rows.replace('当面申请数', '当面申请书'), '应为“当面申请数”'],
  [`${rows} 行政诉讼数 件 0 0 接受行政诉讼、举报数 件 0 0`, '应为“行政申诉、举报数”'],
])('is wrong in itself: %s', (wrong, why) => {
  const found = of2012([words, paragraph(table(wrong))]).map(([, message]) => message)
  expect(found.join()).toContain(why)
})

it('is held against the year and the words', () => {
  const other = table(rows, '指标名称 计量单位 2011年度 历年累计')
  expect(of2012([words, paragraph(other)])[0]?.[1]).toContain('栏名写的是2011年')
  const told = paragraph('2012年，我局共主动公开政府信息45条。')
  expect(of2012([told, paragraph(table(rows))])).toEqual([
    ['我局共主动公开政府信息45条', '正文写主动公开45条，统计表“主动公开信息数”是54。'],
  ])
})

const cell = (text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

it('is found in a block of its own and beside the words too', () => {
  const wrong = table(rows.replace('总数 条 3 9 其中', '总数 条 5 9 其中'))
  const embed = {
    type: 'table',
    content: [{ type: 'tableRow', content: wrong.split(' ').map(cell) }],
  }
  const block: Block = { kind: 'embed', indent: 0, runs: [], embed }
  expect(of2012([words, block])).toHaveLength(1)
  const published = { unplaced: [{ after: 'overview', text: wrong }] }
  expect(of2012([words], { report: { published } })).toHaveLength(1)
})
