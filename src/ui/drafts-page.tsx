/** The list of reports, wired to what is kept in this browser. */
import { useCallback, useEffect, useState } from 'react'
import { emptyReport } from '#report/report.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { Store } from '#store/open-store.ts'
import {
  keepReport,
  nextYearDraft,
  openFile,
  type Opened,
  renameDraft,
  saveDraftFile,
} from './draft-actions.ts'
import { HomePage } from './home/home-page.tsx'
import type { Notice } from './parts/notice-line.tsx'
import type { Problem } from './parts/problem-panel.tsx'
import { useOfflineWords } from './offline-news.ts'
import { ProgramNews } from './program-news.tsx'
import { goTo, reportAddress } from './route.ts'
import { useNow } from './use-now.ts'

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
      onOpenFile={(file) => void enter(openFile(store, file, watch))}
      onImport={(file) => void enter(openFile(store, file, watch))}
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
