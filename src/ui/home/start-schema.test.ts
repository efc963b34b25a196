/** What a new report must have, and the words when it has not. */
import { describe, expect, test } from 'vitest'
import { startSchema, type StartFields } from './start-schema.ts'

const schema = startSchema(2026)

const fields = (change: Partial<StartFields> = {}): StartFields => ({
  year: '2025',
  issuers: [{ name: '清河县水务局' }],
  level: 'department',
  ...change,
})

const complaints = (change: Partial<StartFields>) => {
  const result = schema.safeParse(fields(change))
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('starting a report', () => {
  test('the form follows the year', () => {
    expect(schema.parse(fields({ year: '2018' })).form).toBe('pre-2019')
    expect(schema.parse(fields({ year: '2020' })).form).toBe('2019')
    expect(schema.parse(fields({ year: '2021' })).form).toBe('2021')
  })

  test('full-width digits and a trailing 年 are understood', () => {
    expect(schema.parse(fields({ year: '２０２４年' })).year).toBe(2024)
  })

  test('names are kept without the spaces around them', () => {
    expect(schema.parse(fields({ issuers: [{ name: ' 清河县水务局　' }] })).issuers).toEqual([
      '清河县水务局',
    ])
  })

  test('an empty issuer is told at its own field', () => {
    expect(complaints({ issuers: [{ name: '甲局' }, { name: ' ' }] })).toEqual([
      ['issuers.1.name', '请填写机关全称，与公章一致，例如“清河县水务局”。'],
    ])
  })

  test('a repeated issuer is told at the later one', () => {
    expect(complaints({ issuers: [{ name: '甲局' }, { name: ' 甲局' }] })).toEqual([
      ['issuers.1.name', '与前面的机关重复，请改为另一机关或删除这一行。'],
    ])
  })

  test.each(['2007', '2027', '1'])('the year %s is out of range', (year) => {
    expect(complaints({ year })).toEqual([
      ['year', '年度应在2008年至2026年之间，请改为这个范围内的年度。'],
    ])
  })

  test('a year in letters gets one message about its shape', () => {
    expect(complaints({ year: '去年' })).toEqual([['year', '年度应为四位数字，例如2025。']])
  })

  test('a level must be chosen', () => {
    expect(complaints({ level: null })).toHaveLength(1)
    expect(complaints({ level: 'street' })).toEqual([['level', '请选择机关类别。']])
  })
})
