/** Remarks and proposals as people answer, settle and decide them. */
import { describe, expect, it } from 'vitest'
import type { Act, Person, ReviewEvent } from '#report/review-event.ts'
import { nextEvent } from './chain.ts'
import { standOf } from './stand.ts'
import { discussionOf, isFor, peopleIn } from './threads.ts'

const clerk: Person = { name: '李明', role: 'clerk' }
const first: Person = { name: '王芳', role: 'first' }
const remark: Act = {
  do: 'remark',
  at: { on: 'cell', cell: 'fees.amount', value: '0.04' },
  text: '核对',
}

const asked = nextEvent([], first, remark, 1)
const proposed = nextEvent(
  [],
  first,
  { do: 'suggest', at: { on: 'cell', cell: 'fees.amount', value: '0.04' }, to: '0.4' },
  1,
)
const heard = (start: ReviewEvent, ...steps: (readonly [Person, Act])[]) => {
  const events = steps.reduce<readonly ReviewEvent[]>(
    (all, [by, act], index) => [...all, nextEvent(all, by, act, 2 + index)],
    [start],
  )
  return discussionOf(standOf({ events, versions: {} }).trail)
}

const state = (...steps: (readonly [Person, Act])[]) => heard(asked, ...steps).threads[0]?.state

describe('a remark', () => {
  it('is open until somebody says it is dealt with, and settled only by whoever asked', () => {
    const done: Act = { do: 'answer', remark: asked.id, text: '已改', done: true }
    const settle: Act = { do: 'settle', remark: asked.id }
    expect(state()).toBe('open')
    expect(state([clerk, { do: 'answer', remark: asked.id, text: '哪里' }])).toBe('open')
    expect(state([clerk, done])).toBe('answered')
    expect(state([clerk, done], [clerk, settle])).toBe('answered')
    expect(state([clerk, done], [first, settle])).toBe('settled')
    expect(state([first, settle], [clerk, { do: 'reopen', remark: asked.id }])).toBe('open')
  })

  it('goes to whoever was named last', () => {
    const to = (name: string): Act => ({ do: 'assign', remark: asked.id, to: name })
    expect(heard(asked, [first, to('法规科')], [clerk, to('财务科')]).threads[0]?.to).toBe('财务科')
  })

  it('keeps the value it was made on', () => {
    expect(heard(asked).threads[0]?.anchor).toMatchObject({ value: '0.04' })
  })
})

const stateOf = (events: readonly ReviewEvent[]) =>
  discussionOf(standOf({ events, versions: {} }).trail).suggestions[0]?.state

const decide = (verdict: 'accepted' | 'refused'): Act => ({
  do: 'decide',
  suggestion: proposed.id,
  verdict,
})

describe('a proposal', () => {
  it('is accepted or refused', () => {
    expect(heard(proposed).suggestions[0]?.state).toBe('open')
    expect(heard(proposed, [clerk, decide('accepted')]).suggestions[0]?.state).toBe('accepted')
    expect(heard(proposed, [clerk, decide('refused')]).suggestions[0]?.state).toBe('refused')
  })

  it('is nobody’s once two decided differently without knowing, until one decides anew', () => {
    const accepted = nextEvent([proposed], clerk, decide('accepted'), 2)
    const refused = nextEvent([proposed], first, decide('refused'), 3)
    const both = [proposed, accepted, refused]
    expect(stateOf(both)).toBe('contested')
    expect(stateOf([...both, nextEvent(both, clerk, decide('refused'), 4)])).toBe('refused')
  })

  it('can be decided anew by whoever knows of the first decision', () => {
    const anew = heard(proposed, [clerk, decide('accepted')], [clerk, decide('refused')])
    expect(anew.suggestions[0]?.state).toBe('refused')
  })
})

describe('who sees to a remark', () => {
  const office: Person = { name: '办公室 周宁', role: 'section' }

  it('is whoever was named last, or whose office was', () => {
    const [thread] = heard(asked, [clerk, { do: 'assign', remark: asked.id, to: '办公室' }]).threads
    if (!thread) throw new Error('no thread')
    expect(isFor(thread, office)).toBe(true)
    expect(isFor(thread, clerk)).toBe(false)
    expect(isFor(thread, null)).toBe(false)
    expect(isFor({ to: null }, office)).toBe(false)
  })

  it('can be chosen from those who took part or were named before', () => {
    const imported = nextEvent(
      [],
      { name: '未署名', role: 'clerk' },
      { do: 'import', file: 'a' },
      1,
    )
    const named = nextEvent([asked], clerk, { do: 'assign', remark: asked.id, to: '办公室' }, 2)
    expect(peopleIn([imported, asked, named])).toEqual(['王芳', '李明', '办公室'])
  })
})
