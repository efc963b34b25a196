/** What is shown of an open report beside its form: 核查表, 图解, 对比, 审核, 审核记录. */
import { lazy, useState } from 'react'
import type { Store } from '#store/open-store.ts'
import { Loaded } from './parts/messages/loaded.tsx'
import { ReviewVoiceProvider } from '#ui/review/review-voice.tsx'
import { goTo, reportAddress, type ReportView, viewAddress } from './route.ts'
import type { ReportSession } from './session/report-session.ts'
import { SessionContext } from './session/use-session.ts'

const CheckSheetPage = lazy(async () => ({
  default: (await import('./check-sheet/check-sheet-page.tsx')).CheckSheetPage,
}))

const ReviewPage = lazy(async () => ({
  default: (await import('#ui/review/review-page.tsx')).ReviewPage,
}))

const TrailPage = lazy(async () => ({
  default: (await import('#ui/review/trail-page.tsx')).TrailPage,
}))

const PicturePage = lazy(async () => ({
  default: (await import('./picture/picture-page.tsx')).PicturePage,
}))

const ComparePage = lazy(async () => ({
  default: (await import('./compare/compare-page.tsx')).ComparePage,
}))

interface Props {
  readonly store: Store
  readonly id: string
  readonly view: Exclude<ReportView, 'fill'>
  readonly session: ReportSession
  /** The signing keys are others now. */
  readonly onReseat: () => void
  readonly onCompare: () => void
  readonly onSaveFile: () => void
}

interface ViewProps extends Props {
  /** 对比 was asked for from 审核, and leads back there. */
  readonly fromReview: boolean
}

function View(props: ViewProps) {
  const { store, id, view, session, fromReview, onReseat, onCompare, onSaveFile } = props
  const onBack = () => goTo(reportAddress(id))
  const { person } = session.review
  if (view === 'trail') return <TrailPage store={store} onBack={onBack} />
  if (view === 'compare')
    return (
      <ComparePage
        session={session}
        {...(fromReview
          ? { onBack: () => goTo(viewAddress(id, 'review')), back: '回到审核' }
          : { onBack })}
        {...(person ? { person } : {})}
      />
    )
  if (view === 'picture') return <PicturePage session={session} onBack={onBack} />
  if (view === 'check-sheet') return <CheckSheetPage session={session} onBack={onBack} />
  return (
    <ReviewVoiceProvider store={store} session={session} onReseat={onReseat}>
      <ReviewPage
        store={store}
        session={session}
        onReseat={onReseat}
        onCompare={onCompare}
        onSaveFile={onSaveFile}
        onBack={onBack}
      />
    </ReviewVoiceProvider>
  )
}

export function BesidePage(props: Props) {
  const [fromReview, setFromReview] = useState(false)
  const onCompare = () => {
    setFromReview(true)
    props.onCompare()
  }
  return (
    <Loaded key={props.view} page>
      <SessionContext.Provider value={props.session}>
        <View {...props} fromReview={fromReview} onCompare={onCompare} />
      </SessionContext.Provider>
    </Loaded>
  )
}
