/** Headings and lists of files that others made come back as what they are, and no word changes. */
import { describe, expect, it } from 'vitest'
import { blockText, type Block } from '#report/prose/prose.ts'
import { readPastReport } from '#readers/past-report.ts'
import { proseOfLines } from './prose-lines.ts'
import type { SourceLine } from '#readers/source.ts'

const said = (blocks: readonly Block[] = []) =>
  blocks.map((block) => `${block.kind}${block.indent || ''} ${blockText(block)}`)

/** What the overview of a page or text comes back as. */
async function overview(fileName: string, words: string) {
  const bytes = new TextEncoder().encode(words)
  const reading = await readPastReport(bytes, { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return said(reading.report.prose.overview)
}

const page = (words: string) =>
  `<h2>青石县水利局2023年政府信息公开工作年度报告</h2><h3>一、总体情况</h3>${words}<h3>五、存在的主要问题及改进情况</h3><p>人手不足。</p><h3>六、其他需要报告的事项</h3><p>无。</p>`

/** A table with rows of one cell, and another row below them. */
const channels = (last: string) =>
  page(
    `<table><tr><th>渠道</th><th>条数</th></tr><tr><td colspan="2">上半年</td></tr><tr><td rowspan="2">网站</td><td>3</td></tr><tr><td>4</td></tr>${last}</table>`,
  )

describe('a web page', () => {
  it('has headings below those of its sections', async () => {
    const words = '<h4>主动公开</h4><h5>政策解读</h5><h6>（1）图解</h6><p>全年发布12条。</p>'
    expect(await overview('a.html', page(words))).toEqual([
      'heading1 主动公开',
      'heading2 政策解读',
      'heading3 （1）图解',
      'paragraph 全年发布12条。',
    ])
  })

  it('has no heading where a whole paragraph is set as one', async () => {
    const words = '<h4>全年主动公开12条，均按时答复；没有逾期。群众满意。</h4>'
    expect(await overview('a.html', page(words))).toEqual([
      'paragraph 全年主动公开12条，均按时答复；没有逾期。群众满意。',
    ])
  })

  it('has a row of one cell in its table, where that fills the table', async () => {
    expect(await overview('a.html', channels(''))).toEqual(['embed '])
    expect(await overview('a.html', channels('<tr><td>全年共七条。</td></tr>'))).toEqual([
      'paragraph 渠道　条数',
      'paragraph 上半年',
      'paragraph 网站　3',
      'paragraph 4',
      'paragraph 全年共七条。',
    ])
    const told = '全县加强政府信息公开工作，压实责任，健全制度，拓宽渠道。'.repeat(3)
    expect(await overview('a.html', channels(`<tr><td colspan="2">${told}</td></tr>`))).toEqual([
      'embed ',
      `paragraph ${told}`,
    ])
  })

  it('has items of lists, deeper ones within', async () => {
    const words =
      '<ol><li>建台账<ul><li>月报</li><li>季报</li></ul></li><li><p>办培训</p><p>共3期。</p></li></ol>'
    expect(await overview('a.html', page(words))).toEqual([
      'ordered 建台账',
      'bullet1 月报',
      'bullet1 季报',
      'ordered 办培训',
      'paragraph 共3期。',
    ])
  })

  it('keeps numbers that a list of ours would not print', async () => {
    const words =
      '<ol start="3"><li>建立台账，每月更新一次。</li></ol><ul><li>（一）主动公开</li></ul>'
    expect(await overview('a.html', page(words))).toEqual([
      'paragraph 3. 建立台账，每月更新一次。',
      'heading1 （一）主动公开',
    ])
  })
})

it.each([
  ['a single line', '　　1. 建立台账，每月更新一次。'],
  ['another mark', '　　1.建立台账，每月更新一次。\n　　2.举办培训，共3期。'],
  ['no room before it', '1. 建立台账，每月更新一次。\n2. 举办培训，共3期。'],
  ['another count', '　　1. 建立台账，每月更新一次。\n　　3. 举办培训，共3期。'],
])('a text keeps the numbers before its paragraphs: %s', async (_, words) => {
  const text = `青石县水利局2023年政府信息公开工作年度报告\n一、总体情况\n${words}\n五、存在的主要问题及改进情况\n人手不足。\n六、其他需要报告的事项\n无。`
  expect(await overview('a.txt', text)).toEqual(
    words.split('\n').map((line) => `paragraph ${line.trim()}`),
  )
})

const line = (text: string, more: Partial<SourceLine> = {}): SourceLine => ({
  text,
  cells: null,
  whole: true,
  ...more,
})

describe('lines of a source', () => {
  it('are no headings by a level that the sections do not have', () => {
    expect(said(proseOfLines([line('主动公开', { level: 3 })]))).toEqual(['paragraph 主动公开'])
    expect(said(proseOfLines([line('主动公开', { level: 3 })], 3))).toEqual(['paragraph 主动公开'])
  })

  it('are headings of the level of their printed number, whatever their style', () => {
    expect(said(proseOfLines([line('（一）主动公开', { level: 5 })], 1))).toEqual([
      'heading1 （一）主动公开',
    ])
  })
})

it('a name alone between blank lines is not joined with the words below; a torn line is', async () => {
  const words = '主动公开\n\n全年发布信息30条。\n\n平台建设\n\n全年更新栏目的\n\n次数为12次。'
  const text = `青石县水利局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}`
  expect(await overview('a.txt', text)).toEqual([
    'paragraph 主动公开',
    'paragraph 全年发布信息30条。',
    'paragraph 平台建设',
    'paragraph 全年更新栏目的次数为12次。',
  ])
})

describe('a text whose lines all break at one width', () => {
  const title = '青石县水利局2023年政府信息公开工作年度报告'
  const text = `${title}
本报告由青石县水利局编制，全文共分六个部分，分别是一、总体情况，
二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，
四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及
改进情况，六、其他需要报告的事项。
一、总体情况
全年公开各类信息三百二十条，其中通过网站公开的有二百五十条，
收到公开申请三件，均已按期答复，没有因此发生行政复议和行政诉
讼。全年抓好三项工作，群众对水利政务信息公开的满意程度到了第
三、四季度明显提高，内容涉及防汛抗旱、水资源管理、河长制等。`

  it('has no heading where a line happens to begin with a number', async () => {
    const bytes = new TextEncoder().encode(text)
    const reading = await readPastReport(bytes, { fileName: 'a.txt' })
    if (!reading.ok) throw new Error(reading.reasons.join())
    const { prose, published } = reading.report
    expect(prose.preamble.map(blockText)).toEqual([
      '本报告由青石县水利局编制，全文共分六个部分，分别是一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项。',
    ])
    expect(prose.overview.map(blockText)).toEqual([
      '全年公开各类信息三百二十条，其中通过网站公开的有二百五十条，收到公开申请三件，均已按期答复，没有因此发生行政复议和行政诉讼。全年抓好三项工作，群众对水利政务信息公开的满意程度到了第三、四季度明显提高，内容涉及防汛抗旱、水资源管理、河长制等。',
    ])
    expect(published?.headings).toEqual([])
  })
})

it('a heading that lost its opening bracket is one', async () => {
  const words = '一)主动公开\n\n全年发布信息30条。\n\n二)依申请公开\n\n收到申请2件。'
  const text = `青石县水利局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}`
  expect(await overview('a.txt', text)).toEqual([
    'heading1 一)主动公开',
    'paragraph 全年发布信息30条。',
    'heading1 二)依申请公开',
    'paragraph 收到申请2件。',
  ])
})
