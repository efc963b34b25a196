/** Whoever decides is told of a clock that is behind. */
import { expect, it } from 'vitest'
import type { Person } from '#report/review-event.ts'
import { nextEvent } from './chain.ts'
import { aheadOfClock } from './late-clock.ts'
import { standOf } from './stand.ts'

const clerk: Person = { name: '李明', role: 'clerk' }
const sentAt = Date.UTC(2025, 0, 6, 2, 30)
const sent = nextEvent([], clerk, { do: 'import', file: '年报.json' }, sentAt)
const stand = standOf({ events: [sent], versions: {} })

it('a clock a day behind the record is told when the record was made', () => {
  expect(aheadOfClock(stand, sentAt - 86_400_000)).toBe(sentAt)
})

it('a clock some minutes behind is as good as any', () => {
  expect(aheadOfClock(stand, sentAt - 120_000)).toBeNull()
  expect(aheadOfClock(stand, sentAt + 1)).toBeNull()
})
