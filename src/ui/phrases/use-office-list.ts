/** Judges the open report by the office's own list of phrases, also when another tab changes it. */
import { useEffect } from 'react'
import type { OfficeList } from '#store/office-list.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

/** Nothing is judged anew while the office has no list. */
export function useOfficeList(list: OfficeList, session: ReportSession | null): void {
  useEffect(() => {
    if (!session) return undefined
    const take = async () => {
      const words = await import('#checks/wording/phrases/phrase-list.ts')
      const own = words.readPhrases(list.text).phrases
      session.judgeBy(words.phrasesWith(words.fixedPhrases, own))
    }
    if (list.text !== '') void take()
    return list.subscribe(() => void take())
  }, [list, session])
}
