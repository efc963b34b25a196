/** Judges the open report by the office's own list of phrases, also when another tab changes it. */
import { useEffect } from 'react'
import { fixedPhrases, phrasesWith, readPhrases } from '#checks/wording/phrase-list.ts'
import type { OfficeList } from '#store/office-list.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

/** Nothing is judged anew while the office has no list. */
export function useOfficeList(list: OfficeList, session: ReportSession | null): void {
  useEffect(() => {
    if (!session) return undefined
    const take = () => session.judgeBy(phrasesWith(fixedPhrases, readPhrases(list.text).phrases))
    if (list.text !== '') take()
    return list.subscribe(take)
  }, [list, session])
}
