/** In the bar above the sheet: where the report stands, what comes next, and who sits here. */
import { ChevronDown } from 'lucide-react'
import { lazy, useState } from 'react'
import { roleNames, stageName, stateNames } from '#review/names.ts'
import type { ReviewStand } from '#review/stand.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { MenuButton } from '#ui/parts/floating/menu-button.tsx'
import type { MenuAction } from '#ui/parts/floating/menu.tsx'
import { type Notice, NoticeLine } from '#ui/parts/messages/notice-line.tsx'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { isAtOnce, type Step, stepNames, stepsOf } from '#ui/review/steps/state-actions.ts'
import { useStale } from '#ui/review/steps/use-stale.ts'
import './review.css'

const StepDialog = lazy(async () => ({
  default: (await import('#ui/review/steps/step-dialog.tsx')).StepDialog,
}))

const ProfileDialog = lazy(async () => ({
  default: (await import('#ui/review/steps/profile-dialog.tsx')).ProfileDialog,
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

/** 送审 · 初审, 退回 · 复审 … */
export function standWords({ state, stage, contested, returned }: ReviewStand): string {
  if (contested.length > 0) return `${stateNames[state]} · 意见不一`
  if (stage !== null) return `${stateNames[state]} · ${stageName(stage)}`
  const act = returned?.act
  if (state === 'returned' && act?.do === 'return')
    return `${stateNames[state]} · ${stageName(act.stage)}`
  return stateNames[state]
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
  // What was passed is not what is there now: that is looked at first.
  const leadsToReview = (step: Step) =>
    step === 'review' || (step === 'finalise' && stale.length > 0)
  const begin = (step: Step) => {
    session.settle()
    if (review.person === null) {
      // Every step says who did it.
      setAfter(step)
      setOpen('profile')
    } else if (step === 'handBack') {
      onSaveFile()
      setHandedBack([{ id: step, text: '已存为文件，请把它发回经办。' }])
    } else if (leadsToReview(step)) onReview()
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
        {stale.length > 0 ? ' · 部分审核失效' : ''}
      </span>
      {next === undefined ? null : (
        <Button once onClick={() => begin(next)}>
          {stepNames[next]}
        </Button>
      )}
      <MenuButton label="审核事项" icon={ChevronDown} actions={actions} />
      <NoticeLine notices={handedBack} onDismiss={() => setHandedBack([])} />
      <Loaded key={open} onFailure={close}>
        {open === 'profile' ? (
          <ProfileDialog
            store={store}
            {...(after === null ? {} : { waiting: stepNames[after] })}
            likely={after === 'review' || after === null ? stand.stage : null}
            onRenewed={onReseat}
            onClose={close}
            onDone={() => {
              onReseat()
              setOpen(after === null || isAtOnce(after) || leadsToReview(after) ? null : after)
              if (after !== null && leadsToReview(after)) onReview()
              setAfter(null)
            }}
          />
        ) : null}
        {open !== null && open !== 'profile' && !isAtOnce(open) ? (
          <StepDialog
            step={open}
            name={stepNames[open]}
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
