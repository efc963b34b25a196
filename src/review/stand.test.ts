/** Where a report stands, told as its people would tell it: who did what, and what it then was. */
import {
  array,
  assert,
  boolean,
  constantFrom,
  infiniteStream,
  nat,
  property,
  record,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act, Person, ReviewEvent, Stage } from '#report/review-event.ts'
import { chainOf, nextEvent } from './chain.ts'
import { standOf } from './stand.ts'

const content = { whole: 'w', parts: { title: 't' } }
const clerk: Person = { name: '李明', role: 'clerk' }
const first: Person = { name: '王芳', role: 'first' }
const last: Person = { name: '赵强', role: 'final' }
const submit: Act = { do: 'submit', stages: ['first', 'final'], apart: true, content }
const pass = (stage: Stage): Act => ({ do: 'pass', stage, content })
const back = (stage: Stage): Act => ({ do: 'return', stage, content, text: '数字不对', places: [] })

type Step = readonly [Person, Act]

const told = (steps: readonly Step[], from: readonly ReviewEvent[] = [], start = 1000) =>
  steps.reduce<readonly ReviewEvent[]>(
    (events, [by, act], index) => [...events, nextEvent(events, by, act, start + index)],
    from,
  )
const stand = (events: readonly ReviewEvent[]) => standOf({ events, versions: {} })
const after = (...steps: Step[]) => stand(told(steps))
const idleWords = (...steps: Step[]) => after(...steps).trail.at(-1)?.idle

describe('where a report stands', () => {
  it('is drafted before anybody did anything', () => {
    expect(stand([])).toMatchObject({ state: 'drafting', stage: null, round: 0 })
  })

  it('is at the first stage once it is submitted, and at the next once that has passed', () => {
    expect(after([clerk, submit])).toMatchObject({ state: 'submitted', stage: 'first' })
    const passed = after([clerk, submit], [first, pass('first')])
    expect(passed).toMatchObject({ state: 'submitted', stage: 'final' })
    expect(passed.approvals.map(({ stage }) => stage)).toEqual(['first'])
  })

  it('is approved after the last stage, then final, then published, then corrected', () => {
    const way: Step[] = [
      [clerk, submit],
      [first, pass('first')],
      [last, pass('final')],
      [clerk, { do: 'finalise', content }],
      [clerk, { do: 'publish', content, date: '2026-01-23' }],
      [clerk, { do: 'correct', text: '一处数字有误' }],
    ]
    const states = way.map((_, index) => after(...way.slice(0, index + 1)).state)
    expect(states).toEqual([
      'submitted',
      'submitted',
      'approved',
      'final',
      'published',
      'correcting',
    ])
  })

  it('goes back with a reason, and begins anew when it is submitted again', () => {
    const returned = told([
      [clerk, submit],
      [first, back('first')],
    ])
    expect(stand(returned)).toMatchObject({ state: 'returned', stage: null })
    expect(stand(told([[clerk, submit]], returned, 2000))).toMatchObject({
      state: 'submitted',
      stage: 'first',
      round: 2,
      returned: null,
    })
  })

  it('lets nobody decide out of turn, in another role, twice, or on one’s own report', () => {
    expect(idleWords([clerk, submit], [last, pass('final')])).toContain('还没有轮到')
    expect(idleWords([clerk, submit], [clerk, pass('first')])).toContain('不是这一环节的审核人')
    expect(idleWords([clerk, submit], [{ ...first, name: '李明' }, pass('first')])).toContain(
      '送审人',
    )
    expect(
      idleWords(
        [clerk, submit],
        [first, pass('first')],
        [{ name: '王芳', role: 'final' }, pass('final')],
      ),
    ).toContain('同一人')
    expect(idleWords([first, pass('first')])).toContain('没有在审')
  })

  it('lets one person decide twice where the office does not mind', () => {
    const free: Act = { ...submit, apart: false }
    const same: Step = [{ name: '王芳', role: 'final' }, pass('final')]
    expect(after([clerk, free], [first, pass('first')], same).state).toBe('approved')
  })

  it('is passed by neither of two people who decided at once, until one decides anew', () => {
    const common = told([[clerk, submit]])
    const one = told([[first, pass('first')]], common, 2000)
    const other = told([[{ name: '孙丽', role: 'first' }, back('first')]], common, 2001)
    const both = [...one, ...other.slice(1)]
    expect(stand(both)).toMatchObject({ state: 'submitted', stage: 'first', approvals: [] })
    expect(stand(both).contested).toHaveLength(2)
    const settled = told([[first, pass('first')]], both, 3000)
    expect(stand(settled)).toMatchObject({ stage: 'final', contested: [] })
    expect(stand(settled).trail.map(({ idle }) => idle)).toEqual([
      null,
      '与孙丽在互不知情时作出了不同的决定，都不生效',
      '与王芳在互不知情时作出了不同的决定，都不生效',
      null,
    ])
  })

  it('is sent anew by a clerk who mended what one returned and did not know that another passed it', () => {
    const common = told([[clerk, submit]])
    const passed = told([[first, pass('first')]], common, 2000)
    const mended = told(
      [
        [{ name: '孙丽', role: 'first' }, back('first')],
        [clerk, submit],
      ],
      common,
      2001,
    )
    const all = stand([...passed, ...mended.slice(1)])
    expect(all).toMatchObject({ state: 'submitted', stage: 'first', round: 2, contested: [] })
    expect(all.trail.map(({ idle }) => idle === null)).toEqual([true, false, false, true])
  })
})

