/** The forms the product knows, and which of them a report year uses. A new form is added here. */
import { buildForm } from './build-form.ts'
import type { Form } from './form.ts'
import { form2019 } from './forms/form-2019.ts'
import { form2021 } from './forms/form-2021.ts'
import { formPre2019 } from './forms/form-pre-2019.ts'

/** All forms, newest first. */
export const forms: readonly Form[] = [form2021, form2019, formPre2019].map(buildForm)

/** The form with this id, or undefined. */
export const formById = (id: string): Form | undefined => forms.find((form) => form.id === id)

/** The form that reports about `year` must use (30号 from 2021, 60号 for 2019 and 2020, none prescribed before), or undefined. */
export const formOfYear = (year: number): Form | undefined =>
  forms.find((form) => form.years.from <= year && year <= (form.years.to ?? Infinity))

/** A form in a few words: 2021年格式; 2018年及以前格式 where none was prescribed. */
export const formInWords = ({ years, sections }: Form): string =>
  sections.some((section) => section.kind === 'prose' && section.chapters)
    ? `${years.to}年及以前格式`
    : `${years.from}年格式`
