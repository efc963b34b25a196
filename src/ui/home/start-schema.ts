/** What a new report needs before it can begin, and what is said where it is missing. */
import { z } from 'zod'
import { toHalfWidth } from '#report/cell-value.ts'
import type { Level } from '#report/report.ts'
import { formOfYear, forms } from '#template/forms.ts'
import type { ReportStart } from './draft-row-facts.ts'

/** The first year a known form reports about. */
export const firstYear = Math.min(...forms.map((form) => form.years.from))

export const levels: readonly Level[] = ['government', 'department', 'township']

/** The fields as the form holds them while they are being filled in. */
export interface StartFields {
  year: string
  issuers: { name: string }[]
  level: string | null
}

const yearOf = (text: string): number =>
  Number(
    toHalfWidth(text)
      .replace(/年\s*$/u, '')
      .trim(),
  )

const issuer = z.object({
  name: z
    .string()
    .trim()
    .min(1, '请填写机关全称，与公章一致，例如“清河县水务局”。')
    .max(60, '机关名称超过60字，请核对是否误粘贴了其他内容。'),
})

/** Names that appear twice, by their place (the second and later ones). */
export function repeatedNames(names: readonly string[]): readonly number[] {
  const plain = names.map((name) => name.trim())
  return plain.flatMap((name, index) => (name !== '' && plain.indexOf(name) < index ? [index] : []))
}

/** The schema of the dialog; `currentYear` closes the range of years. */
export const startSchema = (currentYear: number) =>
  z
    .object({
      year: z
        .string()
        .trim()
        .min(1, '请填写年度。')
        .refine((text) => Number.isInteger(yearOf(text)), '年度应为四位数字，例如2025。')
        .refine((text) => {
          const year = yearOf(text)
          return !Number.isInteger(year) || (firstYear <= year && year <= currentYear)
        }, `年度应在${firstYear}年至${currentYear}年之间，请改为这个范围内的年度。`),
      issuers: z.array(issuer).superRefine((list, context) => {
        for (const index of repeatedNames(list.map(({ name }) => name)))
          context.addIssue({
            code: 'custom',
            path: [index, 'name'],
            message: '与前面的机关重复，请改为另一机关或删除这一行。',
          })
      }),
      level: z.string().nullable().pipe(z.enum(levels, '请选择机关类别。')),
    })
    .transform((fields): ReportStart => {
      const year = yearOf(fields.year)
      return {
        year,
        form: formOfYear(year)?.id ?? '',
        issuers: fields.issuers.map(({ name }) => name),
        level: fields.level,
      }
    })
