/** What is said of the open draft itself: whether it is kept, that it was deleted elsewhere, that it can only be read. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { OpenDraft } from '#store/open-draft.ts'
import type { Store } from '#store/open-store.ts'
import type { SaveState } from '#store/save-state.ts'
import { SaveLine } from './fill/save-line.tsx'
import { Button } from './parts/button.tsx'
import { NewsLine } from './parts/messages/news-line.tsx'
import { ProgramNews, useStoreState } from './program-news.tsx'
import type { ReportSession } from './session/report-session.ts'
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts'

function useSaveState(draft: OpenDraft): SaveState {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(listener), [draft])
  return useSyncExternalStore(subscribe, () => draft.saveState)
}

function useSummary(draft: OpenDraft): DraftSummary {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(listener), [draft])
  return useSyncExternalStore(subscribe, () => draft.summary)
}

/** Where the work is kept, in the bar. */
export function Saved({ draft }: { readonly draft: OpenDraft }) {
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
export function DraftNews({ store, draft, session, onSaveFile }: NewsProps) {
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
