/** What a step of the review asks before it is taken: the stages, the day of publication, or a reason. */
import type { Act } from '#report/review-event.ts'
import type { Store } from '#store/open-store.ts'
import { isoDay } from '#ui/parts/moment.ts'
import { useSession } from '#ui/session/use-session.ts'
import { useNow } from '#ui/use-now.ts'
import { FinaliseDialog } from './finalise-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import type { AskingStep } from './state-actions.ts'
import { SubmitDialog } from './submit-dialog.tsx'
import { useProfile } from './use-profile.ts'

const reasons: Readonly<Record<'withdraw' | 'unlock' | 'correct', string>> = {
  withdraw: '撤回后可以继续修改，改好后重新送审；审核人已作的批注都会保留。',
  unlock: '解锁后可以修改，已有的审核意见作废，须重新送审。',
  correct: '公开后的更正会记入审核记录；改好后重新送审，再登记公开。',
}

export function StepDialog({
  step,
  name,
  store,
  onAct,
  onClose,
}: {
  step: AskingStep
  /** As the button that led here calls it. */
  name: string
  store: Store
  onAct: (act: Act) => void
  onClose: () => void
}) {
  const { review } = useSession()
  const profile = useProfile(store)
  const now = useNow()
  if (step === 'submit')
    return (
      <SubmitDialog
        profile={profile}
        onClose={onClose}
        onSubmit={({ stages, text }) =>
          onAct({
            do: 'submit',
            stages,
            apart: profile.apart,
            content: review.content(),
            ...(text.trim() === '' ? {} : { text: text.trim() }),
          })
        }
      />
    )
  if (step === 'publish')
    return (
      <PublishDialog
        today={isoDay(now)}
        onClose={onClose}
        onPublish={({ date, address }) =>
          onAct({
            do: 'publish',
            content: review.content(),
            date,
            ...(address === '' ? {} : { address }),
          })
        }
      />
    )
  if (step === 'finalise')
    return (
      <FinaliseDialog
        store={store}
        onClose={onClose}
        onFinalise={() => onAct({ do: 'finalise', content: review.content() })}
      />
    )
  return (
    <ReasonDialog
      title={name}
      words={reasons[step]}
      act={name}
      onClose={onClose}
      onAct={(text) => onAct({ do: step, text })}
    />
  )
}
