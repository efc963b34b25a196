/** Times and days as a clerk reads them. */
import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockTime, dayOf, dayTime } from './moment.ts'

const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number =>
  new Date(year, month - 1, day, hour, minute, second).getTime()

const day = 24 * 60 * 60 * 1000

describe('moments', () => {
  test('a save is told to the second, with leading zeros', () => {
    expect(clockTime(at(2026, 1, 23, 9, 3, 5))).toBe('09:03:05')
  })

  test('a day is written without leading zeros', () => {
    expect(dayOf(at(2026, 1, 3, 14, 3))).toBe('2026年1月3日')
  })

  test('the same calendar day is today, from its first minute to its last', () => {
    const now = at(2026, 1, 23, 12)
    expect(dayTime(at(2026, 1, 23, 0, 0), now)).toBe('今天 00:00')
    expect(dayTime(at(2026, 1, 23, 23, 59), now)).toBe('今天 23:59')
  })

  test('one minute before midnight is yesterday, also over new year', () => {
    expect(dayTime(at(2025, 12, 31, 23, 59), at(2026, 1, 1, 0, 1))).toBe('昨天 23:59')
  })

  test('the day before yesterday is told by its date', () => {
    expect(dayTime(at(2026, 1, 21, 16, 20), at(2026, 1, 23, 8))).toBe('2026年1月21日 16:20')
  })

  test('a moment of another day never reads as today', () => {
    assert(
      property(
        integer({ min: at(2020, 1, 1), max: at(2030, 1, 1) }),
        integer({ min: -2 * day, max: 2 * day }),
        (moment, later) => {
          const now = moment + later
          expect(dayTime(moment, now).startsWith('今天')).toBe(dayOf(moment) === dayOf(now))
        },
      ),
    )
  })
})
