/** One report, opened for filling in: loaded from this browser, saved at each edit, followed in other tabs. */
import { lazy, useCallback, useState } from 'react'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import { Loaded } from './parts/messages/loaded.tsx'
import { saveOpenReport } from './draft-actions.ts'
import { DraftNews, Saved } from './draft-news.tsx'
import { FillPage } from './fill/fill-page.tsx'
import { HandOff } from './handoff/hand-off.tsx'
import { UndecidedNews } from './handoff/undecided-news.tsx'
import { SourceShelf } from './import/source-shelf.ts'
import { ProblemPanel } from './parts/messages/problem-panel.tsx'
import { useOfficeList } from './phrases/use-office-list.ts'
import { PreviousImport } from './previous/previous-import.tsx'
import { goTo, homeAddress, type ReportView, viewAddress } from './route.ts'
import { draftFacts } from './session/draft-facts.ts'
import type { Progress } from './session/section-state.ts'
import { ReviewBar } from '#ui/review/review-bar.tsx'
import { ReviewVoiceProvider } from '#ui/review/review-voice.tsx'
import { useSeat } from '#ui/review/steps/use-profile.ts'
import type { ReportSession } from './session/report-session.ts'
import { SessionContext } from './session/use-session.ts'
import { useDraft } from './use-draft.ts'

const PreviousPart = lazy(async () => ({
  default: (await import('./previous/previous-part.tsx')).PreviousPart,
}))

const BesidePage = lazy(async () => ({
  default: (await import('./beside-page.tsx')).BesidePage,
}))

const ExportDialog = lazy(async () => ({
  default: (await import('./export/export-dialog.tsx')).ExportDialog,
}))

function Refused({ why }: { readonly why: string }) {
  return (
    <main className="refused">
      <ProblemPanel
        problem={{
          what: '不能打开这份报告',
          where: [why],
          how: '请回到年报列表，打开另一份或从文件打开。',
        }}
      >
        <a href={homeAddress}>回到年报列表</a>
      </ProblemPanel>
    </main>
  )
}

/** What a report was read from, as it is kept beside it; unpacked when somebody asks for it. */
function useKeptSource(store: Store, id: string) {
  return useCallback(async () => {
    const bytes = await store.originals.source(id)
    return bytes && (await import('./import/kept-source.ts')).unpackSource(bytes)
  }, [store, id])
}

type Beside = Exclude<ReportView, 'fill'>

interface FormViewProps {
  readonly store: Store
  readonly session: ReportSession
  readonly draft: OpenDraft
  /** The signing keys are others now. */
  readonly onReseat: () => void
  readonly onSaveFile: () => void
  /** To a page beside the form. */
  readonly onBeside: (view: Beside) => void
}

/** 编制: the form of the open report, with 导出 over it when it is asked for. */
function FormView({ store, session, draft, onReseat, onSaveFile, onBeside }: FormViewProps) {
  const [exporting, setExporting] = useState(false)
  const source = useKeptSource(store, draft.id)
  const onProgress = useCallback(
    (progress: Progress) => {
      // Half a figure is no news for the list, and no key should wait for the disk.
      if (session.typingIn === null) draft.updateSummary(draftFacts(session, progress))
    },
    [session, draft],
  )
  const openCheckSheet = () => onBeside('check-sheet')
  const openCompare = () => onBeside('compare')
  const openReview = () => onBeside('review')
  const openTrail = () => onBeside('trail')
  return (
    <PreviousImport session={session} id={draft.id}>
      <SourceShelf.Provider value={source}>
        <SessionContext.Provider value={session}>
          <ReviewVoiceProvider store={store} session={session} onReseat={onReseat}>
            <FillPage
              store={store}
              saved={<Saved draft={draft} />}
              review={
                <ReviewBar
                  store={store}
                  onReseat={onReseat}
                  onReview={openReview}
                  onTrail={openTrail}
                  onSaveFile={onSaveFile}
                />
              }
              news={
                <>
                  <DraftNews
                    store={store}
                    draft={draft}
                    session={session}
                    onSaveFile={onSaveFile}
                  />
                  <UndecidedNews />
                </>
              }
              onLeave={() => goTo(homeAddress)}
              onSaveFile={onSaveFile}
              handOff={<HandOff store={store} draft={draft} />}
              onExport={() => {
                session.settle()
                setExporting(true)
              }}
              onProgress={onProgress}
              previous={<PreviousPart store={store} id={draft.id} />}
              onCheckSheet={openCheckSheet}
              onCompare={openCompare}
              onReview={openReview}
              onTrail={openTrail}
            />
          </ReviewVoiceProvider>
          {exporting ? (
            <Loaded onFailure={() => setExporting(false)}>
              <ExportDialog
                onClose={() => setExporting(false)}
                onCheckSheet={openCheckSheet}
                onCompare={openCompare}
                onPicture={() => onBeside('picture')}
              />
            </Loaded>
          ) : null}
        </SessionContext.Provider>
      </SourceShelf.Provider>
    </PreviousImport>
  )
}

interface PageProps {
  readonly store: Store
  readonly id: string
  readonly view: ReportView
}

export function ReportPage({ store, id, view }: PageProps) {
  const loaded = useDraft(store, id)
  const session = loaded.kind === 'open' ? loaded.session : null
  const draft = loaded.kind === 'open' ? loaded.draft : null
  useOfficeList(store.officeList, session)
  const reseat = useSeat(store, session)
  const onSaveFile = useCallback(() => {
    if (session) saveOpenReport(store, id, session)
  }, [session, store, id])
  if (loaded.kind === 'refused') return <Refused why={loaded.why} />
  if (!session || !draft)
    return <main className="loading" aria-busy="true" aria-label="正在打开报告" />
  const open = (beside: Beside) => {
    session.settle()
    goTo(viewAddress(id, beside))
  }
  if (view !== 'fill')
    return (
      <Loaded page>
        <BesidePage
          store={store}
          id={id}
          view={view}
          session={session}
          onReseat={reseat}
          onCompare={() => open('compare')}
          onSaveFile={onSaveFile}
        />
      </Loaded>
    )
  return (
    <FormView
      store={store}
      session={session}
      draft={draft}
      onReseat={reseat}
      onSaveFile={onSaveFile}
      onBeside={open}
    />
  )
}
