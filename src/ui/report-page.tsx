/** One report, opened for filling in: loaded from this browser, saved at each edit, followed in other tabs. */
import { lazy, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { formById } from '#template/forms.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import type { SaveState } from '#store/save-state.ts'
import { Loaded } from '#ui/parts/loaded.tsx'
import { freshReplica, saveReportFile } from './draft-actions.ts'
import { FillPage } from './fill/fill-page.tsx'
import { SaveLine } from './fill/save-line.tsx'
import { HandOff } from './handoff/hand-off.tsx'
import { UndecidedNews } from './handoff/undecided-news.tsx'
import { SourceShelf } from './import/source-shelf.ts'
import { Button } from './parts/button.tsx'
import { NewsLine } from './parts/news-line.tsx'
import { ProblemPanel } from './parts/problem-panel.tsx'
import { useOfficeList } from './phrases/use-office-list.ts'
import { PreviousImport } from './previous/previous-import.tsx'
import { ProgramNews, useStoreState } from './program-news.tsx'
import { goTo, homeAddress, type ReportView, viewAddress } from './route.ts'
import { draftFacts, progressOfSession } from './session/draft-facts.ts'
import { ReportSession } from './session/report-session.ts'
import type { Progress } from './session/section-state.ts'
import { ReviewBar } from '#ui/review/review-bar.tsx'
import { ReviewVoiceProvider } from '#ui/review/review-voice.tsx'
import { useSeat } from '#ui/review/steps/use-profile.ts'
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts'
import { SessionContext } from './session/use-session.ts'

const PreviousPart = lazy(async () => ({
  default: (await import('./previous/previous-part.tsx')).PreviousPart,
}))

const BesidePage = lazy(async () => ({
  default: (await import('./beside-page.tsx')).BesidePage,
}))

const ExportDialog = lazy(async () => ({
  default: (await import('./export/export-dialog.tsx')).ExportDialog,
}))

type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly draft: OpenDraft; readonly session: ReportSession }
  | { readonly kind: 'refused'; readonly why: string }

async function load(store: Store, id: string): Promise<Opening> {
  const document = new ReportDocument(freshReplica())
  const opened = await store.open(id, document)
  if (!opened.ok) return { kind: 'refused', why: opened.why }
  const form = formById(document.report.form)
  if (!form) {
    await opened.value.close()
    return { kind: 'refused', why: `表格格式“${document.report.form}”不在本系统支持的格式之内` }
  }
  const session = new ReportSession(document, form, null)
  for (const typing of await store.restoreTyping(id))
    session.restoreTyping(typing.cell, typing.text)
  session.onTyping = (typing) => store.keepTyping(id, typing)
  return { kind: 'open', draft: opened.value, session }
}

function useDraft(store: Store, id: string): Opening {
  const [loaded, setLoaded] = useState<Opening>({ kind: 'loading' })
  useEffect(() => {
    let live = true
    const loading = load(store, id)
    void loading.then((found) => {
      if (live) setLoaded(found)
    })
    return () => {
      live = false
      void loading.then((found) => (found.kind === 'open' ? found.draft.close() : undefined))
    }
  }, [store, id])
  return loaded
}

function useSaveState(draft: OpenDraft): SaveState {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(listener), [draft])
  return useSyncExternalStore(subscribe, () => draft.saveState)
}

function useSummary(draft: OpenDraft): DraftSummary {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(listener), [draft])
  return useSyncExternalStore(subscribe, () => draft.summary)
}

function Saved({ draft }: { readonly draft: OpenDraft }) {
  const state = useSaveState(draft)
  const { savedToFileAt } = useSummary(draft)
  return <SaveLine state={state} savedToFileAt={savedToFileAt} now={Date.now} />
}

/** Whoever goes on in a report deleted in another tab would lose it all when its time is over. */
function DeletedNews({ store, draft }: Pick<NewsProps, 'store' | 'draft'>) {
  if (useSummary(draft).deletedAt === null) return null
  return (
    <NewsLine
      tone="error"
      text="这份年报已经删除，30 天后连同现在所填的一并清除；要继续编制请先恢复。"
    >
      <Button onClick={() => void store.restore(draft.id)}>恢复</Button>
    </NewsLine>
  )
}

interface NewsProps {
  readonly store: Store
  readonly draft: OpenDraft
  readonly session: ReportSession
  readonly onSaveFile: () => void
}

/** Locks the form where nothing can be kept any more, and says what else stands in the way. */
function News({ store, draft, session, onSaveFile }: NewsProps) {
  const save = useSaveState(draft)
  const readOnly = useStoreState(store).kind === 'read-only'
  useEffect(() => {
    if (readOnly) session.lock()
  }, [readOnly, session])
  useAskBeforeLeaving(() => save.kind === 'failed' && !readOnly)
  const flush = async () => {
    await draft.flush()
    return draft.saveState.kind !== 'failed'
  }
  return (
    <>
      <ProgramNews
        store={store}
        unsaved={save.kind === 'failed' ? save.why : null}
        save={flush}
        onSaveFile={onSaveFile}
      />
      <DeletedNews store={store} draft={draft} />
    </>
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
    session?.settle()
    if (session) {
      const { title } = draftFacts(session, progressOfSession(session))
      session.review.log({ do: 'export', file: `${title}.json`, content: session.review.content() })
    }
    if (session && saveReportFile(session.document)) void store.markSavedToFile(id, Date.now())
  }, [session, store, id])
  if (loaded.kind === 'refused') {
    return (
      <main className="refused">
        <ProblemPanel
          problem={{
            what: '不能打开这份报告',
            where: [loaded.why],
            how: '请回到年报列表，打开另一份或从文件打开。',
          }}
        >
          <a href={homeAddress}>回到年报列表</a>
        </ProblemPanel>
      </main>
    )
  }
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
              session={session}
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
                  <News store={store} draft={draft} session={session} onSaveFile={onSaveFile} />
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
        </SessionContext.Provider>
      </SourceShelf.Provider>
      {exporting ? (
        <Loaded onFailure={() => setExporting(false)}>
          <SessionContext.Provider value={session}>
            <ExportDialog
              onClose={() => setExporting(false)}
              onCheckSheet={openCheckSheet}
              onCompare={openCompare}
              onPicture={() => open('picture')}
            />
          </SessionContext.Provider>
        </Loaded>
      ) : null}
    </PreviousImport>
  )
}
