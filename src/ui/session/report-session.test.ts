/** The open report: what is being typed counts at once, and is not lost on the way out. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { check } from '#checks/check.ts'
import type { Finding } from '#checks/finding.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { startNextYear } from '#report/next-year.ts'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { judge } from './judge.ts'
import { ReportSession } from './report-session.ts'

const cell = 'applications.granted.person'
const total = 'applications.granted.total'

function begin(): ReportSession {
  const form = formById('2021')
  if (!form) throw new Error('The form of 2021 is not known')
  return new ReportSession(ReportDocument.of(exampleReport, 1), form, judge)
}

const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule).sort()

it('says of a school’s report what the command line says', () => {
  const form = formById('2021')
  if (!form) throw new Error('The form of 2021 is not known')
  const school = {
    ...emptyReport({ form: form.id, year: 2023, issuers: ['青石师范学院'], level: null }),
    title: '青石师范学院2023—2024学年信息公开工作报告',
  }
  const session = new ReportSession(ReportDocument.of(school, 1), form, judge)
  const said = rulesOf(check(school, form))
  expect(said).toContain('outline.school')
  expect(said.filter((rule) => rule.endsWith('.blank'))).toEqual([])
  expect(rulesOf(session.findings.map(({ finding }) => finding))).toEqual(said)
})

it('judges a figure while it is typed, and commits it when the report is handed on', () => {
  const session = begin()
  const told: unknown[] = []
  session.onTyping = (typing) => told.push(typing)
  session.type(cell, '10')
  expect(session.findings.some(({ finding }) => finding.cells.includes(cell))).toBe(true)
  expect(session.report.cells[cell]).toBe(9)
  expect(session.typingIn).toBe(cell)
  session.settle()
  expect(session.report.cells[cell]).toBe(10)
  expect(session.typingIn).toBeNull()
  expect(told).toEqual([{ cell, text: '10' }, null])
})

it('keeps no total that was typed as its sum, and keeps one that differs', () => {
  const session = begin()
  session.type(total, String(session.view(total).sum?.value))
  session.settle()
  expect(session.report.cells[total]).toBeUndefined()
  session.type(total, '99')
  session.settle()
  expect(session.report.cells[total]).toBe(99)
})

it('takes the outlines away with the finding that was looked at', () => {
  const session = begin()
  session.set([{ cell, value: 10 }])
  const [shown] = session.findings.filter(({ finding }) => finding.cells.includes(cell))
  if (!shown) throw new Error('The example still adds up')
  session.place.lookAt(shown)
  expect(session.view(cell).highlighted).toBe(true)
  session.set([{ cell, value: 9 }])
  expect(session.place.lookedAt).toBeNull()
  expect(session.view(cell).highlighted).toBe(false)
})

it('outlines no longer a blank that has been filled, while others are left', () => {
  const session = begin()
  const other = 'applications.new.charity'
  session.set([cell, other].map((one) => ({ cell: one, value: null })))
  const shown = session.findings.find(({ finding }) => finding.rule === 'applications.blank')
  if (!shown) throw new Error('The blanks are not told')
  session.place.lookAt(shown)
  const outlined = () => [cell, other].filter((one) => session.view(one).highlighted)
  expect(outlined()).toEqual([cell, other])
  session.set([{ cell, value: 3 }])
  expect(outlined()).toEqual([other])
  expect(session.place.lookedAt).toBe(shown.key)
})

it('only warns of a balance that rests on a doubted cell, and errs once the doubt is settled', () => {
  const form = formById('2021')
  if (!form) throw new Error('The form of 2021 is not known')
  const fresh = 'applications.new.person'
  const cells = { ...exampleReport.cells, [fresh]: 99 }
  const broken = { ...exampleReport, cells, doubts: [{ at: fresh, why: '原文数字连写' }] }
  const session = new ReportSession(ReportDocument.of(broken, 1), form, judge)
  const tiers = () =>
    session.findings.flatMap(({ finding }) =>
      finding.rule === 'applications.balance' ? finding.tier : [],
    )
  const [listed] = session.findings
  expect([session.view(fresh).tier, ...tiers()]).toEqual(['warning', 'warning', 'warning'])
  session.set([{ cell: 'fees.amount', value: '0.5' }])
  expect(session.findings[0]).toBe(listed)
  session.document.edit([{ meta: { doubts: [] } }])
  expect([session.view(fresh).tier, ...tiers()]).toEqual(['error', 'error', 'error'])
})

describe('beside last year’s report', () => {
  const carriedIn = 'applications.carried-in.person'
  const form = formById('2021')
  const started = form && startNextYear(exampleReport, form)
  if (!form || !started) throw new Error('The example has no next year')
  const due = started.cells[carriedIn]

  afterEach(() => void vi.useRealTimers())

  it('shows its numbers, and no more once it is taken away', () => {
    const session = new ReportSession(ReportDocument.of(started, 1), form, judge)
    const before = String(exampleReport.cells[cell])
    const seen: unknown[] = []
    session.subscribe(cell, () => seen.push(session.view(cell).lastYear))
    expect(session.view(cell).lastYear).toBe(before)
    session.document.edit([{ meta: { previous: [] } }])
    session.undo()
    expect(seen).toEqual([null, before])
  })

  it('marks what was not carried over while it is typed, and takes the mark away again', () => {
    vi.useFakeTimers()
    const session = new ReportSession(ReportDocument.of(started, 1), form, judge)
    expect(session.view(carriedIn).tier).toBeNull()
    session.type(carriedIn, '77')
    vi.runAllTimers()
    expect(session.view(carriedIn).tier).toBe('warning')
    const [found] = session.findings.filter(({ finding }) => finding.cells.includes(carriedIn))
    expect(found?.finding.put).toEqual({ cell: carriedIn, value: due })
    session.set([{ cell: carriedIn, value: due }])
    vi.runAllTimers()
    expect(session.view(carriedIn).tier).toBeNull()
  })
})

it('changes nothing while people decide, and still takes in a file that came back', async () => {
  const session = begin()
  const content = session.review.content()
  await session.review.act(
    { do: 'submit', stages: ['final'], apart: true, content },
    { name: '李明', role: 'clerk' },
  )
  expect(session.locked).toBe(true)
  expect(session.unkept).toBe(false)
  session.set([{ cell, value: 10 }])
  expect(session.report.cells[cell]).toBe(9)
  session.lock()
  expect(session.unkept).toBe(true)
})
