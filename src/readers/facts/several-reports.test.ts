/** A page with the reports of several offices: one is read, the others are named. */
import { expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from '#readers/past-report.ts'

const report = (organ: string, year: number) => [
  `${organ}${year}年政府信息公开工作年度报告`,
  '一、总体情况',
  `${organ}全年公开信息31条。`,
  '五、存在的主要问题及改进情况',
  '解读偏少，下一步增加图解。',
  '六、其他需要报告的事项',
  '没有收取信息处理费。',
]

const read = async (lines: readonly string[], options: { issuers?: string[] } = {}) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const reading = await readPastReport(bytes, { fileName: 'a.txt', ...options })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { issuers, prose, doubts } = reading.report
  return {
    issuers,
    overview: prose.overview.map(blockText),
    other: prose.other.map(blockText),
    several: doubts.filter(({ why }) => why.includes('份年度报告')).map(({ why }) => why),
    trace: reading.trace,
  }
}

const water = report('云岭县水利局', 2022)
const forest = report('云岭县林业局', 2022)

it('the first of two reports is read, and the clerk told so', async () => {
  const found = await read([...water, ...forest])
  expect(found).toMatchObject({
    issuers: ['云岭县水利局'],
    overview: ['云岭县水利局全年公开信息31条。'],
    other: ['没有收取信息处理费。'],
  })
  expect(found.several).toEqual([
    '原文含有2份年度报告（“云岭县水利局2022年政府信息公开工作年度报告”、“云岭县林业局2022年政府信息公开工作年度报告”），只读入了“云岭县水利局2022年政府信息公开工作年度报告”；其余请各存为一个文件再导入',
  ])
  expect(found.trace.lines).toHaveLength(14)
})

it('the report of the organ asked for is read', async () => {
  const found = await read([...water, ...forest], { issuers: ['云岭县林业局'] })
  expect(found.overview).toEqual(['云岭县林业局全年公开信息31条。'])
})

it('a first report without title is one of several too', async () => {
  const found = await read([...water.slice(1), ...forest])
  expect(found.overview).toEqual(['云岭县水利局全年公开信息31条。'])
  expect(found.several.join()).toContain('开头没有标题的一份')
})

it('a title at the head of a page, an announcement above and a list of others below make no second report', async () => {
  const [title = '', ...words] = water
  const paged = [title, ...words.slice(0, 3), title, ...words.slice(3)]
  expect((await read(paged)).several).toEqual([])
  const announced = ['关于公布报告的公告', '现予公布。', '2023年1月9日', ...water]
  expect((await read(announced)).several).toEqual([])
  expect((await read([...water, forest[0] ?? ''])).several).toEqual([])
})
