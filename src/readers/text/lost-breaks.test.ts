/** A page that was copied as one long line. */
import { expect, it } from 'vitest'
import { marksOf } from './heading-marks.ts'
import { cutAgain } from './lost-breaks.ts'

const marks = marksOf(['一、总体情况', '六、其他需要报告的事项'])
const words = '本局做好各项工作，方便群众查阅。'.repeat(30)
const page = (gap: string) =>
  [
    '首页',
    '政务公开',
    '清河县水利局2022年政府信息公开工作年度报告',
    '来源：清河县水利局',
    '微信',
    '根据有关规定，编制本报告。',
    '一、总体情况',
    words,
    '（一）主动公开。公开信息30条。（二）依申请公开。没有收到申请。',
    '六、其他需要报告的事项',
    '无其他事项。',
    '清河县水利局',
    '2023年1月20日',
    '主办：清河县人民政府',
  ].join(gap)

it.each([' ', '|'])(
  'gets its title, paragraphs and signature back where “%s” parts them',
  (gap) => {
    expect(cutAgain(page(gap), marks).map((line) => line.replace(/[|\s]+/gu, ' ').trim())).toEqual([
      '首页 政务公开',
      '清河县水利局2022年政府信息公开工作年度报告',
      '来源：清河县水利局 微信',
      '根据有关规定，编制本报告。',
      '一、总体情况',
      words,
      '（一）主动公开。公开信息30条。',
      '（二）依申请公开。没有收到申请。',
      '六、其他需要报告的事项',
      '无其他事项。',
      '清河县水利局',
      '2023年1月20日',
      '主办：清河县人民政府',
    ])
  },
)

it('leaves one long paragraph among others as it is', () => {
  const paragraph = `${words}（一）公开。${words}（二）答复。`
  expect(cutAgain(paragraph, marks)).toEqual([paragraph])
})

it('gives a heading before its first sentence its own line, and leaves a longer heading whole', () => {
  expect(cutAgain('一、总体情况2022年，全县公开信息30条。', marks)).toEqual([
    '一、总体情况',
    '2022年，全县公开信息30条。',
  ])
  expect(cutAgain('一、总体情况及本年的主要做法，成效', marks)).toHaveLength(1)
})

it('gives a heading behind the last sentence of a short line its own line', () => {
  expect(cutAgain('如有疑问，请与办公室联系。一、总体情况', marks)).toEqual([
    '如有疑问，请与办公室联系。',
    '一、总体情况',
  ])
})

it('gives a heading between gaps in a short line its own line, and no entry of a list of contents', () => {
  expect(
    cutAgain('现报告如下： 一、总体情况 1、主动公开30条。', marks).map((one) => one.trim()),
  ).toEqual(['现报告如下：', '一、总体情况', '1、主动公开30条。'])
  expect(cutAgain('目录： 一、总体情况 二、主动公开政府信息情况', marks)).toHaveLength(1)
})

it('gives a heading in words of its own, between two that are the form’s, its own line', () => {
  const old = marksOf(['二、主动公开政府信息情况', '四、收费及减免情况'])
  const told = `${words}二、主动公开政府信息情况 公开信息30条。 三、依申请公开信息的情况 没有收到申请。 四、收费及减免情况 没有收费。`
  expect(cutAgain(told, old).map((line) => line.trim())).toEqual([
    words,
    '二、主动公开政府信息情况',
    '公开信息30条。',
    '三、依申请公开信息的情况',
    '没有收到申请。',
    '四、收费及减免情况',
    '没有收费。',
  ])
})

it('gives the heading of an aspect its own line before what it heads', () => {
  const told = `一、总体情况${words}（三）政府信息管理情况一是健全制度。二是加强审核。六、其他需要报告的事项无。`
  expect(cutAgain(told, marks)).toContain('（三）政府信息管理情况')
  expect(cutAgain(told, marks)).toContain('一是健全制度。二是加强审核。')
})