describe('the chain', () => {
  const whole = told([
    [clerk, submit],
    [first, { do: 'remark', at: { on: 'report' }, text: '请核对' }],
    [first, pass('first')],
  ])

  it('is whole as it was written', () => {
    expect(chainOf(whole)).toMatchObject({ forged: [], missing: [] })
  })

  it('shows an entry that says something else than it did', () => {
    const [one, two, three] = whole
    if (!one || !two || !three) throw new Error('three entries')
    const changed = { ...two, by: { ...two.by, name: '别人' } }
    expect(chainOf([one, changed, three]).forged).toEqual([changed])
    expect(chainOf([one, changed, three]).missing).toEqual([two.id])
  })

  it('shows that an entry was taken out', () => {
    expect(chainOf(whole.filter((_, index) => index !== 1)).missing).toEqual([whole[1]?.id])
  })

  it('keeps the order in which people knew of each other whatever their clocks say', () => {
    const late = told([[first, pass('first')]], told([[clerk, submit]], [], 9000), 10)
    const { links } = chainOf(late)
    expect(links.map(({ event }) => event.act.do)).toEqual(['submit', 'pass'])
    expect(links.map(({ clockOdd }) => clockOdd)).toEqual([false, true])
  })

  it('says the same in every copy, whatever order the entries came in', () => {
    const people = [clerk, first, last, { name: '孙丽', role: 'second' as const }]
    const acts: Act[] = [
      submit,
      pass('first'),
      pass('final'),
      back('first'),
      back('final'),
      { do: 'withdraw', text: '再改' },
      { do: 'unlock', text: '再改' },
      { do: 'finalise', content },
      { do: 'publish', content, date: '2026-01-23' },
    ]
    const step = record({
      by: constantFrom(...people),
      act: constantFrom(...acts),
      copy: constantFrom(0, 1, 2),
      meets: boolean(),
    })
    assert(
      property(array(step, { maxLength: 24 }), infiniteStream(nat()), (steps, dice) => {
        const copies: (readonly ReviewEvent[])[] = [[], [], []]
        steps.forEach(({ by, act, copy, meets }, index) => {
          const mine = copies[copy] ?? []
          copies[copy] = [...mine, nextEvent(mine, by, act, 1000 + index)]
          const theirs = copies[(copy + 1) % 3] ?? []
          const known = new Set(copies[copy]?.map(({ id }) => id))
          if (meets)
            copies[copy] = [...(copies[copy] ?? []), ...theirs.filter(({ id }) => !known.has(id))]
        })
        const all = [...new Map(copies.flat().map((event) => [event.id, event])).values()]
        const shuffled = all
          .map((event) => ({ event, key: dice.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event)
        const summary = ({ trail, ...rest }: ReturnType<typeof stand>) => [
          rest.state,
          rest.stage,
          rest.approvals.map(({ event }) => event.id),
          trail.map((entry) => [entry.event.id, entry.idle]),
        ]
        expect(summary(stand(shuffled))).toEqual(summary(stand(all)))
      }),
    )
  })
})
