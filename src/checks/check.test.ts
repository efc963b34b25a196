/** One-line sentences about the rules: these figures, that finding. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import { emptyReport, type Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import { check } from './check.ts'
import { explainTotal, suggestionOf } from './explain.ts'
import { LiveCheck } from './live-check.ts'
import { remediesOf, remedyInWords } from './remedy.ts'

const form = (id: string): Form => {
  const found = formById(id)
  if (!found) throw new Error(id)
  return found
}
const current = form('2021')

const filled = (of: Form): Record<string, CellValue> =>
  Object.fromEntries(
    [...of.cells.values()]
      .filter((cell) => !cell.computed)
      .map((cell) => [cell.id, cell.type === 'integer' ? 0 : '0']),
  )

const report = (cells: Record<string, CellValue>, id = '2021', year = 2024): Report => ({
  ...emptyReport({ form: id, year, issuers: ['清河县水务局'], level: 'department' }),
  cells: { ...filled(form(id)), ...cells },
})

const finds = (cells: Record<string, CellValue>, rule: string, id = '2021', year = 2024) => {
  const found = check(report(cells, id, year), form(id)).filter((finding) => finding.rule === rule)
  expect(found.length, rule).toBeGreaterThan(0)
  return found
}

describe('the checks', () => {
  it('ask of a free table that is mostly blank whether it belongs to the report, and of no other', () => {
    const free = form('pre-2019')
    const ofTable = (cells: Record<string, CellValue>) =>
      check({ ...report({}, 'pre-2019', 2016), cells }, free).filter(
        (finding) => finding.rule === 'statistics.mostly-blank',
      )
    const [one] = ofTable({ 'statistics.disclosed': 86 })
    expect(one?.tier).toBe('hint')
    expect(one?.message).toContain('只填了 1 格，其余 57 格空白')
    expect(ofTable({})).toEqual([])
    const half = [...free.cells.keys()].slice(0, 29).map((cell) => [cell, 0])
    expect(ofTable(Object.fromEntries(half))).toEqual([])
  })

  it('find nothing in a report of noughts', () => {
    expect(check(report({}), current)).toEqual([])
    expect(check(report({}, '2019', 2020), form('2019'))).toEqual([])
  })

  it('only warn of the statistics table of before 2019, and leave its blanks alone', () => {
    const [sum] = finds(
      { 'statistics.applications': 5, 'statistics.applications.online': 3 },
      'statistics.applications',
      'pre-2019',
      2016,
    )
    expect(sum?.tier).toBe('warning')
    expect(sum?.message).toContain('（一）收到申请数 5')
    expect(sum?.message).toContain('3.网络申请数 3')
    const [wrong] = finds({ 'statistics.trained': -2 }, 'statistics.count', 'pre-2019', 2016)
    expect(wrong?.tier).toBe('warning')
    const part = { 'statistics.applications': 5, 'statistics.applications.online': null }
    expect(check(report(part, 'pre-2019', 2016), form('pre-2019'))).toEqual([])
  })

  it('name every cell of the printed balance, in the applicant column and the total', () => {
    const found = finds({ 'applications.new.person': 3 }, 'applications.balance')
    expect(found.map((finding) => finding.cells[0])).toEqual([
      'applications.new.person',
      'applications.new.total',
    ])
    expect(found[0]?.message).toBe(
      '「自然人」一列：第一项 3 ＋ 第二项 0 ＝ 3，第三项总计 0 ＋ 第四项 0 ＝ 0，相差 3。应为第一项加第二项之和，等于第三项加第四项之和。',
    )
    expect(found[0]?.tier).toBe('error')
  })

  it('find a kept total that differs from its row', () => {
    const [found] = finds({ 'applications.new.total': 3 }, 'applications.row-total')
    expect(found?.cells).toHaveLength(7)
    expect(found?.message).toContain('总计 3')
  })

  it('find a kept total of the disputes table', () =>
    void finds({ 'reconsideration.total': 2 }, 'disputes.total'))

  it.each([
    ['abc', '不是数字'],
    ['1.5', '有小数'],
    ['99999999999999999999', '过大'],
    [-1, '负数'],
  ])('say why %s is no count', (value, why) => {
    const [found] = finds({ 'licensing.decisions': value }, 'disclosure.count')
    expect(found?.message).toContain(why)
  })

  it('allow a minus only in 本年增/减', () => {
    const clean = check(
      report({ 'licensing.items-change': -3, 'licensing.items-last-year': 5 }, '2019', 2020),
      form('2019'),
    )
    expect(clean).toEqual([])
    void finds({ 'licensing.items-last-year': -3 }, 'disclosure.count', '2019', 2020)
  })

  it('ask about an amount of fees that looks like 元', () =>
    void finds({ 'fees.amount': '251000' }, 'disclosure.fee-unit'))

  it.each([
    ['251000.5', 'hint'],
    ['9251000.5', 'warning'],
    ['25100.3127', undefined],
  ])('weigh by its decimals whether %s is 元', (amount, tier) => {
    const found = check(report({ 'fees.amount': amount }), current)
    expect(found.find(({ rule }) => rule === 'disclosure.fee-unit')?.tier).toBe(tier)
  })

  it('name all blanks of a table in one finding and judge no sum with a blank part', () => {
    const found = check(
      report({ 'applications.new.person': null, 'applications.granted.person': 4 }),
      current,
    ).filter((finding) => finding.cells.includes('applications.new.person'))
    expect(found.map((finding) => [finding.rule, finding.cells])).toEqual([
      ['applications.blank', ['applications.new.person']],
    ])
  })

  it('name a total that was published blank', () => {
    const [found] = finds({ 'applications.new.total': null }, 'applications.blank')
    expect(found?.cells).toEqual(['applications.new.total'])
  })

  it('say when the form does not fit the year and when the issuer is missing', () => {
    void finds({}, 'title.form', '2019', 2022)
    const rules = check({ ...report({}), issuers: [] }, current).map((finding) => finding.rule)
    expect(rules).toEqual(['title.issuer'])
    const unread = { ...emptyReport({ form: '2021', year: 2015, issuers: ['甲'], level: null }) }
    expect(
      check({ ...unread, published: {} }, current).filter(({ rule }) => rule === 'title.form'),
    ).toEqual([])
  })
})

const values = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.constant(null),
  fc.constantFrom<CellValue>('abc', -2, '0.5', 'x'),
)
const messages = (list: readonly { message: string }[]) => list.map((f) => f.message).sort()
const edits = fc.array(fc.tuple(fc.constantFrom(...current.cells.keys()), values), {
  maxLength: 40,
})

describe('the live check', () => {
  it('says after any edits what the whole check says', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const cells: Record<string, CellValue> = filled(current)
        const live = new LiveCheck(current, (cell) => cells[cell])
        for (const [cell, value] of changes) {
          cells[cell] = value
          live.change(cell)
        }
        // Of a city’s government, which may make rules: what only a judgement asks is not live.
        const whole = check({ ...report({}), cells, issuers: ['清河市人民政府'] }, current)
        expect(messages(live.findings.map((entry) => entry.finding))).toEqual(messages(whole))
        expect(live.totals.values).toEqual(makeTotals(current, cells).values)
      }),
      { numRuns: 60 },
    )
  })

  it('lets any single wrong figure of a balanced table be seen at its cell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...current.cells.values()),
        fc.integer({ min: 1, max: 9 }),
        (cell, by) => {
          if (cell.grid === 'disclosure' || (cell.grid === 'disputes' && !cell.computed)) return
          const found = check(report({ [cell.id]: by }), current)
          expect(found.some((finding) => finding.cells.includes(cell.id))).toBe(true)
        },
      ),
    )
  })
})

describe('help with a finding', () => {
  it('names the single changes that clear a broken balance', () => {
    const cells = {
      ...filled(current),
      'applications.new.person': 3,
      'applications.granted.person': 2,
    }
    const balance = current.relations.find(
      (relation) => relation.id === 'applications.balance' && relation.subject?.includes('自然人'),
    )
    if (!balance) throw new Error('no balance')
    const stored = (id: string) => Object.entries(cells).find(([key]) => key === id)?.[1]
    const remedies = remediesOf(balance, current, stored, 30)
    expect(remedies.map((remedy) => remedyInWords(remedy, current))).toContain(
      '「第四项」「自然人」由 0 改为 1',
    )
    // The items the equation prints are named before the parts of a sum.
    expect(
      remediesOf(balance, current, stored).map(({ cell }) => cell.replace('applications.', '')),
    ).toContain('carried-out.person')
    for (const remedy of remedies) {
      const after = check(report({ ...cells, [remedy.cell]: remedy.to }), current)
      expect(after.filter((finding) => finding.tier === 'error')).toEqual([])
    }
  })

  it('takes a differing kept total back to its sum', () => {
    const cells = { ...filled(current), 'reconsideration.total': 2 }
    const total = current.relations.find((r) => r.computes === 'reconsideration.total')
    if (!total) throw new Error('no total')
    const stored = (id: string) => Object.entries(cells).find(([key]) => key === id)?.[1]
    expect(remediesOf(total, current, stored).map((r) => remedyInWords(r, current))).toContain(
      '「行政复议总计」恢复为计算值',
    )
  })

  it('explains a total by its parts and suggests what is carried out', () => {
    const cells = {
      ...filled(current),
      'applications.new.person': 5,
      'applications.granted.person': 3,
      'applications.carried-out.person': null,
    }
    const totals = makeTotals(current, cells)
    expect(suggestionOf(current, 'applications.carried-out.person', totals)).toBe(2)
    const explained = explainTotal(current, 'applications.closed.person', totals)
    expect(explained?.sum).toEqual({ value: 3, provisional: false })
    expect(explained?.parts).toHaveLength(21)
  })
})
