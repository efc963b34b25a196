/** The list of reports, wired to what is kept in this browser. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { emptyReport } from '#report/report.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { Store } from '#store/open-store.ts'
import {
  freshReplica,
  keepReport,
  nextYearDraft,
  openFile,
  readableFiles,
  type Opened,
  renameDraft,
  saveDraftFile,
} from './draft-actions.ts'
import { HomePage, pastReports } from './home/home-page.tsx'
import type { Notice } from './parts/notice-line.tsx'
import type { Problem } from './parts/problem-panel.tsx'
import { useOfflineWords } from './offline-news.ts'
import { ProgramNews } from './program-news.tsx'
import { goTo, reportAddress } from './route.ts'
import { useNow } from './use-now.ts'

const ImportPage = lazy(async () => ({
  default: (await import('./import/import-page.tsx')).ImportPage,
}))

const isReportFile = (file: File): boolean => file.name.toLowerCase().endsWith('.json')

/** What the clerk pastes into the list, as a file of its own; null where it is no text. */
function pastedFile(data: DataTransfer | null): File | null {
  const html = data?.getData('text/html') ?? ''
  const text = data?.getData('text/plain') ?? ''
  if (html.trim() !== '') return new File([html], '粘贴的内容.html')
  return text.trim() === '' ? null : new File([text], '粘贴的内容.txt')
}

/** A whole report can be pasted into the list. */
function usePastedReport(onReport: (file: File) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target } = event
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
      const file = pastedFile(event.clipboardData)
      if (file) onReport(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onReport])
}

function useDrafts(store: Store): readonly DraftSummary[] | null {
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null)
  useEffect(() => {
    let live = true
    void store.list().then((found) => {
      if (live) setDrafts(found)
    })
    const stop = store.subscribeList(setDrafts)
    return () => {
      live = false
      stop()
    }
  }, [store])
  return drafts
}

let noticesSoFar = 0
/** A name for the next notice; `crypto.randomUUID` is missing where the page comes over plain http. */
const newNotice = (): string => String((noticesSoFar += 1))

export function DraftsPage({ store }: { readonly store: Store }) {
  const drafts = useDrafts(store)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const [importing, setImporting] = useState<File | null>(null)
  const other = useRef<HTMLInputElement>(null)
  usePastedReport(setImporting)
  const now = useNow()
  const offline = useOfflineWords()
  const watch = { signal: new AbortController().signal, onPage: () => undefined }
  const say = (text: string) => setNotices([{ id: newNotice(), text }])
  const enter = useCallback(async (opening: Promise<Opened>) => {
    const opened = await opening
    if (!opened.ok) {
      setProblem(opened.problem)
      return
    }
    setProblem(null)
    goTo(reportAddress(opened.id))
  }, [])
  const take = (file: File) =>
    isReportFile(file) ? void enter(openFile(store, file, watch)) : setImporting(file)
  if (importing)
    return (
      <Suspense fallback={<main className="loading" aria-busy="true" aria-label="正在打开" />}>
        <ImportPage
          key={`${importing.name} ${importing.size} ${importing.lastModified}`}
          file={importing}
          readable={readableFiles}
          freshReplica={freshReplica}
          onTake={(report) => {
            setImporting(null)
            void enter(keepReport(store, report))
          }}
          onOther={() => other.current?.click()}
          onLeave={() => setImporting(null)}
        />
        <input
          ref={other}
          type="file"
          hidden
          accept={pastReports}
          aria-label="另选文件"
          onChange={(event) => setImporting(event.target.files?.[0] ?? importing)}
        />
      </Suspense>
    )
  return (
    <HomePage
      drafts={drafts}
      now={now}
      news={<ProgramNews store={store} />}
      offline={offline}
      problem={problem}
      notices={notices}
      onDismissProblem={() => setProblem(null)}
      onDismissNotice={(id) => setNotices(notices.filter((notice) => notice.id !== id))}
      onCreate={(start) => void enter(keepReport(store, emptyReport(start)))}
      onOpen={(id) => goTo(reportAddress(id))}
      onOpenFile={take}
      onImport={setImporting}
      onDuplicate={(id) =>
        void store.duplicate(id).then((done) => say(done.ok ? '已复制一份。' : done.why))
      }
      onDelete={(id) => void store.delete(id).then((done) => (done.ok ? null : say(done.why)))}
      onUndoDelete={(id) => void store.restore(id).then((done) => (done.ok ? null : say(done.why)))}
      onNextYear={(id) => void enter(nextYearDraft(store, id))}
      onSaveFile={(id) =>
        void saveDraftFile(store, id, Date.now()).then((done) =>
          say(done ? '已存为文件，在浏览器的下载位置。' : '没有存成文件，请打开报告后再试。'),
        )
      }
      onRename={(id, title) => void renameDraft(store, id, title)}
      onOpenExample={() =>
        void enter(
          import('#report/examples/example-2021.ts').then(({ exampleReport }) =>
            keepReport(store, exampleReport),
          ),
        )
      }
    />
  )
}
