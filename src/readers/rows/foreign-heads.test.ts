/** Two years' forms mixed in one table: what stands under the other year's heads is doubted. */
import { expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'

const heads = {
  2021: '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  2019: '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
}

/** Cells doubted for their heads in a table of 2019 whose first block has these heads. */
async function doubted(form: keyof typeof heads, lines: (row: string) => string) {
  const text = `清河县水务局2022年政府信息公开工作年度报告
一、总体情况
做好公开工作。
二、主动公开政府信息情况
${[
  heads[form],
  '规章 | 0 | 0 | 0 |',
  '规范性文件 | 2 | 1 | 5 |',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
  '行政许可 | 12 | 0 | 345 |',
  '其他对外管理服务事项 | 3 | 0 | 9 |',
  '信息内容 | 采购项目数量 | 采购总金额 |',
  '政府集中采购 | 2 | 31.5万元 |',
]
  .map(lines)
  .join('\n')}
五、存在的主要问题及改进情况
人手不足。`
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  expect(reading.report.form).toBe('2019')
  return reading.report.doubts.filter(({ why }) => why.includes('列标题')).map(({ at }) => at)
}

const oneEach = (row: string) => row.replaceAll(' | ', '\n').replace(' |', '')

it.each([(row: string) => row, oneEach])('in rows and one cell a line', async (lines) => {
  expect(await doubted(2021, lines)).toEqual([
    'documents.rules.made',
    'documents.rules.disclosed',
    'documents.rules.disclosed-total',
    'documents.normative.made',
    'documents.normative.disclosed',
    'documents.normative.disclosed-total',
  ])
  expect(await doubted(2019, lines)).toEqual([])
})
