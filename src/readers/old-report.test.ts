/** Reports of before 2019: their own chapters, the statistics table in any shape, figures told in words. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { chaptersOf } from '#report/chapters.ts'
import { numberOf } from './old-chapters.ts'
import { readPastReport } from './past-report.ts'

const form = formById('pre-2019')
if (!form) throw new Error('pre-2019')
const rows = [...form.cells.values()]

const read = async (text: string) => {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const words = `清河县水务局 清河县河湖管理处
2016年度政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为2016年1月1日至12月31日。

一、概述

（一）组织领导。全年主动公开政府信息1250条。

二、主动公开政府信息情况

通过门户网站公开。

三、依申请公开政府信息情况

收到申请12件。
`
const signed = `
清河县水务局  清河县河湖管理处
2017年3月1日
`

const shapes: Readonly<
  Record<string, (row: { label: string; unit: string; value: string }) => string>
> = {
  'pipe table': ({ label, unit, value }) => `| ${label} | ${unit} | ${value} |`,
  tabs: ({ label, unit, value }) => [label, unit, value].join('\t'),
  spaces: ({ label, unit, value }) => `${label} ${unit} ${value}`,
  'one cell a line': ({ label, unit, value }) => [label, unit, value].join('\n'),
}

describe('a report of 2016', () => {
  it('comes in with its organs, its chapters and its date', async () => {
    const report = await read(words + signed)
    expect(report.form).toBe('pre-2019')
    expect(report.issuers).toEqual(['清河县水务局', '清河县河湖管理处'])
    expect(report.signature.date).toBe('2017-03-01')
    expect(chaptersOf(report.prose.overview).map(({ heading }) => heading)).toEqual([
      '一、概述',
      '二、主动公开政府信息情况',
      '三、依申请公开政府信息情况',
    ])
    expect(report.prose.preamble).toHaveLength(1)
  })

  it('offers the figures told in words and takes none', async () => {
    const { cells, doubts } = await read(words + signed)
    expect(Object.values(cells).filter((value) => value !== null)).toEqual([])
    expect(doubts.find(({ at }) => at === 'statistics.disclosed')?.candidates).toEqual([1250])
    expect(doubts.find(({ at }) => at === 'statistics.applications')?.candidates).toEqual([12])
  })

  it('does not take a list of contents for chapters', async () => {
    const listed = words.replace(
      '根据《',
      '一、概述\n二、主动公开政府信息情况\n三、依申请公开政府信息情况\n\n根据《',
    )
    const report = await read(listed + signed)
    expect(chaptersOf(report.prose.overview)).toHaveLength(3)
    expect(chaptersOf(report.prose.overview)[0]?.prose).not.toEqual([])
  })

  it('is not assumed from a year that is only mentioned', async () => {
    const later = `一、总体情况
贯彻2016年印发的实施意见，公开80条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
解读形式单一。`
    expect((await read(later)).form).not.toBe('pre-2019')
  })

  it.each(Object.keys(shapes))('gives every figure of its table as %s', async (shape) => {
    const print = shapes[shape]
    if (!print) throw new Error(shape)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 99_999 }), {
          minLength: rows.length,
          maxLength: rows.length,
        }),
        async (values) => {
          const table = rows.map((cell, at) =>
            print({ label: cell.rowLabels[0] ?? '', unit: cell.unit, value: String(values[at]) }),
          )
          const { cells } = await read(
            `${words}政府信息公开情况统计表\n一、主动公开情况\n${table.join('\n')}\n${signed}`,
          )
          for (const [at, cell] of rows.entries())
            expect([cell.id, String(cells[cell.id])]).toEqual([cell.id, String(values[at])])
        },
      ),
      { numRuns: 12 },
    )
  })

  it('leaves a row without figure blank and says which', async () => {
    const table = rows
      .filter(({ id }) => id !== 'statistics.complaints')
      .map((cell) => `${cell.rowLabels[0] ?? ''} ${cell.unit} 7`)
    const { cells, doubts } = await read(
      `${words}政府信息公开情况统计表\n${table.join('\n')}\n${signed}`,
    )
    expect(cells['statistics.complaints'] ?? null).toBeNull()
    expect(cells['statistics.fees']).toBe('7')
    expect(doubts.find(({ at }) => at === 'table1')?.why).toContain('举报投诉数量')
  })
})

it('counts 一 to 十九', () => {
  expect(['一', '九', '十', '十一', '十九'].map(numberOf)).toEqual([1, 9, 10, 11, 19])
})
