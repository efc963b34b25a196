/** What web pages put around and into reports, and cut reports: whose it is, of which year, and nothing lost. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from './past-report.ts'

async function read(text: string) {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const body = '一、总体情况\n2022年，我局做好主动公开和依申请公开工作。\n二、主动公开政府信息情况\n'
const doubted = (report: Awaited<ReturnType<typeof read>>, at: string) =>
  report.doubts.some((doubt) => doubt.at === at)

describe('the organ of a page', () => {
  it.each([
    [
      '清河市文旅局\n政府信息公开工作年度报告\n为做好2022年公开工作，现将我局2022年信息公开年度报告公布如下。\n' +
        body,
      '清河市文旅局',
    ],
    ['Page 8 - 清河市文旅局2022年政府信息公开工作年度报告\nP. 8\n' + body, '清河市文旅局'],
    ['清河市文旅局政府信息公开工作年度报告（2022年度）\n' + body, '清河市文旅局'],
    ['清河市文旅局政府信息公开年度报告（2022年1月1日—12月31日）\n' + body, '清河市文旅局'],
    ['• 2022年清河市文旅局政府信息公开工作年度报告\n' + body, '清河市文旅局'],
    ['【图文】清河市文旅局2022年度政府信息公开工作年度报告\n' + body, '清河市文旅局'],
    ['清河市人民政府办公室\n2022年政府信息公开工作年度报告\n' + body, '清河市人民政府办公室'],
    [
      '柳河市南山乡\n2022年政府信息公开工作年度报告\n2022年政府信息公开工作年度报告\n' + body,
      '柳河市南山乡',
    ],
    [
      '2022年度南山路街道信息公开工作报告\n本报告由白河区南山路街道办事处编制。\n' + body,
      '白河区南山路街道办事处',
    ],
    [
      '税务局2022年政府信息公开工作年度报告\n2022年白河县税务局在县政府及县税务局领导下工作。\n' +
        body,
      '白河县税务局',
    ],
    [
      '现将清河县市场监督管理局2022年政府信息公开工作年度报告向社会公布。\n' + body,
      '清河县市场监督管理局',
    ],
    ['2022年白河区石桥镇人民政府信息公开工作年度报告\n' + body, '白河区石桥镇人民政府'],
    ['清河縣教育局2022年政府信息公開工作年度報告\n' + body, '清河縣教育局'],
    [
      '現將長灘市統計局2022年政府信息公開工作年度報告公布。報告所列數據的統計期限為2022年1月1日至12月31日。\n' +
        body,
      '長灘市統計局',
    ],
    [
      '2022年石桥镇政府信息公开年度报告\n白河区石桥镇人民政府2022年政府信息公开年度报告\n' + body,
      '白河区石桥镇人民政府',
    ],
  ])('%s', async (text, organ) => {
    const report = await read(text)
    expect(report.issuers).toEqual([organ])
    expect(report.year).toBe(2022)
  })

  it('is doubted where its name has no place', async () => {
    expect(doubted(await read('市应急局2022年政府信息公开工作年度报告\n' + body), 'issuer')).toBe(
      true,
    )
  })
})

describe('the year of a page', () => {
  it('is not that of its publication', async () => {
    const page = '索 引 号: | 6107/2023-5 | 发布时间: | 2023年01月24日 08:47 |\n' + body
    expect((await read(page)).year).toBe(2022)
  })

  it('is sure where the time is told from first to last day', async () => {
    const told = '内容涵盖清河县2022年1月1日至2022年12月31日期间的工作。\n' + body
    expect(doubted(await read(told), 'year')).toBe(false)
  })
})

describe('what the page puts around the words', () => {
  it.each([
    '发布者:教体局   发布日期:2023-01-19 14:36   浏览次数:19432',
    '发表日期:2023-01-26    文章来源:清河县教育局',
    '• 听全文',
    '2023-01-19 14:36:15',
    '来 源: | 清河县教育局 | 发布机构: | 清河县教育局 |',
  ])('is left out and listed: %s', async (line) => {
    const report = await read('清河县教育局2022年政府信息公开工作年度报告\n' + line + '\n' + body)
    expect(report.prose.preamble).toEqual([])
    expect(report.published?.unplaced).toHaveLength(1)
  })

  it('readings behind characters are taken out, also in tables', async () => {
    const page =
      '一、總體情況\n2021年,公開(kāi)數(shù)據(jù)。\n二、主動(dòng)公開政府信息情況\n' +
      '信息內容 | 本年制發(fā)件數(shù) | 本年廢止件數(shù) | 現(xiàn)行有效件數(shù) |\n規(guī)章 | 0 | 1 | 2 |\n'
    const report = await read(page)
    expect(report.cells['documents.rules.in-force']).toBe(2)
    expect(report.prose.overview.map(blockText)).toEqual(['2021年,公開數據。'])
    expect(report.doubts.some(({ why }) => why.includes('拼音'))).toBe(true)
  })
})

it('keeps a heading that speaks of reconsideration where no table is', async () => {
  const report = await read(
    '(一)总体情况\n本报告所列数据的统计期限为2021年1月1日至2021年12月31日。主动公开16条，依申请公开0件。\n(二)、申请行政复议和提起行政诉讼情况\n没有。',
  )
  expect(report.prose.overview.map(blockText)).toContain('(二)、申请行政复议和提起行政诉讼情况')
})

it.each([
  ['一、', '。'],
  ['一、', '；'],
  ['一 ', ''],
  ['（一）', ''],
  ['(一)', ''],
  ['第一部分 ', ''],
  ['第一部分：', ''],
  ['01 ', ''],
  ['I、', ''],
])('knows the sections where they are headed %s…%s', async (first, end) => {
  const numerals = '一二三四五六'
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI']
  const number = (at: number) =>
    first
      .replace('一', numerals.charAt(at))
      .replace('01', `0${at + 1}`)
      .replace('I', roman[at] ?? '')
  const headings = (formById('2021')?.sections ?? []).flatMap(({ heading }) =>
    heading === null ? [] : [heading],
  )
  const page = headings
    .map((heading, at) => `${number(at)}${heading.slice(2)}${end}\n第${at}处的话写在这里。`)
    .join('\n')
  const { prose } = await read(`清河县水务局2022年政府信息公开工作年度报告\n引言。\n${page}\n`)
  const texts = [prose.preamble, prose.overview, prose.problems, prose.other].map((blocks) =>
    blocks.map(blockText).join(''),
  )
  expect(texts).toEqual([
    '引言。',
    '第0处的话写在这里。',
    '第4处的话写在这里。',
    '第5处的话写在这里。',
  ])
})

it('doubts the one figure of a row whose total is blank', async () => {
  const report = await read(
    body +
      '规章 | 0 | 0 | 0 |\n三、收到和处理政府信息公开申请情况\n自然人 | 总计 |\n一、本年新收政府信息公开申请数量 | 4 | ||||||||\n二、上年结转政府信息公开申请数量 | 0 | ||||||||\n',
  )
  expect(doubted(report, 'applications.new.person')).toBe(true)
  expect(doubted(report, 'applications.new.total')).toBe(true)
})

it('takes a bar that slipped onto the next line for the end of its cell', async () => {
  const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '0', '1', '2']
  const page = cells.map((cell) => (cell === '2' ? '\t\t2\n   | ' : `\t\t${cell}  | `)).join('\n')
  const report = await read(`${body}${page}\n行政规范性文件 | \n\t\t3 | \n\t\t4 | \n\t\t5\n   | \n`)
  expect(report.cells['documents.rules.in-force']).toBe(2)
  expect(report.cells['documents.normative.in-force']).toBe(5)
})

it('doubts the one figure of a row of three, which may stand for all', async () => {
  const old =
    '一、总体情况\n2020年，我局做好主动公开和依申请公开工作。\n二、主动公开政府信息情况\n' +
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 3 | 1 | 9 |\n其他对外管理服务事项 | 3 | 1 | 9 |\n行政处罚 | 3 | 1 | 9 |\n行政强制 | 7 | ||\n'
  const report = await read(old)
  expect(report.cells['coercion.items-last-year']).toBe(7)
  for (const cell of ['items-last-year', 'items-change', 'decisions'])
    expect(doubted(report, `coercion.${cell}`)).toBe(true)
})

it('reads cells a line whose rows open with a bar', async () => {
  const report = await read(
    `${body}| 信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n| 规章 |\n0 |\n1 |\n2 |\n| 行政规范性文件 |\n3 |\n4 |\n5 |\n`,
  )
  expect(report.cells['documents.rules.in-force']).toBe(2)
  expect(report.cells['documents.normative.issued']).toBe(3)
})

it('knows the heading in which a text breaks off', async () => {
  const report = await read('一、總體情況\n2022年，我局做好主動公開和依申請公開工作。\n二、主動公')
  expect(report.prose.overview).toHaveLength(1)
  expect(report.published?.headings).toEqual([])
})

it('takes commas out that a page strewed between the signs', async () => {
  const report = await read(
    '一、总体情况\n2022年,,我局按照国家,、省,、市,、县要求,,做好主动公开,、依申请公开,。全年培训,,考核,,评议,。',
  )
  expect(report.prose.overview.map(blockText)).toEqual([
    '2022年,我局按照国家、省、市、县要求,做好主动公开、依申请公开。全年培训,考核,评议。',
  ])
})

/** A row between cells that are not shown. */
const row = (...cells: readonly string[]) =>
  `<tr><td style="display: none">9</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td hidden><b>8</b></td></tr>`

