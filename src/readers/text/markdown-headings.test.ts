/** Headings of a report that came as Markdown, or whose tables repeat them as captions, are headings once. */
import { expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from '#readers/past-report.ts'

const read = async (text: string) => {
  const bytes = new TextEncoder().encode(text)
  const reading = await readPastReport(bytes, { fileName: 'a.md' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { issuers, prose, published, cells } = reading.report
  return {
    issuers,
    overview: prose.overview.map((block) => `${block.kind} ${blockText(block)}`),
    other: prose.other.map(blockText),
    fees: cells['fees.amount'],
    headings: published?.headings,
  }
}

const whole = {
  issuers: ['云岭县水利局'],
  overview: [
    'heading1 （一）主动公开',
    'paragraph 全年公开信息31条。',
    'heading1 （二）依申请公开',
    'paragraph 没有收到申请。',
  ],
  other: ['没有收取信息处理费。'],
  fees: '4.5',
  headings: [],
}

const table = [
  '',
  '第二十条第（八）项',
  '信息内容 本年收费金额（单位：万元）',
  '行政事业性收费 4.5',
  '',
]

it.each([
  ['marked by #', (level: number, words: string) => [`${'#'.repeat(level)} ${words}`]],
  ['marked on both sides', (level: number, words: string) => [`${'#'.repeat(level)} ${words} ##`]],
  [
    'anchored',
    (level: number, words: string) => [`${'#'.repeat(level)} <a id="s${level}"></a>${words}`],
  ],
  [
    'underlined',
    (level: number, words: string) =>
      level < 3 ? [words, (level === 1 ? '=' : '-').repeat(8)] : [`### ${words}`],
  ],
])('headings %s open their sections and are headings of the words', async (_how, head) => {
  const lines = [
    ...head(1, '云岭县水利局2022年政府信息公开工作年度报告'),
    '',
    ...head(2, '一、总体情况'),
    ...head(3, '（一）主动公开'),
    '全年公开信息31条。',
    ...head(3, '（二）依申请公开'),
    '没有收到申请。',
    '',
    ...head(2, '二、主动公开政府信息情况'),
    ...table,
    ...head(2, '六、其他需要报告的事项'),
    '没有收取信息处理费。',
  ]
  expect(await read(lines.join('\n'))).toEqual(whole)
})

it('the caption of a table that repeats its heading is none, nor is what is stamped on a draft', async () => {
  const lines = [
    '云岭县水利局2022年政府信息公开工作年度报告（草稿）',
    '一、总体情况',
    '（一）主动公开',
    '全年公开信息31条。',
    '（二）依申请公开',
    '没有收到申请。',
    '草稿草稿',
    '二、主动公开政府信息情况',
    '',
    '主动公开政府信息情况',
    ...table,
    '六、其他需要报告的事项',
    '没有收取信息处理费。',
  ]
  expect(await read(lines.join('\n'))).toEqual(whole)
})
