/** 审核: the judgement first, then the pages as they will be printed with what is said of them, then the decision. */
import { GitCompareArrows, UserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { titleOf } from '#report/report.ts'
import { roleNames } from '#review/names.ts'
import type { Store } from '#store/open-store.ts'
import { afterDialog } from '#ui/parts/floating/after-dialog.ts'
import { Button } from '#ui/parts/button.tsx'
import { DeskBar } from '#ui/parts/desk-bar.tsx'
import { useShortcuts } from '#ui/fill/page-wide.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useReport, useReview } from '#ui/session/use-session.ts'
import { DecisionPart } from '#ui/review/steps/decision-part.tsx'
import { JudgementPart } from './judgement-part.tsx'
import { PagesPart } from './pages-part.tsx'
import { ProfileDialog } from '#ui/review/steps/profile-dialog.tsx'
import { standWords } from './review-bar.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import './review-page.css'

/** What a reviewer saw is kept when they leave, so that next time what changed since comes first. */
function useLooked(session: ReportSession): void {
  useEffect(
    () => () => {
      const { review } = session
      const { person, stand } = review
      if (person === null || person.role === 'clerk') return
      const content = review.content()
      const seen = stand.trail
        .filter(({ event }) => event.by.name === person.name && 'content' in event.act)
        .at(-1)?.event.act
      if (seen && 'content' in seen && seen.content.whole === content.whole) return
      void review.act({ do: 'look', content })
    },
    [session],
  )
}

interface Props {
  readonly store: Store
  readonly session: ReportSession
  readonly onReseat: () => void
  readonly onCompare: () => void
  readonly onSaveFile: () => void
  readonly onBack: () => void
}

export function ReviewPage({ store, session, onReseat, onCompare, onSaveFile, onBack }: Props) {
  const report = useReport()
  const { stand, person } = useReview()
  const [unseen, setUnseen] = useState<readonly number[] | null>(null)
  const [profile, setProfile] = useState(false)
  useLooked(session)
  useShortcuts(session, onSaveFile)
  useReviewKeys()
  return (
    <div className="desk-page">
      <DeskBar onBack={onBack}>
        <span className="review-state" data-state={stand.state}>
          {standWords(stand)}
        </span>
        <Button look="quiet" icon={GitCompareArrows} onClick={onCompare}>
          看改动
        </Button>
        <Button look="quiet" icon={UserRound} onClick={() => setProfile(true)}>
          {person ? `${person.name}（${roleNames[person.role]}）` : '本机身份'}
        </Button>
      </DeskBar>
      <main className="review-sheet">
        <h1 tabIndex={-1}>审核</h1>
        <p className="desk-of">{titleOf(report, session.form.title)}</p>
        <p className="review-keys" data-screen-only>
          F6 下一部分　F7 下一条批注　加 Shift 往回
        </p>
        <JudgementPart onCompare={onCompare} />
        <PagesPart onUnseen={setUnseen} />
        <DecisionPart unseen={unseen} onProfile={() => setProfile(true)} onSaveFile={onSaveFile} />
      </main>
      {profile ? (
        <ProfileDialog
          store={store}
          likely={stand.stage}
          onRenewed={onReseat}
          onClose={() => setProfile(false)}
          onDone={() => {
            onReseat()
            setProfile(false)
            afterDialog(() => {
              // Who asked from below may find that the question is gone.
              if (document.activeElement === document.body)
                document.querySelector<HTMLElement>('#review-decision')?.focus()
            })
          }}
        />
      ) : null}
    </div>
  )
}
