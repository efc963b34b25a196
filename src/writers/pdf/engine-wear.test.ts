/** When an engine is replaced, counted in bytes. */
import { expect, it } from 'vitest'
import { isWorn } from './engine-wear.ts'

it.each([
  [53e6, 53e6, false],
  [53e6, 249e6, false],
  [53e6, 250e6, true],
  [200e6, 399e6, false],
  [200e6, 400e6, true],
])('an engine of first %d and now %d bytes: worn %s', (first, now, worn) => {
  expect(isWorn(first, now)).toBe(worn)
})
