/** The way back for a Word file that a reviewer wrote in; whoever brings it says first who they are. */
import { FileInput } from 'lucide-react'
import { lazy, useState } from 'react'
import type { ReturnedItem } from '#review/returned/word-return.ts'
import { Button } from '#ui/parts/button.tsx'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { decideReturned, type ReturnedVerdict } from './returned-verdicts.tsx'
import { useVoice } from '#ui/review/review-voice.tsx'

const WordReturnDialog = lazy(async () => ({
  default: (await import('./word-return-dialog.tsx')).WordReturnDialog,
}))

export function WordReturnButton() {
  const session = useSession()
  const { person } = useReview()
  const voice = useVoice()
  const [open, setOpen] = useState(false)
  if (!voice) return null
  const take = (items: readonly ReturnedItem[], verdicts: readonly ReturnedVerdict[]) => {
    setOpen(false)
    for (const verdict of verdicts) {
      const act = decideReturned(session, verdict)
      if (act) void session.review.act(act)
    }
    for (const { by, at, act } of items) void session.review.act(act, by, at)
  }
  return (
    <>
      <Button
        look="quiet"
        icon={FileInput}
        title="读入审核人在 Word 中写的批注和修订"
        onClick={() => voice.asPerson('收回 Word 审阅文件', () => setOpen(true))}
      >
        收回 Word 审阅文件
      </Button>
      {open && person ? (
        <Loaded onFailure={() => setOpen(false)}>
          <WordReturnDialog
            session={session}
            person={person}
            onClose={() => setOpen(false)}
            onTake={take}
          />
        </Loaded>
      ) : null}
    </>
  )
}
