/** A table of contents before, above or below the title is left out and said, and the report is read whole. */
import { expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from '#readers/past-report.ts'

const title = '云岭县水利局2022年政府信息公开工作年度报告'
const body = [
  '本报告所列数据的统计期限为2022年1月1日至12月31日。',
  '一、总体情况',
  '（一）主动公开',
  '全年公开信息31条。',
  '二、主动公开政府信息情况',
  '第二十条第（八）项',
  '信息内容 本年收费金额（单位：万元）',
  '行政事业性收费 17. 57',
  '五、存在的主要问题及改进情况',
  '解读偏少，下一步增加图解。',
  '六、其他需要报告的事项',
  '没有收取信息处理费。',
]
const plain = [
  '目　录',
  '一、总体情况',
  '（一）主动公开',
  '二、主动公开政府信息情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
const dotted = plain.map((entry, at) => (at === 0 ? entry : `${entry}………………${at}`))
const paged = plain.flatMap((entry, at) => (at === 0 ? [entry] : [entry, String(at)]))

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const reading = await readPastReport(bytes, { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { issuers, year, prose, doubts, published, cells } = reading.report
  return {
    issuers,
    year,
    overview: prose.overview.map(blockText),
    other: prose.other.map(blockText),
    fees: cells['fees.amount'],
    headings: published?.headings,
    left: (published?.unplaced ?? []).map(({ text }) => text),
    doubts: doubts.filter(({ at }) => !at.startsWith('table')).map(({ why }) => why),
  }
}

it.each([
  ['before the title', [...plain, title, ...body]],
  ['with its pages, before the title', [...dotted, title, ...body]],
  ['with its pages on lines of their own', [title, ...paged, ...body]],
  ['between the title and the title said again', [title, ...plain, title, ...body]],
  ['without a name', [title, ...plain.slice(1), ...body]],
])('a table of contents %s is left out', async (_where, lines) => {
  const found = await read(lines)
  expect(found).toMatchObject({
    issuers: ['云岭县水利局'],
    year: 2022,
    overview: ['（一）主动公开', '全年公开信息31条。'],
    other: ['没有收取信息处理费。'],
    headings: [],
  })
  expect(found.doubts).not.toContainEqual(expect.stringContaining('份年度报告'))
  expect(found.left.join()).toContain('二、主动公开政府信息情况')
})

it('headings with nothing below them are no table of contents', async () => {
  const found = await read([title, ...plain.slice(1), ...body.slice(-1)])
  expect(found.left).toEqual([])
})

it('an amount with a blank at its decimal point is one amount', async () => {
  expect((await read([title, ...body])).fees).toBe('17.57')
})
