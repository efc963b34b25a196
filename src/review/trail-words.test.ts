/** The trail as people read it. */
import { describe, expect, it } from 'vitest'
import type { Act, ReviewEvent } from '#report/review-event.ts'
import { ruleDemands } from '#checks/check-sheet.ts'
import { emptyReport } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { nextEvent } from './chain.ts'
import { unnamed } from './names.ts'
import { standOf } from './stand.ts'
import { brokenChainWords, contentPrint, trailText, wordsOfEntry } from './trail-words.ts'

const found = formById('2021')
if (!found) throw new Error('no form')
const form = found
const first = { name: '王芳', role: 'first' as const }
const content = { whole: 'w', parts: {} }
const remark: Act = {
  do: 'remark',
  at: { on: 'cell', cell: 'licensing.decisions', value: 3 },
  text: '请核对',
}
const acts: readonly Act[] = [
  { do: 'submit', stages: ['first'], apart: false, content },
  remark,
  { do: 'return', stage: 'first', content, text: '数字不对', places: [remark.at] },
]
const events = acts.reduce<readonly ReviewEvent[]>(
  (all, act, index) => [...all, nextEvent(all, first, act, 1_700_000_000_000 + index)],
  [],
)
const stand = standOf({ events, versions: {} })
const start = { form: '2021', year: 2025, issuers: ['清河县水务局'], level: 'department' } as const

describe('the trail', () => {
  it('says what was meant and why', () => {
    const words = events.map((event) => wordsOfEntry(event, form, { events }))
    expect(words).toEqual([
      '初审',
      '「行政许可」「本年处理决定数量」；请核对',
      '「行政许可」「本年处理决定数量」；数字不对',
    ])
  })

  it('says a proposal with old and new', () => {
    const act: Act = { do: 'suggest', at: remark.at, to: 4 }
    expect(wordsOfEntry(nextEvent([], first, act, 1), form, { events: [] })).toContain('3 → 4')
  })

  it('says which remark was answered and which proposal was taken', () => {
    const asked = nextEvent([], first, remark, 1)
    const proposal = nextEvent([asked], first, { do: 'suggest', at: remark.at, to: 4 }, 2)
    const all = [asked, proposal]
    const said = (act: Act) => wordsOfEntry(nextEvent(all, first, act, 3), form, { events: all })
    const cell = '「行政许可」「本年处理决定数量」'
    expect(said({ do: 'answer', remark: asked.id, text: '已附', done: true })).toBe(
      `${cell}“请核对”；已处理；已附`,
    )
    expect(said({ do: 'settle', remark: asked.id })).toBe(`${cell}“请核对”`)
    expect(said({ do: 'decide', suggestion: proposal.id, verdict: 'accepted' })).toBe(
      `${cell}“3 → 4”`,
    )
    expect(said({ do: 'settle', remark: 'gone' })).toBe('')
  })

  it('says what a written reason is a reason for', () => {
    const act: Act = { do: 'reason', rule: 'signature.date', text: '原件如此' }
    const demands = ruleDemands(emptyReport(start), form)
    expect(wordsOfEntry(nextEvent([], first, act, 1), form, { events: [], demands })).toMatch(
      /^.*成文日期.*；原件如此$/u,
    )
  })

  it('says on what content a decision was made', () => {
    const mark = { whole: '0123456789abcdef'.repeat(4), parts: {} }
    const pass: Act = { do: 'pass', stage: 'first', content: mark }
    expect(contentPrint(nextEvent([], first, pass, 1))).toBe('0123 4567 89AB CDEF')
    expect(contentPrint(nextEvent([], first, remark, 1))).toBeNull()
    expect(trailText(stand, form, '年度报告', String)).toContain('内容指纹 W')
  })

  it('says of a file in which fonts it was set', () => {
    const act: Act = { do: 'export', file: '年报.pdf', content, text: 'PDF 字体：仿宋用自带字体' }
    expect(wordsOfEntry(nextEvent([], first, act, 1), form, { events: [] })).toBe(
      '年报.pdf；PDF 字体：仿宋用自带字体',
    )
  })

  it('is a line for each entry, and whole', () => {
    const text = trailText(stand, form, '年度报告', String)
    expect(text.split('\r\n').filter((line) => line.includes('王芳（初审）'))).toHaveLength(3)
    expect(text).toContain('记录完整')
    expect(brokenChainWords(stand)).toBeNull()
  })

  it('gives nobody a role who had not said who they were', () => {
    const opened = [nextEvent([], unnamed, { do: 'import', file: '年报.json' }, 1)]
    const text = trailText(standOf({ events: opened, versions: {} }), form, '年度报告', String)
    expect(text).toContain('未署名\t')
  })

  it('says that an entry was taken out or changed, and whose', () => {
    const cut = standOf({ events: events.filter((_, index) => index !== 1), versions: {} })
    expect(brokenChainWords(cut)).toBe('缺少 1 条记录，被删去或没有随文件交来')
    const changed = events.map((event, index) => (index === 1 ? { ...event, at: 9 } : event))
    expect(brokenChainWords(standOf({ events: changed, versions: {} }))).toContain('王芳的“批注”')
  })
})
