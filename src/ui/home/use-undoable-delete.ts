/** Deleting a report from the list, with a notice that takes it back. */
import { useState } from 'react'
import type { Notice } from '#ui/parts/notice-line.tsx'
import { type DraftFacts, nameOf } from './draft-row-facts.ts'

export interface UndoableDelete {
  /** The notice of the last deletion, or none. */
  readonly notices: readonly Notice[]
  readonly remove: (draft: DraftFacts) => void
  /** True where the dismissed notice was this one. */
  readonly dismiss: (noticeId: string) => boolean
}

/** Keeps the last deletion in sight; `after` moves the focus to a place that still exists. */
export function useUndoableDelete(
  onDelete: (id: string) => void,
  onUndoDelete: (id: string) => void,
  after: () => void,
): UndoableDelete {
  const [deleted, setDeleted] = useState<DraftFacts | null>(null)
  const noticeId = `deleted-${deleted?.id ?? ''}`
  const undo = (draft: DraftFacts): void => {
    setDeleted(null)
    onUndoDelete(draft.id)
    after()
  }
  return {
    notices:
      deleted === null
        ? []
        : [
            {
              id: noticeId,
              text: `已删除${nameOf(deleted)}。`,
              action: { label: '撤销删除', onAction: () => undo(deleted) },
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
