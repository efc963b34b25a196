/** What pages of offices show that no form foresees: headings between sentences, dates without a day, labels torn over lines. */
import { expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from './past-report.ts'

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const reading = await readPastReport(bytes, { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const problems = ['五、存在的主要问题及改进情况', '解读偏少，下一步增加图解。']

it('a heading between two sentences of one line opens its section', async () => {
  const { prose } = await read([
    '云岭县公安局2019年政府信息公开工作年度报告',
    '本报告由云岭县公安局编制，如有疑问请联系（电话：0000-5550121）。一、总体情况2019年，全县公安机关公开信息164条，通报战果8次。',
    ...problems,
  ])
  expect(prose.preamble.map(blockText)).toEqual([
    '本报告由云岭县公安局编制，如有疑问请联系（电话：0000-5550121）。',
  ])
  expect(prose.overview.map(blockText)).toEqual([
    '2019年，全县公安机关公开信息164条，通报战果8次。',
  ])
})

it('a date without its day is no word of the last section, and kept as printed', async () => {
  const { prose, signature, published } = await read([
    '云岭县消防救援大队2022年政府信息公开工作年度报告',
    '一、总体情况',
    '全年公开信息64条。',
    ...problems,
    '六、其他需要报告的事项',
    '联系人：大队办公室  电话：0000-5550119',
    '',
    '2023年1月',
  ])
  expect(prose.other.map(blockText)).toEqual(['联系人：大队办公室  电话：0000-5550119'])
  expect(signature).toEqual({ organs: [], date: null })
  expect(published?.unplaced).toEqual([{ after: 'signature', text: '2023年1月' }])
})

it('a customs office is an organ', async () => {
  const { issuers, level } = await read([
    '中华人民共和国云港海关',
    '2022年政府信息公开工作年度报告',
    '一、总体情况',
    '全年公开信息64条。',
    ...problems,
  ])
  expect({ issuers, level }).toEqual({ issuers: ['中华人民共和国云港海关'], level: 'department' })
})

const rows = (second: readonly string[]) => [
  '云岭县水利局2022年政府信息公开工作年度报告',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量  3  0  0  0  0  0  3',
  '二、上年结转政府信息公开申请数量  0  0  0  0  0  0  0',
  '（一）予以公开  3  0  0  0  0  0  3',
  '1.属于国家秘密  0  0  0  0  0  0  0',
  ...second,
  '4.保护第三方合法权益  0  0  0  0  0  0  0',
  ...problems,
]

it('a label torn over lines is no other label', async () => {
  const torn = await read(
    rows([
      '2.其他法律行政法  0  0  0  0  0  0  0',
      '规禁止公开',
      '3.危及“三安全一  0  0  0  0  0  0  0',
      '稳定”',
    ]),
  )
  expect(torn.published?.labels ?? {}).toEqual({})
  expect(torn.cells['applications.withheld.other-law.person']).toBe(0)
})

const renamedLines = (last: readonly string[]) => [
  '云岭县水利局2022年政府信息公开工作年度报告',
  '一、总体情况',
  '全年公开信息64条。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、取得的主要成效',
  '公开渠道更加畅通。',
  ...last,
]

it('a section under other words is known by its number and by what stands around it', async () => {
  const other = ['六、其他需要报告的事项', '没有收取信息处理费。']
  const renamed = await read(renamedLines(other))
  expect(renamed.prose.problems.map(blockText)).toEqual(['公开渠道更加畅通。'])
  expect(renamed.published?.headings).toEqual(['五、取得的主要成效'])
  // Nothing behind it says so: it is a part of the report's own.
  expect((await read(renamedLines([]))).prose.problems).toEqual([])
})
