/** What the line above the form says, for whoever sits there. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import type { Act, Person, ReviewEvent, Stage } from '#report/review-event.ts'
import { nextEvent } from './chain.ts'
import { type Changes, handOnWords, standLines } from './stand-words.ts'
import { standOf } from './stand.ts'

const known = formById('2021')
if (!known) throw new Error('The form of 2021 is gone')
const form = known
const content = { whole: 'w', parts: { title: 't' } }
const clerk: Person = { name: '李明', role: 'clerk' }
const first: Person = { name: '王芳', role: 'first' }
const other: Person = { name: '孙丽', role: 'first' }
const submit: Act = { do: 'submit', stages: ['first', 'final'], apart: true, content }
const pass = (stage: Stage): Act => ({ do: 'pass', stage, content })
const back: Act = { do: 'return', stage: 'first', content, text: '请核对表三', places: [] }

const told = (steps: readonly (readonly [Person, Act])[], from: readonly ReviewEvent[] = []) =>
  steps.reduce<readonly ReviewEvent[]>(
    (events, [by, act]) => [...events, nextEvent(events, by, act, events.length)],
    from,
  )
const stand = (events: readonly ReviewEvent[]) => standOf({ events, versions: {} })
const same: Changes = {
  sinceSent: [],
  sincePassed: [],
  unsound: [],
  unconfirmed: [],
  otherKey: [],
  otherName: [],
  unsigned: [],
}
const says = (events: readonly ReviewEvent[], person: Person | null, changes = same) =>
  standLines(stand(events), person, changes, form).map(({ text }) => text)

describe('the line above the form', () => {
  it('says nothing of a report that is being drafted', () => {
    expect(says([], clerk)).toEqual([])
  })

  it('says why nobody can write, and the way on for whoever sits there', () => {
    const sent = told([[clerk, submit]])
    expect(says(sent, clerk)).toEqual([
      '报告已送审，等待初审，内容锁定；请“存为文件”，交给初审；需要修改请先“撤回送审”。',
    ])
    expect(says(sent, null)).toEqual([
      '报告已送审，等待初审，内容锁定；审核人请进入“审核”，经办需要修改请先在“审核”旁的菜单里选“撤回送审”。',
    ])
    expect(says(sent, first)).toEqual(['报告已送审，等待初审，内容锁定；可以批注和提修改建议。'])
    const passed = told([[first, pass('first')]], sent)
    expect(says(passed, first)).toEqual([
      '报告已送审，等待终审，内容锁定；请“存为文件”，交给终审；可以批注和提修改建议。',
    ])
    const last: Person = { name: '赵强', role: 'final' }
    const approved = told([[last, pass('final')]], passed)
    expect(says(approved, clerk)).toEqual([
      '报告已通过审核，内容锁定；请“定稿”，需要修改请先在“定稿”旁的菜单里选“解锁修改”。',
    ])
    expect(says(approved, last)).toEqual(['报告已通过审核，内容锁定；请“存为文件”，交回经办定稿。'])
    const final = told([[clerk, { do: 'finalise', content }]], approved)
    expect(says(final, clerk).join()).toContain('旁的菜单里选“解锁修改”')
    expect(says(final, last)).toEqual([
      '报告已定稿，内容锁定；公布后由经办登记公开，需要修改的由经办解锁。',
    ])
  })

  it('says who returned it and why, until it is sent again', () => {
    const returned = told([
      [clerk, submit],
      [first, back],
    ])
    expect(says(returned, clerk)).toEqual(['王芳（初审）退回：请核对表三'])
    expect(says(returned, first)).toEqual([
      '王芳（初审）退回：请核对表三（请“存为文件”，交回经办修改）',
    ])
    expect(says(told([[clerk, submit]], returned), clerk)).not.toContain('退回')
  })

  it('says why a published report is open once more, until it is sent again', () => {
    const final: Act = { do: 'submit', stages: ['first'], apart: true, content }
    const published = told([
      [clerk, final],
      [first, pass('first')],
      [clerk, { do: 'finalise', content }],
      [clerk, { do: 'publish', content, date: '2025-01-20' }],
    ])
    const correcting = told([[clerk, { do: 'correct', text: '表三有误' }]], published)
    expect(says(correcting, clerk)).toEqual([
      '李明（经办）公开后更正：表三有误；改好后请重新“送审”。',
    ])
    expect(says(told([[clerk, final]], correcting), clerk).join()).not.toContain('更正')
  })

  it('says why an approved report was unlocked, and a sent one taken back', () => {
    const sent = told([[clerk, submit]])
    const taken = told([[clerk, { do: 'withdraw', text: '补一个数' }]], sent)
    expect(says(taken, clerk)).toEqual(['李明（经办）撤回送审：补一个数；改好后请重新“送审”。'])
    const stopped = told([[clerk, { do: 'withdraw', text: '补一个数。' }]], sent)
    expect(says(stopped, clerk)).toEqual(says(taken, clerk))
    const final: Act = { do: 'submit', stages: ['first'], apart: true, content }
    const approved = told([
      [clerk, final],
      [first, pass('first')],
    ])
    const open = told([[first, { do: 'unlock', text: '表三有误' }]], approved)
    expect(says(open, clerk)).toEqual(['王芳（初审）解锁修改：表三有误；改好后请重新“送审”。'])
  })

  it('says that two decided differently, and that the record has a gap', () => {
    const sent = told([[clerk, submit]])
    const both = [...told([[first, pass('first')]], sent), ...told([[other, back]], sent).slice(1)]
    expect(says(both, clerk)[0]).toContain('王芳：通过；孙丽：退回，请核对表三')
    expect(says(told([[first, pass('first')]], sent).slice(1), clerk)[0]).toContain('缺少 1 条记录')
  })

  it('names decisions whose signature does not hold', () => {
    const sent = told([[clerk, submit]])
    expect(says(sent, first, { ...same, unsound: sent })[0]).toBe(
      '审核记录有问题：1 条记录的签名无效，内容或签名被换过：李明的“送审”。',
    )
  })

  it('asks the clerk, and nobody else, to confirm who passed the report before it is made final', () => {
    const final: Act = { do: 'submit', stages: ['first'], apart: true, content }
    const approved = told([
      [clerk, final],
      [first, pass('first')],
    ])
    const changes = { ...same, unconfirmed: approved.slice(1) }
    expect(says(approved, clerk, changes)).toContain(
      '王芳（初审）的签名还未确认身份；定稿前请向本人核对指纹，在审核记录中登记姓名。',
    )
    expect(says(approved, clerk, { ...same, unsigned: approved.slice(1) })).toContain(
      '王芳（初审）通过时没有签名；定稿前请向本人核实。',
    )
    expect(says(approved, clerk, { ...same, otherKey: approved.slice(1) })[1]).toContain(
      '王芳（初审）的签名，指纹与本单位登记的不同',
    )
    const [, event] = approved
    if (!event) throw new Error('nobody passed')
    expect(says(approved, clerk, { ...same, otherName: [{ event, owner: '李丽' }] })[1]).toContain(
      '王芳（初审）的签名，所用密钥在本单位登记为李丽',
    )
    expect(says(approved, first, changes)).toEqual(says(approved, first))
    const done = told([[clerk, { do: 'finalise', content }]], approved)
    expect(says(done, clerk, changes)).toEqual(says(done, clerk))
  })

  it('names what changed behind the back of those who decide', () => {
    const sent = told([[clerk, submit]])
    expect(says(sent, first, { ...same, sinceSent: ['overview'] })[0]).toBe(
      '送审之后内容有改动：一、总体情况，请查明来由。',
    )
  })
})

it('tells a reviewer whom the file goes to next', () => {
  const sent = told([[clerk, submit]])
  expect(handOnWords(stand(sent), first)).toBeNull()
  expect(handOnWords(stand(told([[first, pass('first')]], sent)), first)).toContain('交给终审')
  expect(handOnWords(stand(told([[first, back]], sent)), first)).toContain('交回经办修改')
})
