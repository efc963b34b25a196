/** The title as the form has it, of the year the figures are about. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { titleWords, titleYear } from './title.ts'

const titled = (title: string, rule: string) =>
  judged({ report: { title } }, rule).map(({ tier }) => tier)
const printed = (titles: readonly string[], rule: string) =>
  judged({ report: { published: { titles } } }, rule).map(({ quote }) => quote)

describe('the words of the title', () => {
  it('finds its wrong example and passes the right one', () => {
    expect(titled(titleWords.example.wrong, 'title.words')).toEqual(['warning'])
    expect(titled(titleWords.example.right, 'title.words')).toEqual([])
  })

  it.each([
    ['青石县水利局2024年政务信息公开年度报告', 'warning'],
    ['青石县水利局2024年政府信息公开工作报告', 'warning'],
    ['青石县水利局2024年政府信息公开年报', 'warning'],
    ['青石县水利局2024年政府信息公开年度报告', 'hint'],
    ['青石县水利局2024年度政府信息公开工作年度报告', 'hint'],
    ['青石县水利局2024年度政府信息公开工作年度报告（文字版）', 'hint'],
    ['青石县水利局2024年政府信息公开工作年度报告报告', 'hint'],
    ['2024年青石县水利局2024年政府信息公开工作年度报告', 'hint'],
    ['青石县水利局政府信息公开工作2024年度报告', 'hint'],
  ])('%s: %s', (title, tier) => {
    expect(titled(title, 'title.words')).toEqual([tier])
  })

  it.each([
    '2024年青石县水利局政府信息公开工作年度报告',
    '青石县水利局\n2024 年政府信息公开工作年度报告',
    '青石县水利局关于2024年政府信息公开工作年度报告',
  ])('passes %s', (title) => {
    expect(titled(title, 'title.words')).toEqual([])
  })

  it('reads a source without a title by what it calls itself', () => {
    const found = judged(
      {
        preamble: '根据《政府信息公开条例》，现将县水利局政务公开工作报告如下：',
        report: { published: { titles: [] } },
      },
      'title.words',
    )
    expect(found.map(({ quote, tier }) => [quote, tier])).toEqual([['政务公开工作报告', 'hint']])
  })

  it('reads what a report under its right title calls itself', () => {
    const found = judged(
      { preamble: '根据《政府信息公开条例》，编制了2024年度政务公开工作报告，数据统计至年底。' },
      'title.words',
    )
    expect(found.map(({ quote, tier }) => [quote, tier])).toEqual([['政务公开工作报告', 'hint']])
  })

  it.each([
    '现公布县水利局2024年度政府信息公开工作报告。',
    '现公布《县水利局2024年政府信息公开工作报告》。',
  ])('misses 年度 in the name of %s', (preamble) => {
    expect(judged({ preamble }, 'title.words').map(({ quote }) => quote)).toEqual([
      '政府信息公开工作报告',
    ])
  })

  it('says what a page prints twice once', () => {
    const title = '青石县水利局2024年政务公开工作报告'
    expect(printed([title, title], 'title.words')).toEqual([title])
  })
})

describe('the year of the title', () => {
  it('is the report’s, in the outer title as in the inner one', () => {
    const outer = '青石县水利局2025年政府信息公开工作年度报告'
    const inner = '青石县水利局2024年政府信息公开工作年度报告'
    expect(printed([outer, inner], 'title.years-differ')).toEqual([outer])
    expect(titleYear.tier).toBe('warning')
  })

  it('is asked of a typed title too, and missed where there is none', () => {
    expect(titled('青石县水利局2023年政府信息公开工作年度报告', 'title.years-differ')).toEqual([
      'warning',
    ])
    expect(titled('青石县水利局政府信息公开工作年度报告', 'title.years-differ')).toEqual(['hint'])
  })
})

it.each([
  ['我局编制了《青石县水利局2023年政府信息公开工作年度报告》。', 1],
  ['现将2023年度政府信息公开工作年度报告公布如下：', 1],
  ['我局编制了《青石县水利局2024年政府信息公开工作年度报告》。', 0],
  ['按照《关于公布2023年政府信息公开工作年度报告的通知》，编制本报告。', 0],
])(
  'holds the year a report gives itself in its preamble against that of its figures: %s',
  (preamble, count) => {
    expect(judged({ preamble }, 'title.years-differ')).toHaveLength(count)
  },
)

it('hints at a name the import took for a short one, until that doubt is settled', () => {
  const doubts = [
    { at: 'issuer', why: '“水利局”可能不是机关全称，请核对', candidates: ['水利局'] },
    { at: 'issuer', why: '“周山镇人民政府”可能不是机关全称', candidates: ['周山镇人民政府'] },
    { at: 'issuer', why: '标题没有机关名称，取自落款', candidates: ['青石县水利局'] },
  ]
  expect(judged({ report: { doubts } }, 'title.organ-short').map(({ quote }) => quote)).toEqual([
    '水利局',
  ])
})

it('knows an organ of the state by its name', () => {
  const why = '“统计总署（本级机关）”可能不是机关全称'
  const doubts = [{ at: 'issuer', why, candidates: ['统计总署（本级机关）'] }]
  expect(judged({ report: { doubts } }, 'title.organ-short')).toEqual([])
})

const ofPrinted = (titles: readonly string[]) =>
  judged({ report: { published: { titles } } }, 'title.organ-short').map(({ quote }) => quote)

it('hints at a printed title whose organ is the end of the full name only', () => {
  expect(ofPrinted(['水利局2024年政府信息公开工作年度报告'])).toEqual(['水利局'])
  expect(ofPrinted(['青石县水利局2024年政府信息公开工作年度报告'])).toEqual([])
  const issuers = ['白河市青石县水利局']
  const titles = ['青石县水利局2024年政府信息公开工作年度报告']
  expect(judged({ report: { issuers, published: { titles } } }, 'title.organ-short')).toEqual([])
})

const selfNamed = (preamble: string) =>
  judged({ preamble, report: { published: { titles: [] } } }, 'title.words').map(
    ({ quote }) => quote,
  )

it('finds 年度 twice in what a report without such a title calls itself, not in a title it quotes', () => {
  expect(selfNamed('现公布县水利局2024年度政府信息公开年度报告。')).toEqual([
    '2024年度政府信息公开年度报告',
  ])
  expect(selfNamed('按照《关于做好2024年度政府信息公开工作年度报告的通知》编制。')).toEqual([])
  expect(selfNamed('现公布县水利局2024年信息公开工作年度报告。')).toEqual(['信息公开工作年度报告'])
})
