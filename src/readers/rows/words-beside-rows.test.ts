/** A page of one long line: what is said above and below a table comes back, and the table with it. */
import { expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'

const page = (above: string, below: string) =>
  [
    '青石县水利局2022年政府信息公开工作年度报告',
    '根据《中华人民共和国政府信息公开条例》编制本报告。统计期限自2022年1月1日至12月31日。',
    `一、总体情况我局认真落实条例，做好公开。${'群众可以随时查阅。'.repeat(40)}`,
    `二、主动公开政府信息情况${above}`,
    '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件314',
    '第二十条第（五）项信息内容本年处理决定数量行政许可12',
    '第二十条第（六）项信息内容本年处理决定数量行政处罚1行政强制0',
    '第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费7.5',
    below,
    '三、收到和处理政府信息公开申请情况',
    '五、存在的主要问题及改进情况形式单一，今后改进。',
    '六、其他需要报告的事项没有其他需要报告的事项。',
  ].join('')

async function read(text: string) {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

it('keeps the sentences above and below a table, and every figure of it', async () => {
  const above = '2022年，公开信息121条，其中行政处罚信息8条。'
  const below = '（二）公开形式。2022年，网站设有专栏三个，其他专栏不再保留。'
  const { published, cells, doubts } = await read(page(above, below))
  expect(published?.unplaced).toEqual([
    { after: 'disclosure', text: above },
    { after: 'disclosure', text: below },
  ])
  expect(cells).toMatchObject({
    'licensing.decisions': 12,
    'penalties.decisions': 1,
    'coercion.decisions': 0,
    'fees.amount': '7.5',
  })
  expect(doubts.filter(({ at }) => at.startsWith('fees') || at.startsWith('lic'))).toEqual([])
})

it('takes the year that begins a sentence right behind a figure for no figure', async () => {
  const { published, cells } = await read(page('', '2022年，我局没有收取过任何费用。'))
  expect(cells['fees.amount']).toBe('7.5')
  expect(published?.unplaced).toEqual([
    { after: 'disclosure', text: '2022年，我局没有收取过任何费用。' },
  ])
})

it('keeps a line that tells in sentences what a table tells', async () => {
  const above = '全年公开信息30条。类别有行政许可、行政处罚。其中行政处罚15条。'
  const { published } = await read(
    page(above, '').replace('第二十条', '\n$&').replace('三、', '\n$&'),
  )
  expect(published?.unplaced).toContainEqual({ after: 'disclosure', text: above })
})
