/** What a report must have in words, and nobody has begun. */
import type { Form } from '#template/form.ts'
import { isEmptyProse } from './prose.ts'
import { issuerName, type Report } from './report.ts'

/** The organ where it is missing, and the headings of the sections without a word, in the form's order; forms that leave the parts to the organ ask for none. */
export const unwrittenParts = ({ issuers, prose }: Report, form: Form): readonly string[] => [
  ...(issuerName(issuers) === '' ? ['机关名称'] : []),
  ...form.sections.flatMap((section) =>
    section.kind === 'prose' && section.heading !== null && isEmptyProse(prose[section.key])
      ? [section.heading]
      : [],
  ),
]
