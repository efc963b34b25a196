/** 文件被改动过: figures or words of a received file were changed by other means; the clerk says what becomes of that. */
import type { Form } from '#template/form.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { changedWords } from './changed-words.ts'
import type { ReceivedFile } from './received-file.ts'

interface Props {
  readonly form: Form
  readonly received: ReceivedFile
  /** What is about to be done with the file. */
  readonly doing: 'merge' | 'open'
  readonly onMerge: (withChanges: boolean) => void
  readonly onClose: () => void
}

const words = {
  merge: { withThem: '连同改动合并', without: '不要改动，合并其余内容' },
  open: { withThem: '连同改动打开', without: '不要改动，打开原来的内容' },
} as const

/** Entries of the review that the file no longer lists. */
function lostEntries({ changed, reading }: ReceivedFile): readonly string[] {
  const listed = new Set(reading.report.review.events.map(({ id }) => id))
  const lost = changed?.before.review.events.filter(({ id }) => !listed.has(id)) ?? []
  return lost.length === 0 ? [] : [`审核记录：少了 ${lost.length} 条，会按编辑历史补回`]
}

export function ChangedDialog({ form, received, doing, onMerge, onClose }: Props) {
  const lines = received.changed
    ? [...changedWords(form, received.changed), ...lostEntries(received)]
    : []
  return (
    <Dialog
      title="文件在本软件之外被改动过"
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            取消
          </Button>
          <Button onClick={() => onMerge(true)}>{words[doing].withThem}</Button>
          <Button look="primary" onClick={() => onMerge(false)}>
            {words[doing].without}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <p>“{received.name}”的可读内容与编辑历史不一致，说明有人不用本软件改过它。改动的是：</p>
        <ul className="handoff-changed" aria-label="被改动的内容">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length === 0 ? <li>审核记录，或不影响报告内容的地方</li> : null}
        </ul>
        <p>不清楚来由的，请先问发来文件的人。</p>
      </div>
    </Dialog>
  )
}
