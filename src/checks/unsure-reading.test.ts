/** Broken sums of what was not read for sure warn, and so do blanks of tables not found; blanks of the source stay errors. */
import { expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Report } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { check } from './check.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

const found = (report: Partial<Report>, rule: string) =>
  check({ ...exampleReport, ...report }, form).find((one) => one.rule === rule)
const tierOf = (report: Partial<Report>, rule: string) => found(report, rule)?.tier

const blank = 'applications.new.person'
const without = { cells: { ...exampleReport.cells, [blank]: null } }

it('blanks are errors where the source shows them', () => {
  expect(tierOf(without, 'applications.blank')).toBe('error')
})

it.each([
  { tier: 'error', doubt: { at: blank, why: '原文这一格是空的' } },
  {
    tier: 'warning',
    doubt: { at: 'table3', why: '没有找到表格行', source: `${blank} applications.new.enterprise` },
  },
  { tier: 'warning', doubt: { at: 'table3', why: '丢失了单元格，无法对应' } },
])(
  'blanks say so where the import could not read them: $doubt.at: $doubt.why',
  ({ tier, doubt }) => {
    const blanks = found({ ...without, doubts: [doubt] }, 'applications.blank')
    expect(blanks?.tier).toBe(tier)
    expect(blanks?.message).toContain('导入时没有读到')
  },
)

it('blanks of a table of which nothing was found are told by its doubt alone', () => {
  const ids = form.grids.find(({ table }) => table === 3)?.valueRows.flat() ?? []
  const cells = { ...exampleReport.cells, ...Object.fromEntries(ids.map((id) => [id, null])) }
  const doubt = { at: 'table3', why: '没有找到可读的表格行', source: ids.join(' ') }
  expect(found({ cells, doubts: [doubt] }, 'applications.blank')).toBeUndefined()
  expect(tierOf({ cells, doubts: [] }, 'applications.blank')).toBe('error')
  const cut = { ...doubt, source: ids.slice(7).join(' ') }
  expect(tierOf({ cells, doubts: [cut] }, 'applications.blank')).toBe('error')
})

it.each([
  { at: 'table4', why: '没有找到表格行' },
  { at: 'applications.new.enterprise', why: '读不准' },
])('blanks say nothing of it where the doubt is about others: $at', (doubt) => {
  const blanks = found({ ...without, doubts: [doubt] }, 'applications.blank')
  expect(blanks?.message).not.toContain('导入时')
})

it('blanks warn where the source prints figures that could not be told apart', () => {
  const doubts = [{ at: blank, why: '数字连写“123”，有2种读法', source: '123' }]
  const blanks = found({ ...without, doubts }, 'applications.blank')
  expect(blanks?.tier).toBe('warning')
  expect(blanks?.message).toContain('没有读准')
  const [doubt] = doubts
  const empty = [{ ...doubt, at: blank, why: '最后一格空白', candidates: [null] }]
  expect(tierOf({ ...without, doubts: empty }, 'applications.blank')).toBe('error')
  const more = { cells: { ...without.cells, 'applications.new.enterprise': null } }
  expect(tierOf({ ...more, doubts }, 'applications.blank')).toBe('error')
})

it('sums warn where one of their figures was not read for sure', () => {
  const broken = { cells: { ...exampleReport.cells, [blank]: 9_999 } }
  expect(tierOf(broken, 'applications.balance')).toBe('error')
  const doubts = [{ at: blank, why: '行名与数字不在一行' }]
  expect(tierOf({ ...broken, doubts }, 'applications.balance')).toBe('warning')
})
