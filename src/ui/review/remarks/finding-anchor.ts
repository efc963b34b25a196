/** A remark on what the checks found. */
import type { Anchor } from '#report/review-event.ts'
import type { ShownFinding } from '#ui/session/shown-findings.ts'

/** The finding as it reads now: it is known again by its rule and cells. */
export const findingAnchor = ({ finding }: ShownFinding): Anchor => ({
  on: 'finding',
  rule: finding.rule,
  cells: finding.cells,
  section: finding.section,
  message: finding.message,
})
