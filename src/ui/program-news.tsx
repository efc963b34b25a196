/** Lines about the program itself: the drafts are read-only, nothing could be saved, a new version waits. */
import { useCallback, useSyncExternalStore } from 'react'
import type { StoreState } from '#store/save-state.ts'
import type { Store } from '#store/open-store.ts'
import { letUpdateIn, useUpdateWaiting } from './offline-news.ts'
import { Button } from './parts/button.tsx'
import { NewsLine } from './parts/messages/news-line.tsx'

/** Whether this page may keep anything. */
export function useStoreState(store: Store): StoreState {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store])
  return useSyncExternalStore(subscribe, () => store.state)
}

interface Props {
  readonly store: Store
  /** Why the last edit is not on the disk, or null. */
  readonly unsaved?: string | null
  /** Writes everything to the disk; false where that failed. */
  readonly save?: () => Promise<boolean>
  readonly onSaveFile?: () => void
}

const nothingToSave = () => Promise.resolve(true)

/** What the clerk must know before she goes on; nothing as a rule. */
export function ProgramNews({ store, unsaved = null, save = nothingToSave, onSaveFile }: Props) {
  const state = useStoreState(store)
  const waiting = useUpdateWaiting()
  const toFile = onSaveFile ? <Button onClick={onSaveFile}>存为文件</Button> : null
  const update = async () => {
    if (await save()) letUpdateIn()
  }
  if (state.kind === 'read-only')
    return (
      <NewsLine tone="error" text={state.why}>
        {toFile}
        <Button onClick={() => (waiting ? letUpdateIn() : window.location.reload())}>
          重新载入
        </Button>
      </NewsLine>
    )
  if (unsaved !== null)
    return (
      <NewsLine tone="error" text={unsaved}>
        {toFile}
      </NewsLine>
    )
  if (!waiting) return null
  return (
    <NewsLine tone="plain" text="有新版本，重新载入后使用；已填内容不受影响。">
      <Button onClick={() => void update()}>重新载入</Button>
    </NewsLine>
  )
}