it('passes over cells of a web page that nobody sees', async () => {
  const page =
    `<p>一、总体情况</p><p>2022年，做好主动公开和依申请公开。</p><p>二、主动公开政府信息情况</p><table>` +
    row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数') +
    row('规章', '1', '<span style="display:none">7</span>2', '3') +
    row('行政规范性文件', '4', '5', '6') +
    '</table>'
  const reading = await readPastReport(new TextEncoder().encode(page), { fileName: 'a.html' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  expect(reading.report.cells['documents.rules.repealed']).toBe(2)
  expect(reading.report.cells['documents.normative.in-force']).toBe(6)
})

it('leaves a heading a heading where a bar on a line of its own opens the row below it', async () => {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '1', '2'],
    ['行政规范性文件', '3', '4', '5'],
  ]
  const page = rows.map((cells) => `|\n${cells.map((cell) => `${cell} |`).join('\n')}`).join('\n')
  const report = await read(`${body}${page}\n三、收到和处理政府信息公开申请情况\n|\n申请人情况 |\n`)
  expect(report.cells['documents.normative.in-force']).toBe(5)
  expect(report.prose.overview).toHaveLength(1)
})

it('fields of a record without colons are the page’s, not the preamble', async () => {
  const { prose, published } = await read(
    '南山路街道2022年政府信息公开工作年度报告\n索引号 0137/2023-047 发文字号 南山路街道年报1号\n关键词 发布机构 南山路街道\n年报图解\n' +
      body,
  )
  expect(prose.preamble).toEqual([])
  expect(published?.unplaced?.map(({ text }) => text)).toContain('关键词 发布机构 南山路街道')
})

