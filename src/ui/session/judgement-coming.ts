/** What judges the words comes after the form: the clerk fills in meanwhile, and what needs every finding waits for it. */
import { use, useSyncExternalStore } from 'react'
import type { ReportSession } from './report-session.ts'
import type { ShownFinding } from './shown-findings.ts'
import { useFindings, useSession } from './use-session.ts'

const coming = new WeakMap<ReportSession, Promise<void>>()

/** Settled once the whole report is judged; fails where the program does not come. Fetched once. */
export function wholeJudged(session: ReportSession): Promise<void> {
  const known = coming.get(session)
  if (known) return known
  const judged = session.judged
    ? Promise.resolve()
    : import('./judge.ts').then(({ judge }) => session.judgedBy(judge))
  coming.set(session, judged)
  return judged
}

/** Whether the whole is judged, not the tables alone. */
export function useJudged(): boolean {
  const session = useSession()
  return useSyncExternalStore(session.findingsChanged.add, () => session.judged)
}

/** All findings, errors first, for those who decide by them: drawn only once the whole report is judged. */
export function useEveryFinding(): readonly ShownFinding[] {
  const session = useSession()
  if (!useJudged()) use(wholeJudged(session))
  return useFindings()
}
