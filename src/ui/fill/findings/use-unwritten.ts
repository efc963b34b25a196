/** The parts of the open report in which nothing is written yet. */
import { unwrittenParts } from '#report/unwritten.ts'
import { type UnwrittenFinding, unwrittenFindings } from '#ui/session/unwritten-findings.ts'
import { useReportPart, useSession } from '#ui/session/use-session.ts'

/** Drawn again only where another part is begun or emptied: the report changes with every key. */
export function useUnwritten(): readonly UnwrittenFinding[] {
  const session = useSession()
  useReportPart((report) =>
    unwrittenParts(report, session.form)
      .map(({ name }) => name)
      .join('\n'),
  )
  return unwrittenFindings(session.report, session.form)
}
