/** The list of reports, wired to what is kept in this browser. */
import { lazy, useCallback, useEffect, useRef, useState } from 'react'
import { emptyReport } from '#report/report.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { Store } from '#store/open-store.ts'
import { Loaded } from './parts/messages/loaded.tsx'
import {
  copyDraft,
  keepImported,
  keepReport,
  nextYearDraft,
  type Opened,
  renameDraft,
  saveDraftFile,
  saveSealedDraft,
} from './draft-actions.ts'
import { HomePage } from './home/home-page.tsx'
import { asReport } from './import/import-aim.ts'
import { ImportFiles } from './import-files.tsx'
import type { Notice } from './parts/messages/notice-line.tsx'
import type { Problem } from './parts/messages/problem-panel.tsx'
import { isReportFile } from './past-files.ts'
import { useOfflineWords } from './offline-news.ts'
import { ProgramNews } from './program-news.tsx'
import { goTo, reportAddress, reportLeft } from './route.ts'
import { useNow } from './use-now.ts'

const HandIn = lazy(async () => ({ default: (await import('./handoff/hand-in.tsx')).HandIn }))
const SealDialog = lazy(async () => ({
  default: (await import('./handoff/seal-dialog.tsx')).SealDialog,
}))

interface Drafts {
  /** Null while the list is still being read. */
  readonly listed: readonly DraftSummary[] | null
  readonly deleted: readonly DraftSummary[]
}

function useDrafts(store: Store): Drafts {
  const [listed, setListed] = useState<Drafts['listed']>(null)
  const [deleted, setDeleted] = useState<Drafts['deleted']>([])
  useEffect(() => {
    let live = true
    const take = (lines: readonly DraftSummary[]) => {
      if (live) setListed(lines)
      void store.listDeleted().then((found) => {
        if (live) setDeleted(found)
      })
    }
    void store.list().then(take)
    const stop = store.subscribeList(take)
    return () => {
      live = false
      stop()
    }
  }, [store])
  return { listed, deleted }
}

let noticesSoFar = 0

/** What came of the last thing asked for, in one line until it is dismissed. */
function useSaid() {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const say = (text: string) => {
    // Counted: `crypto.randomUUID` is missing where the page comes over plain http.
    noticesSoFar += 1
    setNotices([{ id: String(noticesSoFar), text }])
  }
  const dismiss = (id: string) => setNotices(notices.filter((notice) => notice.id !== id))
  return { notices, say, dismiss }
}

/** The way into a report that is made first: a second click on the way there makes no second one. */
function useEnter(onProblem: (problem: Problem | null) => void) {
  const entering = useRef(false)
  return useCallback(
    async (begin: () => Promise<Opened>) => {
      if (entering.current) return
      entering.current = true
      try {
        const opened = await begin()
        onProblem(opened.ok ? null : opened.problem)
        if (opened.ok) goTo(reportAddress(opened.id))
      } finally {
        entering.current = false
      }
    },
    [onProblem],
  )
}

const exampleDraft = async (store: Store): Promise<Opened> => {
  const { exampleReport } = await import('#report/examples/example-2021.ts')
  return keepReport(store, exampleReport)
}

export function DraftsPage({ store }: { readonly store: Store }) {
  const { listed, deleted } = useDrafts(store)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { notices, say, dismiss } = useSaid()
  const [importing, setImporting] = useState<readonly File[]>([])
  const [from] = useState(reportLeft)
  const now = useNow()
  const offline = useOfflineWords()
  const [handed, setHanded] = useState<File | null>(null)
  const [sealing, setSealing] = useState<string | null>(null)
  const sayWhyNot = (done: Awaited<ReturnType<Store['delete']>>) => {
    if (!done.ok) say(done.why)
  }
  const saySaved = (done: boolean, as: string) =>
    say(done ? `已存为${as}，在浏览器的下载位置。` : '没有存成文件，请打开报告后再试。')
  const enter = useEnter(setProblem)
  const endHandIn = useCallback(
    (opened: Opened | null) => {
      setHanded(null)
      if (opened) void enter(() => Promise.resolve(opened))
    },
    [enter],
  )
  /** A report file by itself is opened as it is; anything else is looked at before it is kept. */
  const bring = (files: readonly File[]) => {
    const [only] = files
    if (only && files.length === 1 && isReportFile(only)) setHanded(only)
    else setImporting(files)
  }
  if (importing.length > 0)
    return (
      <ImportFiles
        files={importing}
        aim={asReport((listed ?? []).filter(({ deletedAt }) => deletedAt === null))}
        onFiles={(more) => setImporting((before) => [...before, ...more])}
        onTake={({ document }, trace) => keepImported(store, document, trace)}
        onLeave={(taken) => {
          setImporting([])
          if (taken !== null) goTo(reportAddress(taken))
        }}
      />
    )
  return (
    <>
      <HomePage
        drafts={listed}
        deleted={deleted}
        from={from}
        now={now}
        news={<ProgramNews store={store} />}
        offline={offline}
        problem={problem}
        notices={notices}
        onDismissProblem={() => setProblem(null)}
        onDismissNotice={dismiss}
        onCreate={(start) => void enter(() => keepReport(store, emptyReport(start)))}
        onOpen={(id) => goTo(reportAddress(id))}
        onOpenFile={(file) => bring([file])}
        onImport={bring}
        onDuplicate={(id) =>
          void copyDraft(store, id).then((done) =>
            done.ok ? say('已复制一份，从起草开始。') : setProblem(done.problem),
          )
        }
        onDelete={(id) => void store.delete(id).then(sayWhyNot)}
        onUndoDelete={(id) => void store.restore(id).then(sayWhyNot)}
        onNextYear={(id) => void enter(() => nextYearDraft(store, id))}
        onSaveFile={(id) =>
          void saveDraftFile(store, id, Date.now()).then((done) => saySaved(done, '文件'))
        }
        onSealFile={setSealing}
        onRename={(id, title) => void renameDraft(store, id, title)}
        onOpenExample={() => void enter(() => exampleDraft(store))}
      />
      <Loaded>
        {handed ? <HandIn store={store} file={handed} now={now} onEnd={endHandIn} /> : null}
        {sealing === null ? null : (
          <SealDialog
            onClose={() => setSealing(null)}
            onSeal={async (password) => {
              const done = await saveSealedDraft(store, sealing, password, Date.now())
              setSealing(null)
              saySaved(done, '加密文件')
            }}
          />
        )}
      </Loaded>
    </>
  )
}
