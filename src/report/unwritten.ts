/** What a report must have in words, and nobody has begun. */
import type { ProseKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { hollowHeadings, isUnwritten } from '#report/prose/prose.ts'
import { issuerName, type Report } from './report.ts'

/** By its name on the form, and where it is written. */
export interface UnwrittenPart {
  readonly name: string
  readonly section: ProseKey | 'issuer'
}

/** The organ where it is missing, and the headings with nothing written under them, in the form's order; forms that leave the parts to the organ ask for none. */
export const unwrittenParts = (
  { issuers, prose }: Report,
  form: Form,
): readonly UnwrittenPart[] => [
  ...(issuerName(issuers) === '' ? [{ name: '机关名称', section: 'issuer' as const }] : []),
  ...form.sections.flatMap((section): readonly UnwrittenPart[] => {
    if (section.kind !== 'prose' || section.heading === null) return []
    const { key, heading } = section
    const written = prose[key]
    if (isUnwritten(written)) return [{ name: heading, section: key }]
    return hollowHeadings(written).map((hollow) => ({ name: `${heading}${hollow}`, section: key }))
  }),
]
