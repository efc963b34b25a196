/** What a report must have in words, and nobody has begun. */
import type { Form } from '#template/form.ts'
import { hollowHeadings, isUnwritten } from './prose.ts'
import { issuerName, type Report } from './report.ts'

/** The organ where it is missing, and the headings with nothing written under them, in the form's order; forms that leave the parts to the organ ask for none. */
export const unwrittenParts = ({ issuers, prose }: Report, form: Form): readonly string[] => [
  ...(issuerName(issuers) === '' ? ['机关名称'] : []),
  ...form.sections.flatMap((section) => {
    if (section.kind !== 'prose' || section.heading === null) return []
    const written = prose[section.key]
    if (isUnwritten(written)) return [section.heading]
    return hollowHeadings(written).map((heading) => `${section.heading}${heading}`)
  }),
]
