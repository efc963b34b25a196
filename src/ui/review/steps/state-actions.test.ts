/** Whose step it is. */
import { expect, it } from 'vitest'
import { standOf } from '#review/stand.ts'
import { nextEvent } from '#review/chain.ts'
import type { Act } from '#report/review-event.ts'
import { stepsOf } from './state-actions.ts'

const submit: Act = {
  do: 'submit',
  stages: ['first'],
  apart: true,
  content: { whole: 'w', parts: {} },
}
const clerk = { name: '李明', role: 'clerk' } as const
const drafting = standOf({ events: [], versions: {} })
const sent = standOf({ events: [nextEvent([], clerk, submit, 1)], versions: {} })

it('lets the clerk send a report, and a section office only hand it back', () => {
  expect(stepsOf(drafting, clerk)).toEqual(['submit', 'review'])
  expect(stepsOf(drafting, null)).toEqual(['submit', 'review'])
  expect(stepsOf(drafting, { name: '陈静', role: 'section' })).toEqual(['handBack', 'review'])
  expect(stepsOf(drafting, { name: '王芳', role: 'first' })).toEqual(['review'])
})

it('lets nobody but the clerk take back what was sent', () => {
  expect(stepsOf(sent, clerk)).toEqual(['withdraw', 'review'])
  expect(stepsOf(sent, { name: '陈静', role: 'section' })).toEqual(['review'])
})

it('leads whoever opens a sent report without a name to the review first', () => {
  expect(stepsOf(sent, null)).toEqual(['review', 'withdraw'])
})