it('sections numbered 1、 are sections, and their aspects numbered alike are none', async () => {
  const { prose } = await read(
    '清河市文旅局2022年政府信息公开工作年度报告\n1、 总体情况\n现报告如下：\n1、 主动公开。共30条。\n2、 依申请公开。共2件。',
  )
  expect(prose.overview.map(blockText)).toEqual([
    '现报告如下：',
    '1、 主动公开。共30条。',
    '2、 依申请公开。共2件。',
  ])
})

it('headings whose middle advertising took are the form’s still', async () => {
  const { prose, doubts } = await read(
    `清河市文旅局2022年政府信息公开工作年度报告\n${body}三、收到和处理某某娱乐网站申请情况\n四、某某娱乐网站行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n人手不足。`,
  )
  expect(prose.problems.map(blockText)).toEqual(['人手不足。'])
  expect(doubts.map(({ why }) => why).join()).not.toContain('不是格式规定的部分')
})

it('a list of contents with dotted lines is the page’s, and its entries are no headings', async () => {
  const { prose, doubts, published } = await read(
    `清河市文旅局2022年政府信息公开工作年度报告\n目录\n一、总体情况 ............ 1\n（一）主动公开 ………… 1\n二、主动公开政府信息情况......3\n${body}`,
  )
  expect(prose.overview.map(blockText)).toEqual(['2022年，我局做好主动公开和依申请公开工作。'])
  expect(doubts.map(({ why }) => why).join()).not.toContain('不是格式规定的部分')
  expect(published?.headings).toEqual([])
})

it('reads a text that stands in a page as it was, line by line', async () => {
  const text =
    '清河县水利局2022年政府信息公开工作年度报告\n引言。\n' +
    body +
    '规章\t0\t1\t2\n五、存在的主要问题及改进情况\n更新不够<b>及时</b>，今后加强。\n六、其他需要报告的事项\n无。\n清河县水利局\n2023年1月20日\n'
  const page = `<html><body><div>首页</div><pre>${text}</pre><div>打印</div></body></html>`
  const reading = await readPastReport(new TextEncoder().encode(page), { fileName: 'a.html' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { prose, cells, signature } = reading.report
  expect(prose.problems.map(blockText)).toEqual(['更新不够及时，今后加强。'])
  expect(cells['documents.rules.in-force']).toBe(2)
  expect(signature).toEqual({ organs: ['清河县水利局'], date: '2023-01-20' })
})
