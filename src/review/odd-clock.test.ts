/** Whoever decides is told where their clock and the record disagree. */
import { expect, it } from 'vitest'
import type { Person } from '#report/review-event.ts'
import { nextEvent } from './chain.ts'
import { oddClock } from './odd-clock.ts'
import { standOf } from './stand.ts'

const clerk: Person = { name: '李明', role: 'clerk' }
const sentAt = Date.UTC(2025, 0, 6, 2, 30)
const day = 86_400_000
const sent = nextEvent([], clerk, { do: 'import', file: '年报.json' }, sentAt)
const stand = standOf({ events: [sent], versions: {} })

it('a clock a day behind the record is told what was made later, and by whom', () => {
  expect(oddClock(stand, sentAt - day)).toEqual({ is: 'behind', last: sent })
})

it('a clock years ahead of the record is told so', () => {
  const now = sentAt + 1500 * day
  expect(oddClock(stand, now)).toEqual({ is: 'ahead', last: sent })
  const opened = nextEvent([sent], clerk, { do: 'import', file: '年报.json' }, now - 60_000)
  expect(oddClock(standOf({ events: [sent, opened], versions: {} }), now)).toEqual({
    is: 'ahead',
    last: sent,
  })
})

it('some minutes behind, or some months after, nothing is odd', () => {
  expect(oddClock(stand, sentAt - 120_000)).toBeNull()
  expect(oddClock(stand, sentAt + 300 * day)).toBeNull()
  expect(oddClock({ trail: [] }, 0)).toBeNull()
})
