/** What a new report needs before it can begin, and what is said where it is missing. */
import { z } from 'zod/mini'
import type { Level } from '#report/report.ts'
import { formOfYear } from '#template/forms.ts'
import { type IssuerLines, issuerLines } from '#ui/parts/fields/issuer-lines.ts'
import { firstYear, yearOf } from '#ui/parts/fields/year-text.ts'
import type { ReportStart } from './draft-words.ts'

/** The kinds of organ a new report can be of. */
export const levels: readonly Level[] = ['government', 'department', 'township']

/** The fields as the form holds them while they are being filled in. */
export interface StartFields extends IssuerLines {
  year: string
  level: string | null
}

/** The schema of the dialog; `currentYear` closes the range of years. */
export const startSchema = (currentYear: number) =>
  z.pipe(
    z.object({
      year: z.string().check(
        z.trim(),
        z.minLength(1, '请填写年度。'),
        z.refine((text) => Number.isInteger(yearOf(text)), '年度应为四位数字，例如2025。'),
        z.refine((text) => {
          const year = yearOf(text)
          return !Number.isInteger(year) || (firstYear <= year && year <= currentYear)
        }, `年度应在${firstYear}年至${currentYear}年之间，请改为这个范围内的年度。`),
      ),
      issuers: issuerLines,
      level: z.pipe(z.nullable(z.string()), z.enum(levels, '请选择机关类别。')),
    }),
    z.transform((fields): ReportStart => {
      const year = yearOf(fields.year)
      return {
        year,
        form: formOfYear(year)?.id ?? '',
        issuers: fields.issuers.map(({ name }) => name),
        level: fields.level,
      }
    }),
  )