it('gives the signature before a table its own lines', () => {
  const lines = cutAgain(
    `一、总体情况${words}六、其他需要报告的事项没有其他事项，今后加强管理。 青石县水利局 二○一一年元月二十日 附表：指标名称`,
    marks,
  )
  expect(lines.slice(-3).map((one) => one.trim())).toEqual([
    '青石县水利局',
    '二○一一年元月二十日',
    '附表：指标名称',
  ])
})

it('gives a section of the report’s own, whose name its table repeats, its own line', () => {
  const table = '五、信息处理费收取情况通知件数实际金额（元）信息处理费收取情况000'
  expect(
    cutAgain(`一、总体情况${words}总计0000000${table}六、其他需要报告的事项无。`, marks),
  ).toContain('五、信息处理费收取情况')
})

it('knows headings of its own by how they end where not even a gap is left', () => {
  const glued = `青石县水利局2015年政府信息公开年度报告${words}一、概述我局做好公开。二、政府信息主动公开情况公开信息30条。三、收费及减免情况没有收费。四、存在的问题及改进措施目前人手不足。`
  expect(cutAgain(glued, marks).map((one) => one.trim())).toEqual(
    expect.arrayContaining([
      '一、概述',
      '二、政府信息主动公开情况',
      '公开信息30条。',
      '三、收费及减免情况',
      '四、存在的问题及改进措施',
      '目前人手不足。',
    ]),
  )
})

it('gives the signature behind the last figures its own lines', () => {
  const ended = cutAgain(
    `一、总体情况${words}六、其他需要报告的事项无其他事项。行政诉讼数条00 青石县水利局2018年1月16日`,
    marks,
  )
  expect(ended.slice(-2)).toEqual(['青石县水利局', '2018年1月16日'])
})

it('knows the name of an aspect by its end, and takes no clause for one', () => {
  const aspects = `一、总体情况${words}（一）主动公开情况我局严格按照要求公开。（二）加强对公开情况检查，逐月通报。六、其他需要报告的事项无。`
  const apart = cutAgain(aspects, marks)
  expect(apart).toContain('（一）主动公开情况')
  expect(apart).toContain('我局严格按照要求公开。')
  expect(apart).toContain('（二）加强对公开情况检查，逐月通报。')
})

it('gives the headings before the first the form has, and those behind the last, their own lines', () => {
  const old = marksOf(['三、收费及减免情况'])
  const told = `现将情况公布如下：一、概述推进公开是本局的职责。${words} 二、强化举措，细化责任，务求实效 本局公开信息30条。三、收费及减免情况没有收费。四、当前存在的问题人手不足，更新不快。五、下一步举措 充实人手。`
  expect(
    cutAgain(told, old)
      .map((line) => line.trim())
      .filter((line) => /^[一二三四五]、/u.test(line)),
  ).toEqual([
    '一、概述',
    '二、强化举措，细化责任，务求实效',
    '三、收费及减免情况',
    '四、当前存在的问题',
    '五、下一步举措',
  ])
})

it('leaves numbered words before a heading as they are where one between is missing', () => {
  const told = `一、总体情况${words}五、措施 充实人手。${words}六、其他需要报告的事项无。`
  expect(cutAgain(told, marks).some((line) => line.trim() === '五、措施')).toBe(false)
})

it('gives the aspects of the old form their own lines', () => {
  const told = `一、总体情况${words}（一）主动公开政府信息的数量各股室公开信息30条。 （二） 公开形式 本局在门户网站公开信息，方便群众查阅。六、其他需要报告的事项无。`
  const lines = cutAgain(told, marks).map((line) => line.trim())
  expect(lines).toContain('（一）主动公开政府信息的数量')
  expect(lines).toContain('（二） 公开形式')
})

it.each([
  [
    '清河县水利局2023年1月10日（此件主动公开）',
    ['清河县水利局', '2023年1月10日', '（此件主动公开）'],
  ],
  ['清河县水利局 2023年1月13 日', ['清河县水利局', '2023年1月13日']],
])('parts the signature “%s”', (end, parts) => {
  const told = `一、总体情况${words}六、其他需要报告的事项没有收取信息处理费。 ${end}`
  expect(
    cutAgain(told, marks)
      .map((line) => line.trim())
      .slice(-parts.length),
  ).toEqual(parts)
})
