/** Dates as offices print them. */
import { expect, it } from 'vitest'
import { printedDate } from './printed-dates.ts'

it.each([
  ['2013年1月30日', '2013-01-30'],
  ['二○一三年一月三十日', '2013-01-30'],
  ['二〇一一年元月二十日', '2011-01-20'],
  ['二0一二年十二月十一日', '2012-12-11'],
  ['2013年13月1日', null],
  ['2013年1月', null],
])('%s is %s', (printed, date) => {
  expect(printedDate(printed)).toBe(date)
})
