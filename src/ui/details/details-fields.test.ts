/** What the details of a report accept, and what they say otherwise. */
import { describe, expect, test } from 'vitest'
import { emptyReport, type Report } from '#report/report.ts'
import { detailsSchema, type DetailsFields, fieldsOf, reportOf } from './details-fields.ts'

const report: Report = {
  ...emptyReport({ form: '2021', year: 2025, issuers: ['甲局', '乙局'], level: 'department' }),
  title: '甲局年报',
  contact: {
    office: '办公室',
    address: '清河县和平路1号',
    postcode: '750001',
    phone: '0951-5068112',
    email: 'zwgk@qinghe.gov.cn',
  },
  signature: { organs: ['甲局', '乙局'], date: '2026-01-23' },
}

const undated = { ...report, signature: { organs: [], date: null } }

const typed = (year: string) => reportOf({ ...fieldsOf(report), year }, report).year

const complaints = (change: Partial<DetailsFields>): string[] => {
  const result = detailsSchema.safeParse({ ...fieldsOf(report), ...change })
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'))
}

const contact = (change: Partial<DetailsFields['contact']>) => ({
  contact: { ...report.contact, ...change },
})

describe('the particulars of a report', () => {
  test('showing and taking back changes nothing', () => {
    const { issuers, level, title, contact: kept, signature } = report
    expect(reportOf(fieldsOf(report), report)).toEqual({
      year: 2025,
      issuers,
      level,
      title,
      contact: kept,
      signature,
    })
    expect(complaints({})).toEqual([])
  })

  test('a year is taken once it is one, in full width too, and else left alone', () => {
    expect([typed('2024'), typed('２０２３年'), typed('202'), typed('去年'), typed('')]).toEqual([
      2024, 2023, 2025, 2025, 2025,
    ])
    expect(complaints({ year: '202' })).toEqual(['year'])
    expect(complaints({ year: '2024年' })).toEqual([])
  })

  test('an emptied title goes back to the composed one', () => {
    expect(reportOf({ ...fieldsOf(report), title: ' ' }, undated).title).toBeNull()
  })

  test('a report without an issuer shows one empty line and keeps no empty name', () => {
    const fields = fieldsOf({ ...report, issuers: [] })
    expect(fields.issuers).toEqual([{ name: '' }])
    expect(reportOf(fields, undated).issuers).toEqual([])
    expect(complaints({ issuers: fields.issuers })).toEqual(['issuers.0.name'])
  })

  test('a text that is no date is complained about and leaves the kept date alone', () => {
    const signature = { organs: '', date: '一月底' }
    expect(complaints({ signature })).toEqual(['signature.date'])
    expect(reportOf({ ...fieldsOf(report), signature }, report).signature.date).toBe('2026-01-23')
  })

  test('an emptied date is no date', () => {
    const fields = { ...fieldsOf(report), signature: { organs: '', date: '' } }
    expect(reportOf(fields, report).signature).toEqual({ organs: [], date: null })
  })

  test('full-width digits are accepted and kept as plain ones', () => {
    const change = contact({ postcode: '７５０００１', phone: '０９５１－５０６８１１２' })
    expect(complaints(change)).toEqual([])
    expect(reportOf({ ...fieldsOf(report), ...change }, undated).contact).toMatchObject({
      postcode: '750001',
      phone: '0951-5068112',
    })
  })

  test('a wrong postcode, phone or address of mail is told at its field and kept all the same', () => {
    const change = contact({ postcode: '75000', phone: '见公告', email: 'zwgk.qinghe' })
    expect(complaints(change)).toEqual(['contact.postcode', 'contact.phone', 'contact.email'])
    expect(reportOf({ ...fieldsOf(report), ...change }, undated).contact.phone).toBe('见公告')
  })

  test('a blank contact is no error', () => {
    expect(complaints(contact({ postcode: '', phone: '', email: '' }))).toEqual([])
  })
})
