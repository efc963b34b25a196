/** Dates as a clerk types them. */
import { assert, date, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateInWords, dateWarning, deadlineInWords, parseReportDate } from './report-date.ts'

describe('the date under a report', () => {
  test.each([
    '2026年1月23日',
    '2026 年 01 月 23 日',
    '２０２６年１月２３日',
    '2026-1-23',
    '2026/01/23',
    '2026.1.23',
    '20260123',
    '二〇二六年一月二十三日',
    '二○二六年一月二十三日',
  ])('%s is understood', (text) => {
    expect(parseReportDate(text)).toBe('2026-01-23')
  })

  test('ten, twenty and thirty in characters are understood', () => {
    expect(parseReportDate('二〇二五年十月十日')).toBe('2025-10-10')
    expect(parseReportDate('二〇二五年十二月三十一日')).toBe('2025-12-31')
    expect(parseReportDate('二〇二五年十一月二十日')).toBe('2025-11-20')
  })

  test.each(['2026年2月29日', '2026年13月1日', '1月23日', '明天', '2026-1', '20260132'])(
    '%s is no date',
    (text) => {
      expect(parseReportDate(text)).toBeNull()
    },
  )

  test('a blank stays a blank', () => {
    expect(parseReportDate(' 　')).toBe('')
    expect(dateInWords(null)).toBe('')
  })

  test('what is printed is read back as the same day', () => {
    assert(
      property(
        date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const kept = moment.toISOString().slice(0, 10)
          expect(parseReportDate(dateInWords(kept))).toBe(kept)
        },
      ),
    )
  })
})

describe('when a report is due', () => {
  test('departments by the end of January, governments by the end of March', () => {
    expect(deadlineInWords('department', 2025)).toContain('2026年1月31日')
    expect(deadlineInWords('government', 2025)).toContain('2026年3月31日')
  })

  test('the last day is in time, the next is late', () => {
    expect(dateWarning('2026-01-31', 'department', 2025)).toBeUndefined()
    expect(dateWarning('2026-02-01', 'department', 2025)).toContain('晚于')
    expect(dateWarning('2026-02-01', 'government', 2025)).toBeUndefined()
    expect(dateWarning('2026-04-01', 'government', 2025)).toContain('晚于')
  })

  test('a date within the year reported about is doubted', () => {
    expect(dateWarning('2025-12-31', 'department', 2025)).toContain('2025年度结束之前')
  })

  test('no statutory day is held against a township', () => {
    expect(dateWarning('2026-06-01', 'township', 2025)).toBeUndefined()
  })
})
