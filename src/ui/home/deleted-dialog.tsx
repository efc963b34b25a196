/** 已删除的年报: what was deleted in this browser and can still be brought back, last deleted first. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { Undo2 } from 'lucide-react'
import { Button } from '#ui/parts/button.tsx'
import { ReadingDialog } from '#ui/parts/floating/reading-dialog.tsx'
import { dayTime } from '#ui/parts/moment.ts'
import { nameOf, ownTitle } from './draft-words.ts'

interface DeletedDialogProps {
  readonly deleted: readonly DraftSummary[]
  readonly now: number
  readonly onRestore: (id: string) => void
  readonly onClose: () => void
}

/** Stays open, so that several can be brought back one after the other. */
export function DeletedDialog({ deleted, now, onRestore, onClose }: DeletedDialogProps) {
  return (
    <ReadingDialog title="已删除的年报" onClose={onClose}>
      <div className="deleted">
        <p>删除后在本机保留 30 天，到期自动清除。</p>
        {deleted.length === 0 ? <p>没有已删除的年报。</p> : null}
        <ul aria-label="已删除的年报">
          {deleted.map((draft) => (
            <li key={draft.id}>
              <span>
                {nameOf(draft)}
                {ownTitle(draft) === '' ? null : <small>标题：{ownTitle(draft)}</small>}
                <small>删除于 {dayTime(draft.deletedAt ?? now, now)}</small>
              </span>
              <Button
                icon={Undo2}
                aria-label={`恢复${nameOf(draft)}`}
                onClick={() => onRestore(draft.id)}
              >
                恢复
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </ReadingDialog>
  )
}
