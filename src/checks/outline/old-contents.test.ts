/** What a report of before 2019 must tell, and whose area a report is about. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const filler = '全年及时更新栏目，认真做好信息发布，方便群众查询。'.repeat(20)
const all = [
  '一、主动公开信息386条。',
  '二、收到申请9件，均已答复。',
  '三、没有收取费用。',
  '四、没有行政复议、行政诉讼。',
  '五、存在更新不及时的问题，今后加强督促。',
]
const of2017 = (
  overview: string,
  date: string | null = '2018-03-20',
  cells: Readonly<Record<string, number>> = {},
) =>
  judged(
    {
      form: 'pre-2019',
      year: 2017,
      overview,
      problems: '',
      other: '',
      report: { year: 2017, cells, signature: { organs: [], date } },
    },
    'outline.contents-missing',
  ).map(({ message }) => message)

const quotes = (issuer: string, overview: string) =>
  judged({ overview, report: { issuers: [issuer] } }, 'outline.wider-area').length

describe('a report of before 2019', () => {
  it('lacks what it tells nowhere', () => {
    expect(of2017(`${filler}${all.join('')}`)).toEqual([])
    expect(of2017(`${filler}${all.filter((_, at) => at !== 2 && at !== 3).join('')}`)).toEqual([
      '没有写到收费及减免情况。',
      '没有写到行政复议、行政诉讼情况。',
    ])
  })

  it('tells in its table what it tells there', () => {
    const words = `${filler}${all.filter((_, at) => at !== 3).join('')}`
    expect(of2017(words, '2018-03-20', { 'statistics.reconsideration': 0 })).toEqual([])
  })

  it('is not asked while it is written, or where it is only an excerpt', () => {
    expect(of2017(`${filler}${all[0] ?? ''}`, null)).toEqual([])
    expect(of2017(all[0] ?? '')).toEqual([])
  })
})

describe('the area a report is about', () => {
  it('is no city where a county reports', () => {
    expect(quotes('沙河县人民政府', '编制完成全市26个试点领域标准目录。')).toBe(1)
    expect(quotes('沙河县水务局', '推进全市政务公开工作。')).toBe(1)
    expect(quotes('沙河县人民政府', '全市共主动公开政府信息15260条。')).toBe(1)
    expect(quotes('沙河县人民政府', '把政务公开纳入全市年度绩效考核。')).toBe(1)
  })

  it.each([
    ['沙河县人民政府', '在全市26个县区考核中名列第三。'],
    ['沙河县人民政府', '市政府把政务公开纳入全市年度绩效考核。'],
    ['沙河县人民政府', '按照市政府对全市政务公开工作的要求。'],
    ['青石市人民政府', '编制完成全市26个试点领域标准目录。'],
    ['青石市沙河区高新技术产业开发区管理委员会', '编制完成全市26个试点领域标准目录。'],
    ['青石市场监督管理局', '编制完成全市26个试点领域标准目录。'],
  ])('passes %s: %s', (issuer, words) => {
    expect(quotes(issuer, words)).toBe(0)
  })
})

const block = (kind: 'chapter' | 'paragraph', text: string) =>
  ({ kind, indent: 0, runs: [{ text }] }) as const

const ofChapters = (problems: string) => {
  const overview = [
    block('chapter', '一、概述'),
    block('paragraph', '公开信息30条。'),
    block('chapter', '二、存在的主要问题和改进措施'),
    block('paragraph', problems),
  ]
  const prose = { preamble: [], overview, problems: [], other: [] }
  return judged({ form: 'pre-2019', year: 2017, report: { prose } }, 'problems.content')
}

describe('the chapter on problems', () => {
  it.each([
    '公开工作取得了一定成绩，但政府信息公开工作还有待提高。今后加强学习。',
    '一年来成效明显，但也存在一些问题。下一步努力提升水平。',
  ])('names none: %s', (words) => {
    expect(ofChapters(words).map(({ quote, tier }) => [quote, tier])).toEqual([
      ['二、存在的主要问题和改进措施', 'hint'],
    ])
  })

  it.each([
    '存在一些问题：一是更新不及时，二是解读形式单一。下一步加强督促。',
    '但也存在一些问题，个别栏目更新滞后。',
  ])('names some: %s', (words) => {
    expect(ofChapters(words)).toEqual([])
  })
})
