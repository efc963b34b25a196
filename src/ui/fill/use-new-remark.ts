/** 批注 and 修改建议 on whatever the person is at: the words, the cell or the section. */
import { useCallback } from 'react'
import type { RemarkKind } from '#ui/review/remarks/remark-dialog.tsx'
import { useVoice } from '#ui/review/review-voice.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { placesHere } from './late-parts.ts'

export function useNewRemark(session: ReportSession): (kind: RemarkKind) => void {
  const voice = useVoice()
  return useCallback(
    (kind) => {
      session.settle()
      void placesHere(session).then((anchors) => voice?.ask(kind, anchors))
    },
    [session, voice],
  )
}
