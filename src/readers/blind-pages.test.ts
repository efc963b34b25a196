/** More that pages of offices show: paragraphs set in by tabs, a period of last year left standing, buttons of the page, cells of blanks. */
import { describe, expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from './past-report.ts'

const read = async (text: string, fileName = 'a.txt') => {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const title = '云岭县烟草专卖局2022年政府信息公开工作年度报告'
const problems = '五、存在的主要问题及改进情况\n解读偏少，下一步增加图解。'

it('a paragraph set in by a tab is no row of a table', async () => {
  const { prose, published } = await read(
    [
      title,
      '一、总体情况',
      '\t（一）主动公开。全年公开信息64条。',
      '\t（二）依申请公开。全年收到申请3件，办结3件：公开1件、部分公开1件、不予公开1件。',
      '\t（三）政府信息管理。修订保密审查表。',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量\t1\t1\t0\t0\t1\t0\t3',
      '三、本年度办理结果\t（一）予以公开\t1\t0\t0\t0\t0\t0\t1',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t0\t1\t0\t0\t0\t0\t1',
      problems,
    ].join('\n'),
  )
  expect(prose.overview.map(blockText)).toHaveLength(3)
  expect(published?.labels ?? {}).toEqual({})
})

const datedReport = (period: number, date: string) =>
  [
    title,
    `本报告所列数据的统计期限自${period}年1月1日起至${period}年12月31日止。`,
    '一、总体情况',
    '2022年，我局公开信息64条。',
    problems,
    '云岭县烟草专卖局',
    date,
  ].join('\n')

describe('a period of the year before, left standing in a report,', () => {
  it('gives way to the title where the date is of the year after it', async () => {
    const { year, doubts } = await read(datedReport(2021, '2023年1月16日'))
    expect(year).toBe(2022)
    expect(doubts.find(({ at }) => at === 'year')?.candidates).toEqual([2021, 2022])
  })

  it('holds where the date is of the year that the title names', async () => {
    expect((await read(datedReport(2021, '2022年1月16日'))).year).toBe(2021)
  })
})

it('the words of a report that names no year elsewhere give it, not a report named in them', async () => {
  const { year } = await read(
    '根据《条例》有关规定，编制本报告。\n一、总体情况\n2022年，国家档案署认真做好公开工作。公开发布《国家档案署2021年政府信息公开工作年度报告》。\n二、主动公开政府信息情况\n',
  )
  expect(year).toBe(2022)
})

it('a heading under another number, a gap, and its words are two lines', async () => {
  const { prose } = await read(
    [
      title,
      '一、总体情况',
      '全年公开信息64条。',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1',
      '    四、存在的主要问题及改进情况    我局工作仍有不足：群众看不到公示栏，下一步改进。',
      '    五、其他需要报告的事项    无。',
    ].join('\n'),
  )
  expect(prose.problems.map(blockText)).toEqual([
    '我局工作仍有不足：群众看不到公示栏，下一步改进。',
  ])
  expect(prose.other.map(blockText)).toEqual(['无。'])
})

it('buttons of a page written as Markdown stay out of the report', async () => {
  const { prose } = await read(
    [
      `# ${title}`,
      '发布日期：2023-01-22 09:37 | 来源：云岭县烟草专卖局 | 字号：[ [大](javascript:;) [中](javascript:;) [小](javascript:;) ] | [打印](javascript:window.print\\(\\))',
      '本报告由云岭县烟草专卖局编制，如有疑问请与我局联系。',
      '## 一、总体情况',
      '全年公开信息64条。',
    ].join('\n\n'),
    'a.md',
  )
  expect(prose.preamble.map(blockText)).toEqual([
    '本报告由云岭县烟草专卖局编制，如有疑问请与我局联系。',
  ])
})

it('what Word leaves for browsers is no word of the report', async () => {
  const { prose } = await read(
    `${title}\n一、总体情况\n<!--[if !supportLists]-->（一）<!--[endif]-->公开信息64条。\n${problems}`,
  )
  expect(prose.overview.map(blockText).join('')).not.toContain('<!--')
})

it('the torn labels of a table are no heading of the report', async () => {
  const { doubts } = await read(
    [
      title,
      '一、总体情况',
      '全年公开信息64条。',
      '三、收到和处理政府信息公开申请情况',
      '| 1.本机关不掌握相关政府信息 | 4 | 2 | 0 | 0 | 1 | 0 | 7 |',
      '（四）无',
      '| 2.没有现成信息需要另行制作 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |',
      '三、本法提供',
      '年度办',
      '理结果',
      '| 3.补正后申请内容仍不明确 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
      problems,
    ].join('\n'),
    'a.md',
  )
  expect(doubts.filter(({ why }) => why.includes('不是格式规定的部分'))).toEqual([])
})

describe('among cells a line each', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const figures = '1 0 0 0 1 0 0 0 0 0'.split(' ')
  const labels = ['行政复议', '行政诉讼', ...heads, '未经复议直接起诉', '复议后起诉']
  const table = [...labels, ...heads, ...heads, ...figures]
  const reportOf = (...last: readonly string[]) =>
    [
      title,
      '一、总体情况',
      '全年公开信息64条。',
      '四、政府信息公开行政复议、行政诉讼情况',
      ...table,
      ...last,
      '',
      problems,
    ].join('\n')

  it('lines of blanks that fill a row up are its blank cells', async () => {
    const { cells, doubts } = await read(reportOf('\u00a0', '\u00a0', '\u00a0', '\u00a0', '\u00a0'))
    expect(cells['reconsideration.upheld']).toBe(1)
    expect(cells['litigation.after-reconsideration.upheld']).toBeNull()
    expect(doubts.filter(({ at }) => at === 'table4')).toEqual([])
  })

  it('a figure of the sentence below is none of the table', async () => {
    const { doubts, published } = await read(
      reportOf(
        '0',
        '0',
        '0',
        '0',
        '0',
        '    2022年，因政府信息公开被申请行政复议1件，其中结果维持1件、',
        '结果纠正0件。',
      ),
    )
    expect(doubts.filter(({ why }) => why.includes('多出数字'))).toEqual([])
    expect(published?.unplaced?.map(({ text }) => text.trim())).toContain(
      '2022年，因政府信息公开被申请行政复议1件，其中结果维持1件、',
    )
  })
})

it('what is done by somebody is no part of a name', async () => {
  const { issuers } = await read(
    '2022年应急管理局政府信息公开工作年度报告\n一、总体情况\n公开信息80条，并按市应急管理局、云岭市人民政府要求维护栏目，确保市应急管理局网站安全。\n',
  )
  expect(issuers).toEqual(['应急管理局'])
})

it('a table copied from another year’s form does not make a report one of that form', async () => {
  const { form } = await read(
    [
      '云岭县教育局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '2022年，公开信息80条。',
      '二、主动公开政府信息情况',
      '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
      '规章\t0\t0\t0',
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t1\t0\t0\t0\t0\t0\t1',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0',
      '（七）总计\t1\t0\t0\t0\t0\t0\t1',
      problems,
    ].join('\n'),
  )
  expect(form).toBe('2021')
})

it('the words behind a table begin with their year, and a heading may end otherwise', async () => {
  const { cells, prose } = await read(
    '云岭县教育局2022年政府信息公开工作年度报告 一、总体情况2022年，我局公开信息80条。'.padEnd(
      460,
      '我局认真做好公开工作。',
    ) +
      '三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量2000002二、上年结转政府信息公开申请数量0000000（一）予以公开0000000（七）总计0000000四、结转下年度继续办理20000022022年，我局共收到申请2件。' +
      '五、存在的主要问题及明年工作计划2022年，解读偏少。六、其他需要报告的事项无',
  )
  expect(cells['applications.carried-out.person']).toBe(2)
  expect(prose.problems.map(blockText)).toEqual(['2022年，解读偏少。'])
})

it('nothing to report is no part of the name below it', async () => {
  const { issuers, prose } = await read(
    '2022年政府信息公开工作年度报告 一、总体情况2022年，我局公开信息80条。'.padEnd(
      460,
      '我局认真做好公开工作。',
    ) +
      '二、主动公开政府信息情况行政许可0三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量0000000' +
      '五、存在的主要问题及改进情况解读偏少。六、其他需要报告的事项暂无云岭县教育局 2023年1月26日',
  )
  expect(issuers).toEqual(['云岭县教育局'])
  expect(prose.other.map(blockText)).toEqual(['暂无'])
})

it('a section of the report’s own ends the table above it', async () => {
  const { cells, doubts } = await read(
    '云岭县教育局2022年政府信息公开工作年度报告 一、总体情况2022年，我局公开信息80条。'.padEnd(
      460,
      '我局认真做好公开工作。',
    ) +
      '三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量0000000四、政府信息公开行政复议、行政诉讼情况行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 000000000000000五、信息处理费收取情况通知收取件数实际收取金额（元）信息处理费收取情况000六、存在的主要问题及改进情况解读偏少。',
  )
  expect(cells['litigation.after-reconsideration.upheld']).toBe(0)
  expect(doubts.filter(({ at }) => at === 'table4')).toEqual([])
})

it('a heading closed by a bar, among cells a line each, is a heading', async () => {
  const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '0', '1']
  const { prose, published } = await read(
    [
      title,
      '一、总体情况',
      '全年公开信息64条。收到公开申请0件。',
      '二、主动公开政府信息情况 |',
      ...[...cells, '行政规范性文件', '2', '0', '3', '行政许可', '8'].map((cell) => `${cell} |`),
      problems,
    ].join('\n'),
  )
  expect(prose.overview.map(blockText)).toEqual(['全年公开信息64条。收到公开申请0件。'])
  expect(published?.headings ?? []).toEqual([])
})

it('ornaments before a heading are no part of it', async () => {
  const { prose } = await read(
    [
      title,
      '🔹 一、总体情况',
      '全年公开信息64条。',
      '🔹 二、主动公开政府信息情况',
      '行政许可\t3',
      '◆ 五、存在的主要问题及改进情况',
      '解读偏少，下一步增加图解。',
      '🔹 六、其他需要报告的事项',
      '没有收取信息处理费。',
    ].join('\n'),
  )
  expect(prose.overview.map(blockText)).toEqual(['全年公开信息64条。'])
  expect(prose.problems.map(blockText)).toEqual(['解读偏少，下一步增加图解。'])
  expect(prose.other.map(blockText)).toEqual(['没有收取信息处理费。'])
})
