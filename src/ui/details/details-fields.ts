/** The particulars of an open report as a form holds them, and the way back into the report. */
import { z } from 'zod/mini'
import { toHalfWidth } from '#report/cell-value.ts'
import type { Contact, Level, Report } from '#report/report.ts'
import { type IssuerLines, issuerLines } from '#ui/parts/fields/issuer-lines.ts'
import { firstYear, yearOf } from '#ui/parts/fields/year-text.ts'
import { dateInWords, parseReportDate } from './report-date.ts'

/** What the form can change of a report. */
export type DetailsChange = Partial<
  Pick<Report, 'year' | 'issuers' | 'level' | 'title' | 'contact' | 'signature'>
>

export type DetailsKey = keyof DetailsChange

export const detailsKeys: readonly DetailsKey[] = [
  'year',
  'issuers',
  'level',
  'title',
  'contact',
  'signature',
]

export interface DetailsFields extends IssuerLines {
  year: string
  level: Level | null
  title: string
  contact: { -readonly [Key in keyof Contact]: string }
  signature: { organs: string; date: string }
}

const isYear = (year: number): boolean =>
  Number.isInteger(year) && firstYear <= year && year <= 9999

/** The fields that show a report. */
export const fieldsOf = (report: Report): DetailsFields => ({
  year: String(report.year),
  issuers: report.issuers.length === 0 ? [{ name: '' }] : report.issuers.map((name) => ({ name })),
  level: report.level,
  title: report.title ?? '',
  contact: { ...report.contact },
  signature: {
    organs: report.signature.organs.join('\n'),
    date: dateInWords(report.signature.date),
  },
})

const lines = (text: string): string[] =>
  text
    .split(/\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * What the report should hold for these fields. A text that is no date or year leaves that of the report
 * as it is; everything else is kept as typed, also where it is complained about.
 */
export function reportOf(
  fields: DetailsFields,
  report: Pick<Report, 'year' | 'signature'>,
): Required<DetailsChange> {
  const date = parseReportDate(fields.signature.date)
  const year = yearOf(fields.year)
  const { office, address, postcode, phone, email } = fields.contact
  return {
    year: isYear(year) ? year : report.year,
    issuers: fields.issuers.map(({ name }) => name.trim()).filter((name) => name !== ''),
    level: fields.level,
    title: fields.title.trim() === '' ? null : fields.title.trim(),
    contact: {
      office: office.trim(),
      address: address.trim(),
      postcode: toHalfWidth(postcode).trim(),
      phone: toHalfWidth(phone).trim(),
      email: toHalfWidth(email).trim(),
    },
    signature: {
      organs: lines(fields.signature.organs),
      date: date === null ? report.signature.date : date === '' ? null : date,
    },
  }
}

/** True where two values of a report read the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const matches = (pattern: RegExp, message: string) =>
  z.string().check(
    z.refine((text) => {
      const plain = toHalfWidth(text).trim()
      return plain === '' || pattern.test(plain)
    }, message),
  )

/** What is said of each field; nothing here stops a value from being kept. */
export const detailsSchema = z.object({
  year: z
    .string()
    .check(
      z.refine(
        (text) => isYear(yearOf(text)),
        `年度应为${firstYear}年以后的四位数字。原来的年度未改动。`,
      ),
    ),
  issuers: issuerLines,
  level: z
    .nullable(z.enum(['government', 'department', 'township']))
    .check(z.refine((level) => level !== null, '请选择机关类别。')),
  title: z.string().check(z.trim(), z.maxLength(120, '标题超过120字，请缩短。')),
  contact: z.object({
    office: z.string(),
    address: z.string(),
    postcode: matches(/^\d{6}$/u, '邮政编码应为6位数字，请核对。'),
    phone: matches(
      /^[\d()+\-、,，;；/ 转]{5,40}$/u,
      '电话只写区号、号码和分机，例如0951-5068112转8001。',
    ),
    email: matches(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u, '电子邮箱应为“名称@域名”，请核对。'),
  }),
  signature: z.object({
    organs: z.string(),
    date: z
      .string()
      .check(
        z.refine(
          (text) => parseReportDate(text) !== null,
          '没有读懂这个日期，请写成2026年1月23日。原来的日期未改动。',
        ),
      ),
  }),
})
