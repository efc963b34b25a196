/** A section before the one it belongs after is told of, in the words it is printed with. */
import { expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'

const headings = async (...lines: readonly string[]) => {
  const text = ['青石县水利局2024年政府信息公开工作年度报告', ...lines].join('\n')
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report.published?.headings
}
const overview = ['一、总体情况', '全年公开12件，规范管理，办好网站。']
const problems = ['五、存在的主要问题及改进情况', '一是解读形式单一，下一步增加图解。']
const other = ['六、其他需要报告的事项', '本年度未收取信息处理费。']

it('keeps silent about the form’s own order', async () => {
  expect(await headings(...overview, ...problems, ...other)).toEqual([])
})

it('names a heading that comes too late', async () => {
  expect(await headings(...overview, ...other, ...problems)).toEqual([problems[0]])
})

it('names a heading with a word of the same sense', async () => {
  expect(await headings(...overview, ...problems, '六、其它需要报告的事项', '没有。')).toEqual([
    '六、其它需要报告的事项',
  ])
})
