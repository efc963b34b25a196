/** Parts nobody has begun to write, as findings: listed beside the blanks of the tables, and on the way of F8. */
import type { Form } from '#template/form.ts'
import type { Report } from '#report/report.ts'
import { type UnwrittenPart, unwrittenParts } from '#report/unwritten.ts'
import type { ShownFinding } from './shown-findings.ts'

export interface UnwrittenFinding extends ShownFinding {
  /** Where it is written. */
  readonly written: UnwrittenPart['section']
}

/** In the order of the form; they are no judgement of the rules and stand in no file. */
export const unwrittenFindings = (report: Report, form: Form): readonly UnwrittenFinding[] =>
  unwrittenParts(report, form).map(({ name, section }) => ({
    key: `unwritten ${name}`,
    written: section,
    rule: null,
    standing: null,
    finding: {
      rule: 'unwritten.blank',
      tier: 'hint',
      cells: [],
      // The organ is named in the title.
      section: section === 'issuer' ? 'title' : section,
      quote: null,
      message: `${name}还没有写。`,
      basis: form.officialName,
    },
  }))
