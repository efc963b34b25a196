/** A report that is another than what was sent is told to whoever decides. */
import { expect, it } from 'vitest'
import { nextEvent } from './chain.ts'
import { changedSinceSent } from './approvals.ts'
import { standOf } from './stand.ts'

const mark = (overview: string) => ({ whole: `w${overview}`, parts: { overview, other: 'o' } })

it('names the parts that changed after the report was sent', () => {
  const sent = nextEvent(
    [],
    { name: '李明', role: 'clerk' },
    { do: 'submit', stages: ['final'], apart: true, content: mark('a') },
    1,
  )
  const stand = standOf({ events: [sent], versions: {} })
  expect(changedSinceSent(stand, mark('a'))).toEqual([])
  expect(changedSinceSent(stand, mark('b'))).toEqual(['overview'])
})
