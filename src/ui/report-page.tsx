/** One report, opened for filling in: loaded from this browser, saved at each edit, followed in other tabs. */
import { lazy, useCallback, useState } from 'react'
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

interface PageProps {
  readonly store: Store
  readonly id: string
  readonly view: ReportView
}

export function ReportPage({ store, id, view }: PageProps) {
  const loaded = useDraft(store, id)
  const [exporting, setExporting] = useState(false)
  const session = loaded.kind === 'open' ? loaded.session : null
  const draft = loaded.kind === 'open' ? loaded.draft : null
  useOfficeList(store.officeList, session)
  const reseat = useSeat(store, session)
  const onProgress = useCallback(
    (progress: Progress) => {
      // Half a figure is no news for the list, and no key should wait for the disk.
      if (session && draft && session.typingIn === null)
        draft.updateSummary(draftFacts(session, progress))
    },
    [session, draft],
  )
  const source = useCallback(async () => {
    const bytes = await store.originals.source(id)
    return bytes && (await import('./import/kept-source.ts')).unpackSource(bytes)
  }, [store, id])
  const onSaveFile = useCallback(() => {
    if (session) saveOpenReport(store, id, session)
  }, [session, store, id])
  if (loaded.kind === 'refused') return <Refused why={loaded.why} />
  if (!session || !draft)
    return <main className="loading" aria-busy="true" aria-label="正在打开报告" />
  const open = (beside: Exclude<ReportView, 'fill'>) => {
    session.settle()
    setExporting(false)
    goTo(viewAddress(id, beside))
  }
  const openCheckSheet = () => open('check-sheet')
  const openCompare = () => open('compare')
  const openReview = () => open('review')
  const openTrail = () => open('trail')
  if (view !== 'fill')
    return (
      <Loaded page>
        <BesidePage
          store={store}
          id={id}
          view={view}
          session={session}
          onReseat={reseat}
          onCompare={openCompare}
          onSaveFile={onSaveFile}
        />
      </Loaded>
    )
  return (
    <PreviousImport session={session} id={id}>
      <SourceShelf.Provider value={source}>
        <SessionContext.Provider value={session}>
          <ReviewVoiceProvider store={store} session={session} onReseat={reseat}>
            <FillPage
              key={id}
              store={store}
              saved={<Saved draft={draft} />}
              review={
                <ReviewBar
                  store={store}
                  onReseat={reseat}
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
              previous={<PreviousPart store={store} id={id} />}
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
                onPicture={() => open('picture')}
              />
            </Loaded>
          ) : null}
        </SessionContext.Provider>
      </SourceShelf.Provider>
    </PreviousImport>
  )
}
