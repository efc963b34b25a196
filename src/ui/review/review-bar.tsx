/** In the bar above the sheet: where the report stands, what comes next, and who sits here. */
import { ChevronDown } from 'lucide-react'
import { lazy, useState } from 'react'
import type { Act } from '#report/review-event.ts'
import { roleNames, stageName, stateNames } from '#review/names.ts'
import type { ReviewStand } from '#review/stand.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Loaded } from '#ui/parts/loaded.tsx'
import { MenuButton } from '#ui/parts/menu-button.tsx'
import type { MenuAction } from '#ui/parts/menu.tsx'
import { type Notice, NoticeLine } from '#ui/parts/notice-line.tsx'
import { isoDay } from '#ui/parts/moment.ts'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { useNow } from '#ui/use-now.ts'
import { type Step, stepNames, stepsOf } from './state-actions.ts'
import { useProfile } from './use-profile.ts'
import { useStale } from './use-stale.ts'
import './review.css'

const ProfileDialog = lazy(async () => ({
  default: (await import('./profile-dialog.tsx')).ProfileDialog,
}))

const PublishDialog = lazy(async () => ({
  default: (await import('./publish-dialog.tsx')).PublishDialog,
}))

const ReasonDialog = lazy(async () => ({
  default: (await import('./reason-dialog.tsx')).ReasonDialog,
}))

const SubmitDialog = lazy(async () => ({
  default: (await import('./submit-dialog.tsx')).SubmitDialog,
}))

interface Props {
  readonly store: Store
  /** The signing keys are others now. */
  readonly onReseat: () => void
  readonly onReview: () => void
  readonly onTrail: () => void
  /** 交回: what a section office filled in goes back to the clerk as a file. */
  readonly onSaveFile: () => void
}

type Open = Step | 'profile'

/** Steps that are taken at once; the others ask something first. */
type AtOnce = 'handBack' | 'review' | 'finalise'

const isAtOnce = (open: Open): open is AtOnce =>
  open === 'handBack' || open === 'review' || open === 'finalise'

/** 送审 · 初审, 退回 · 复审 … */
export function standWords({ state, stage, contested, returned }: ReviewStand): string {
  if (contested.length > 0) return `${stateNames[state]} · 意见不一`
  if (stage !== null) return `${stateNames[state]} · ${stageName(stage)}`
  const act = returned?.act
  if (state === 'returned' && act?.do === 'return')
    return `${stateNames[state]} · ${stageName(act.stage)}`
  return stateNames[state]
}

const reasons: Readonly<Record<'withdraw' | 'unlock' | 'correct', string>> = {
  withdraw: '撤回后可以继续修改，改好后重新送审；审核人已作的批注都会保留。',
  unlock: '解锁后可以修改，已有的审核意见作废，须重新送审。',
  correct: '公开后的更正会记入审核记录；改好后重新送审，再登记公开。',
}

function StepDialog({
  step,
  store,
  onAct,
  onClose,
}: {
  step: Exclude<Step, AtOnce>
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
  return (
    <ReasonDialog
      title={stepNames[step]}
      words={reasons[step]}
      act={stepNames[step]}
      onClose={onClose}
      onAct={(text) => onAct({ do: step, text })}
    />
  )
}

export function ReviewBar({ store, onReseat, onReview, onTrail, onSaveFile }: Props) {
  const session = useSession()
  const review = useReview()
  const { stand, person } = review
  const stale = useStale()
  const [open, setOpen] = useState<Open | null>(null)
  const [after, setAfter] = useState<Step | null>(null)
  const [handedBack, setHandedBack] = useState<readonly Notice[]>([])
  const close = () => {
    setOpen(null)
    setAfter(null)
  }
  const begin = (step: Step) => {
    session.settle()
    if (review.person === null) {
      // Every step says who did it.
      setAfter(step)
      setOpen('profile')
    } else if (step === 'handBack') {
      onSaveFile()
      setHandedBack([{ id: step, text: '已存为文件，请把它发回经办。' }])
    } else if (step === 'review') onReview()
    else if (step === 'finalise' && stale.length > 0) onReview()
    else if (step === 'finalise') void review.act({ do: 'finalise', content: review.content() })
    else setOpen(step)
  }
  const [next, ...others] = stepsOf(stand, person)
  const actions: MenuAction[] = [
    ...others.map((step) => ({ id: step, label: stepNames[step], onAction: () => begin(step) })),
    { id: 'trail', label: '审核记录', apart: others.length > 0, onAction: onTrail },
    {
      id: 'profile',
      label: person ? `本机身份：${person.name}（${roleNames[person.role]}）` : '本机身份',
      onAction: () => setOpen('profile'),
    },
  ]
  return (
    <div className="review-bar">
      <span className="review-state" data-state={stand.state}>
        {standWords(stand)}
        {stale.length > 0 ? ' · 部分失效' : ''}
      </span>
      {next === undefined ? null : (
        <Button once onClick={() => begin(next)}>
          {stepNames[next]}
        </Button>
      )}
      <MenuButton label="审核事项" icon={ChevronDown} actions={actions} />
      <NoticeLine notices={handedBack} onDismiss={() => setHandedBack([])} />
      <Loaded key={open}>
        {open === 'profile' ? (
          <ProfileDialog
            store={store}
            {...(after === null ? {} : { waiting: stepNames[after] })}
            likely={after === 'review' ? stand.stage : null}
            onRenewed={onReseat}
            onClose={close}
            onDone={() => {
              onReseat()
              setOpen(after === null || isAtOnce(after) ? null : after)
              if (after === 'review') onReview()
              setAfter(null)
            }}
          />
        ) : null}
        {open !== null && open !== 'profile' && !isAtOnce(open) ? (
          <StepDialog
            step={open}
            store={store}
            onClose={close}
            onAct={(act) => {
              close()
              void review.act(act)
            }}
          />
        ) : null}
      </Loaded>
    </div>
  )
}
