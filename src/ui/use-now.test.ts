/** When the list begins to say 昨天. */
import { expect, it } from 'vitest'
import { untilTomorrow } from './use-now.ts'

it('counts to the next midnight of this computer', () => {
  expect(untilTomorrow(new Date(2026, 0, 23, 23, 59, 30).getTime())).toBe(30_000)
  expect(untilTomorrow(new Date(2026, 0, 23).getTime())).toBe(24 * 3_600_000)
  expect(untilTomorrow(new Date(2026, 11, 31, 12).getTime())).toBe(12 * 3_600_000)
})
