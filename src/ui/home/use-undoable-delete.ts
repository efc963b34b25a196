/** Deleting a report from the list, with a notice that takes it back. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { useCallback, useEffect, useState } from 'react'
import type { Notice } from '#ui/parts/messages/notice-line.tsx'
import { nameOf } from './draft-words.ts'

interface UndoableDelete {
  /** The notice of the last deletion, or none. */
  readonly notices: readonly Notice[]
  readonly remove: (draft: DraftSummary) => void
  /** True where the dismissed notice was this one. */
  readonly dismiss: (noticeId: string) => boolean
}

/** Keeps the last deletion in sight; `after` moves the focus to a place that still exists. */
export function useUndoableDelete(
  onDelete: (id: string) => void,
  onUndoDelete: (id: string) => void,
  after: () => void,
): UndoableDelete {
  const [deleted, setDeleted] = useState<DraftSummary | null>(null)
  const noticeId = `deleted-${deleted?.id ?? ''}`
  const undo = useCallback(() => {
    if (deleted === null) return
    setDeleted(null)
    onUndoDelete(deleted.id)
    after()
  }, [deleted, onUndoDelete, after])

  useEffect(() => {
    if (deleted === null) return undefined
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea')
      if (typing || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      if (event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [deleted, undo])

  return {
    notices:
      deleted === null
        ? []
        : [
            {
              id: noticeId,
              text: `已删除${nameOf(deleted)}。`,
              action: { label: '撤销删除', shortcut: 'Ctrl+Z', onAction: undo },
            },
          ],
    remove: (draft) => {
      setDeleted(draft)
      onDelete(draft.id)
      after()
    },
    dismiss: (id) => {
      if (deleted === null || id !== noticeId) return false
      setDeleted(null)
      return true
    },
  }
}
