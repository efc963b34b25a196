/** A year as it is typed. */
import { toHalfWidth } from '#report/cell-value.ts'
import { forms } from '#template/forms.ts'

/** The first year offices had to report about. */
export const firstYear = Math.min(...forms.map((form) => form.years.from))

/** The year a text says; NaN or a broken number where it says none. */
export const yearOf = (text: string): number =>
  Number(
    toHalfWidth(text)
      .replace(/年\s*$/u, '')
      .trim(),
  )
