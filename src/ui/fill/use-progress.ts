/** How far the open report is, told to its line in the list once the words are judged too. */
import { useEffect, useMemo } from 'react'
import { progressOfSession } from '#ui/session/draft-facts.ts'
import { useJudged } from '#ui/session/judgement-coming.ts'
import type { Progress } from '#ui/session/section-state.ts'
import { useFindings, useReport, useSession } from '#ui/session/use-session.ts'

export function useProgress(onProgress: (progress: Progress) => void): Progress {
  const session = useSession()
  const report = useReport()
  const findings = useFindings()
  const progress = useMemo(
    () => progressOfSession(session, report, findings),
    [session, report, findings],
  )
  const judged = useJudged()
  useEffect(() => {
    if (judged) onProgress(progress)
  }, [progress, onProgress, judged])
  return progress
}
