/** Tables as a source printed them. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const of2020 = { form: '2019', year: 2020 } as const

/** What is said of a label printed for a cell. */
const said = (id: string, label: string) =>
  judged(
    { ...of2020, report: { year: 2020, published: { labels: { [id]: label } } } },
    'disclosure.label',
  ).map(({ message }) => message)

describe('labels', () => {
  it('are said once, with all their cells', () => {
    const labels = { 'procurement.amount': '采购预算总金额' }
    const [found] = judged(
      { ...of2020, report: { year: 2020, published: { labels } } },
      'disclosure.label',
    )
    expect(found).toMatchObject({ quote: '采购预算总金额', cells: ['procurement.amount'] })
  })

  it('are said with the one official name they stand for, of the column or of the row', () => {
    expect(said('procurement.amount', '采购预算总金额')).toEqual([
      '表格项目“采购预算总金额”与格式不同，应为“采购总金额”。',
    ])
    expect(said('documents.normative.made', '行政规范性文档')).toEqual([
      '表格项目“行政规范性文档”与格式不同，应为“规范性文件”。',
    ])
  })
})

const labelled = (label: string) =>
  judged(
    { report: { published: { labels: { 'documents.normative.issued': label } } } },
    'disclosure.label',
  ).map(({ quote }) => quote)

it('says a label of another year’s form, not one of this form cut short', () => {
  expect(labelled('规范性文件')).toEqual(['规范性文件'])
  expect(labelled('行政规范性文件')).toEqual([])
})

it('says a label with a wrong sign, not one in traditional characters', () => {
  expect(labelled('行政规范性文档')).toEqual(['行政规范性文档'])
  expect(labelled('行政規範性文件')).toEqual([])
})

describe('units', () => {
  it('are asked for where an amount was printed without one', () => {
    const doubts = [
      { at: 'procurement.amount', why: '原文没有写单位，按元记录', source: '689380' },
      { at: 'procurement.count', why: '原文数字连写' },
    ]
    const found = judged({ ...of2020, report: { year: 2020, doubts } }, 'disclosure.unit')
    expect(found.map(({ quote, cells }) => [quote, cells])).toEqual([
      ['689380', ['procurement.amount']],
    ])
  })
})
