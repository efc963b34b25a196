/** What offices and extractors do to the tables of a report, and what must still come back. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form } from '#template/form.ts'
import { balancedReport, same, tabledForms, understood } from '#readers/samples/balanced-report.ts'
import { readPastReport } from './past-report.ts'
import {
  blindShapes,
  repeatedShapes,
  wholeShapes,
  type Shape,
} from '#readers/samples/printed-shapes.ts'

const read = async (text: string) => {
  const fileName = text.includes('<table') ? 'a.html' : 'a.txt'
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const reports = fc
  .tuple(
    fc.constantFrom(...tabledForms),
    fc.array(fc.oneof(fc.constant(0), fc.nat(30), fc.nat(99_999)), {
      minLength: 200,
      maxLength: 200,
    }),
  )
  .map(([form, figures]) => balancedReport(form, figures))

const shapeNamed = (name: string): Shape => {
  const shape = { ...wholeShapes, ...blindShapes, ...repeatedShapes }[name]
  if (!shape) throw new Error(name)
  return shape
}

/** Cells that did not come back, each with whether it is doubted. */
async function lost(
  { form, values }: ReturnType<typeof balancedReport>,
  shape: Shape,
  change: (text: string, form: Form) => string,
) {
  const printed = shape(form, (id) => String(values.get(id) ?? ''))
  const report = await read(change(printed, form))
  const result = understood(report)
  expect(result.form.id).toBe(form.id)
  return [...form.cells.keys()].flatMap((id) =>
    same(result.printed(id), values.get(id) ?? null)
      ? []
      : [{ id, got: String(result.printed(id)), doubted: result.isDoubted(id) }],
  )
}

const runs = { numRuns: Number(process.env['FC_RUNS'] ?? 4) }
const shapes = [
  'pipe tables',
  'pipe tables of all columns',
  'web page',
  'tab-separated tables',
  'one cell a line',
  'spaced text of a PDF',
]
const swap =
  (...pairs: readonly (readonly [string, string])[]) =>
  (text: string) =>
    pairs.reduce((all, [from, to]) => all.replaceAll(from, to), text)

/** Words of the form as offices print them: none of this may cost a figure. */
const wordings: Readonly<Record<string, (text: string) => string>> = {
  'the head of the fees in traditional characters': swap(['（单位：万元）', '（單位：萬元）']),
  'spaces within the unit of the head': swap(['单位：万元', '单 位： 万 元']),
  '3、 for 3.': (text) => text.replace(/(?<=[^\d.])([1-8])\.(?=[\u4e00-\u9fff])/gu, '$1、'),
  'a row of the year worded otherwise': swap(
    ['本年新收政府信息公开申请数量', '本年度新收政府信息公开申请数量'],
    ['上年结转政府信息公开申请数量', '上年度结转政府信息公开申请数'],
  ),
  '七、总计 for （七）总计': swap(['（七）总计', '七、总计']),
  'a sign misprinted in a long label': swap([
    '没有现成信息需要另行制作',
    '没有现在信息需要另行制作',
  ]),
}

describe('every cell comes back with', () => {
  const cases = Object.keys(wordings).flatMap((name) => shapes.map((shape) => ({ name, shape })))
  it.each(cases)('$name in $shape', async ({ name, shape }) => {
    const change = wordings[name] ?? String
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        expect(await lost(report, shapeNamed(shape), change)).toEqual([])
      }),
      runs,
    )
  })

  it('figures of merged cells repeated in every column', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        expect(await lost(report, shapeNamed('merged cells repeated'), String)).toEqual([])
      }),
      runs,
    )
  })
})

const insertAfter = (line: RegExp, words: string) => (text: string) =>
  text.replace(line, (found) => `${found}\n${words}`)

/** Foreign matter in the tables: nothing may be wrong without a doubt. */
const foreign: Readonly<Record<string, (text: string) => string>> = {
  'a page number': insertAfter(/^.*重复申请.*$/mu, '— 4 —'),
  'a bare number': insertAfter(/^.*重复申请.*$/mu, '4'),
  'advertising with figures': insertAfter(/^.*行政诉讼$/mu, '注册即送88元 优惠50%'),
  'a numbered line of no form': insertAfter(/^.*重复申请.*$/mu, '五、其他说明'),
}

describe('no cell is wrong without a doubt after', () => {
  const texts = shapes.filter((shape) => shape !== 'web page')
  const cases = Object.keys(foreign).flatMap((name) => texts.map((shape) => ({ name, shape })))
  it.each(cases)('$name in $shape', async ({ name, shape }) => {
    const change = foreign[name] ?? String
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const wrong = await lost(report, shapeNamed(shape), change)
        expect(wrong.filter(({ doubted }) => !doubted)).toEqual([])
      }),
      runs,
    )
  })
})

const head = '清河县水务局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n'

const amount = async (table: string) => (await read(head + table)).cells['fees.amount']

describe('money', () => {
  it.each([
    ['本年收费金额（單位：萬元）', '12.5'],
    ['本年收费金额（单位：元）', '0.00125'],
    ['收费总额（元）', '0.00125'],
    ['收费总额（万元）', '12.5'],
  ])('under %s is read in its unit', async (words, value) => {
    expect(await amount(`信息内容 | ${words}\n行政事业性收费 | 12.5\n`)).toBe(value)
  })

  it('is not cut at a thousands comma that runs into other figures', async () => {
    const { cells, doubts } = await read(`${head}行政许可\n78,2955\n行政处罚\n3\n`)
    expect(cells['licensing.decisions'] ?? null).toBeNull()
    expect(doubts.length).toBeGreaterThan(0)
  })
})

const rows = (label: string) =>
  `${head}三、收到和处理政府信息公开申请情况\n3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n` +
  '1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n' +
  `${label} | 2 | 0 | 0 | 0 | 0 | 0 | 2\n` +
  '3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n'

describe('a row known by its place only', () => {
  it('is taken with a doubt where its label is misprinted', async () => {
    const { cells, doubts } = await read(rows('2.重夏申清'))
    expect(cells['applications.not-processed.repeated.person']).toBe(2)
    expect(doubts.map(({ at }) => at)).toContain('applications.not-processed.repeated.person')
  })

  it('is not taken where its label says something else', async () => {
    const { cells } = await read(rows('2.不属于本机关职责'))
    expect(cells['applications.not-processed.repeated.person'] ?? null).toBeNull()
  })

  it('is doubted where its figures may stand one cell further', async () => {
    const shifted = '（一）予以公开 |  | 3 | 1 | 0 | 0 | 0 | 0 |  \n'
    const { doubts } = await read(
      `${head}三、收到和处理政府信息公开申请情况\n（二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |  \n（四）无法提供 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |  \n${shifted}`,
    )
    expect(doubts.map(({ at }) => at)).toContain('applications.granted.person')
  })
})
