/** Figures and labels as offices write them by habit: changes in words, explained rows, notes, torn dates. */
import { describe, expect, it } from 'vitest'
import { readPastReport } from './past-report.ts'

const read = async (text: string) => {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const report = (year: number, ...lines: readonly string[]) =>
  read(
    [
      `青石县交通局${year}年政府信息公开工作年度报告`,
      '一、总体情况',
      '按规定公开。',
      '二、主动公开政府信息情况',
      ...lines,
      '五、存在的主要问题及改进情况',
      '公开不够及时。',
    ].join('\n'),
  )

const columns = '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量'

describe('a change against last year', () => {
  it.each([
    ['增10', 10],
    ['增加 2', 2],
    ['减3', -3],
    ['減3', -3],
    ['--3', -3],
    ['减少4项', -4],
    ['+5', 5],
    ['-6', -6],
  ])('written %s is read with its sign', async (words, value) => {
    const { cells } = await report(2020, columns, `行政许可 | 8 | ${words} | 18`)
    expect(cells['licensing.items-change']).toBe(value)
  })

  it('is not taken without its sign where words around it are not understood', async () => {
    const { cells, doubts } = await report(2020, columns, '行政许可 8 下降3 18')
    expect(cells['licensing.items-change'] ?? null).toBeNull()
    expect(doubts.map(({ at }) => at)).toContain('licensing.items-change')
  })
})

describe('rows of table 2', () => {
  it('whose cell explains what they mean keep their figures and the words', async () => {
    const { cells, published } = await report(
      2020,
      '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
      '规章：指有权机关依照程序制定的规定。一般称“办法”。 | 1 | 2 | 3',
    )
    expect(cells['documents.rules.disclosed']).toBe(2)
    expect(published?.labels?.['documents.rules.made']).toContain('指有权机关')
  })

  it('with 无 for nothing are left blank without a doubt of theirs', async () => {
    const { cells, doubts } = await report(
      2021,
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 无 | 无 | 无',
      '行政规范性文件 | 2 | 无 | 7',
    )
    expect(cells['documents.normative.in-force']).toBe(7)
    expect(cells['documents.normative.repealed'] ?? null).toBeNull()
    expect(doubts.filter(({ at }) => at.startsWith('documents'))).toEqual([])
  })

  it('run together from noughts alone are noughts', async () => {
    const { cells, doubts } = await report(2020, '信息内容采购项目数量采购总金额', '政府集中采购00')
    expect(cells['procurement.projects']).toBe(0)
    expect(String(cells['procurement.amount'])).toBe('0')
    expect(doubts.map(({ at }) => at)).not.toContain('procurement.projects')
  })

  it('on lines of their own are not run together: what is missing was lost', async () => {
    const { cells, doubts } = await report(
      2020,
      '信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政处罚\n253\n行政强制\n0\n0\n0',
    )
    expect(cells['penalties.decisions'] ?? null).toBeNull()
    expect(doubts.find(({ at }) => at === 'penalties.decisions')?.why).toContain('读到1个')
  })

  it('keep their last figure above a note', async () => {
    const { cells } = await report(
      2021,
      '信息内容\n\n本年收费金额（单位：万元）\n\n行政事业性收费\n\n3.25\n注：金额含往年欠缴，截至12月31日。',
    )
    expect(cells['fees.amount']).toBe('3.25')
  })
})

it.each(['20231月1日起至202312月31日', '202311日起至20231231日'])(
  'the year is read from the period %s that lost its digits',
  async (period) => {
    const { year, doubts } = await read(
      `一、总体情况\n本报告统计期限自${period}止。\n二、主动公开政府信息情况\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 0 | 0 | 0\n行政许可 | 1\n行政处罚 | 2\n行政强制 | 0\n`,
    )
    expect(year).toBe(2023)
    expect(doubts.map(({ at }) => at)).not.toContain('year')
  },
)
