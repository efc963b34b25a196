/** Reports of before 2019: their own chapters, the statistics table in any shape, figures told in words. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { chaptersOf } from '#report/prose/chapters.ts'
import { numberOf } from './old-chapters.ts'
import { readPastReport } from '#readers/past-report.ts'

const form = formById('pre-2019')
if (!form) throw new Error('pre-2019')
const rows = [...form.cells.values()]

const read = async (text: string, fileName = 'a.txt') => {
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
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

interface Row {
  readonly label: string
  readonly unit: string
  readonly value: string
}

const pageOf = (table: string) =>
  `<html><body>${words
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}${table}<p>清河县水务局</p><p>2017年3月1日</p></body></html>`
const td = (text: string, more = '') => `<td${more}><p><span>${text}</span></p></td>`

const pages: Readonly<Record<string, (table: readonly Row[]) => string>> = {
  'web page': (table) =>
    pageOf(
      `<p>政府信息公开情况统计表</p><table>${table
        .map(({ label, unit, value }) => `<tr>${td(label)}${td(unit)}${td(value)}</tr>`)
        .join('')}</table>`,
    ),
  'web page, caption and heads within the table': (table) =>
    pageOf(
      `<table><tr>${td('政府信息公开情况统计表', ' colspan="3"')}</tr><tr>${td('统计指标')}${td('单位')}${td('统计数')}</tr>${table
        .map(({ label, unit, value }) => `<tr>${td(label)}${td(unit)}${td(value)}</tr>`)
        .join('')}</table>`,
    ),
  'web page, two rows side by side, no caption': (table) => {
    const half = table.length / 2
    return pageOf(
      `<table>${table
        .slice(0, half)
        .map((left, at) => {
          const right = table[at + half]
          return `<tr>${[left, right].map((one) => (one ? td(one.label) + td(one.unit) + td(one.value) : '')).join('')}</tr>`
        })
        .join('')}</table>`,
    )
  },
}

const figures = fc.array(fc.integer({ min: 0, max: 99_999 }), {
  minLength: rows.length,
  maxLength: rows.length,
})

const tableOf = (values: readonly number[]): Row[] =>
  rows.map((cell, at) => ({
    label: cell.rowLabels[0] ?? '',
    unit: cell.unit,
    value: String(values[at]),
  }))

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

  it.each(Object.keys(pages))('gives every figure of its table as a %s', async (shape) => {
    const print = pages[shape]
    if (!print) throw new Error(shape)
    await fc.assert(
      fc.asyncProperty(figures, async (values) => {
        const { cells, prose } = await read(print(tableOf(values)), 'a.html')
        for (const [at, cell] of rows.entries())
          expect([cell.id, String(cells[cell.id])]).toEqual([cell.id, String(values[at])])
        expect(chaptersOf(prose.overview).at(-1)?.prose).toHaveLength(1)
      }),
      { numRuns: 2 },
    )
  })

  it('is signed where its table comes after the signature', async () => {
    const table = tableOf(rows.map((_, at) => at))
    const footer = '单位负责人：王某　审核人：李某\n联系电话：0000-5550182　填报日期：2017年2月20日'
    const report = await read(
      `${words}${signed}\n政府信息公开情况统计表\n（2016年度）\n${table.map(({ label, unit, value }) => [label, unit, value].join('\n')).join('\n')}\n${footer}`,
    )
    expect(report.signature.date).toBe('2017-03-01')
    expect(report.cells['statistics.trained']).toBe(rows.length - 1)
    expect(chaptersOf(report.prose.overview).at(-1)?.prose).toHaveLength(1)
  })
})

const headingsOf = async (text: string) => {
  const report = await read(text)
  expect(report.form).toBe('pre-2019')
  return {
    headings: chaptersOf(report.prose.overview).map(({ heading }) => heading),
    doubts: report.doubts.filter(({ at }) => at === 'overview').map(({ why }) => why),
  }
}

describe('the chapters of an old report', () => {
  it.each([
    ['without numbers', ''],
    ['as Markdown', '## '],
  ])('are known by their usual names %s', async (_, mark) => {
    const { headings } = await headingsOf(words.replace(/^[一二三]、/gmu, mark) + signed)
    expect(headings).toEqual(['概述', '主动公开政府信息情况', '依申请公开政府信息情况'])
  })

  it('go on after a number left out, and it is said', async () => {
    const { headings, doubts } = await headingsOf(
      `${words}\n五、存在的主要问题及改进措施\n\n一是更新不及时。\n${signed}`,
    )
    expect(headings.at(-1)).toBe('五、存在的主要问题及改进措施')
    expect(doubts).toEqual([expect.stringContaining('序号不连续')])
  })

  it('keep a numbered list within a chapter as its words', async () => {
    const { headings } = await headingsOf(`${words}\n一、当面\n二、网上\n${signed}`)
    expect(headings).toHaveLength(3)
  })

  it('are those of a later year too where it has no prescribed table and heading', async () => {
    const later = (words + signed).replaceAll('2016', '2019').replaceAll('2017', '2020')
    const report = await read(later)
    expect(report.form).toBe('pre-2019')
    expect(report.year).toBe(2019)
    expect(report.doubts.find(({ at }) => at === 'form')?.why).toContain('应当使用2019年格式')
  })
})

it('offers every figure that a sentence of applications tells', async () => {
  const { doubts } = await read(
    words.replace(
      '收到申请12件。',
      '全年共收到公开政府信息申请事项12件，其中当面申请2件，网上申请7件，信函申请3件。按时办结11件，延期办结1件。属于已主动公开范围4件，同意公开3件，同意部分公开1件，不同意公开2件，申请信息不存在1件，不属于本机关公开1件。行政复议1件。',
    ) + signed,
  )
  const told = Object.fromEntries(
    doubts.flatMap(({ at, candidates }) =>
      candidates ? [[at.replace('statistics.', ''), candidates]] : [],
    ),
  )
  expect(told).toMatchObject({
    applications: [12],
    'applications.in-person': [2],
    'applications.online': [7],
    'applications.letter': [3],
    'closed.in-time': [11],
    'closed.extended': [1],
    'answered.public-already': [4],
    'answered.granted': [3],
    'answered.partly-granted': [1],
    'answered.withheld': [2],
    'answered.not-existing': [1],
    'answered.not-ours': [1],
    reconsideration: [1],
  })
  expect(told).not.toHaveProperty('closed')
})

it('counts 一 to 十九', () => {
  expect(['一', '九', '十', '十一', '十九'].map(numberOf)).toEqual([1, 9, 10, 11, 19])
})

describe('what is left of a report of before 2019', () => {
  it('is one where it breaks off in its first chapter', async () => {
    const text = `根据《中华人民共和国政府信息公开条例》，现公布清河县人民政府2016年政府信息公开工作年度报告。报告所列数据的统计期限自2016年1月1日起至12月31日止。
一、主要工作概述
（一）探索建立标准。全年`
    const report = await read(text)
    expect([report.form, report.year, report.issuers]).toEqual([
      'pre-2019',
      2016,
      ['清河县人民政府'],
    ])
  })

  it('has its chapters where all its line breaks were lost', async () => {
    const filling = '各科室认真做好主动公开和依申请公开工作，答复及时。'.repeat(20)
    const headings = ['一、概述', '二、主动公开的情况', '三、回应解读情况', '四、复议和诉讼情况']
    const text = `清河县石桥镇2016年政府信息公开年度报告\n${headings.map((one) => `${one} ${filling}`).join(' ')}`
    expect(chaptersOf((await read(text)).prose.overview).map(({ heading }) => heading)).toEqual(
      headings,
    )
  })
})

it('knows a report kept without its title, in traditional characters, by its usual chapters', async () => {
  const { form: id, year } = await read(
    '一、概述\n2012年，我局繼續開展政府信息公開工作。\n二、政府信息主動公開情況\n公開30條。\n三、政府信息依申請公開情況\n未收到申請。\n四、行政復議和行政訴訟情況\n未發生。\n五、主要問題和改進措施\n人員不足。',
  )
  expect([id, year]).toEqual(['pre-2019', 2012])
})

it('knows chapters whose numbers stand before a space', async () => {
  const report = await read(
    '2016年清河县公安局政府信息公开工作年度报告\n2017-01-24 来源: 本网\n【字号: 分享\n引 言\n本报告由清河县公安局编制。\n一 概 述\n2016年，我局做好公开工作。\n二 政府信息主动公开情况\n公开信息94条。',
  )
  const headings = chaptersOf(report.prose.overview).map(({ heading }) => heading)
  expect(headings).toEqual(['一、概 述', '二、政府信息主动公开情况'])
  expect(JSON.stringify(report.prose)).not.toContain('字号')
})
