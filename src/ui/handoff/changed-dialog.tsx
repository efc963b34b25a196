/** 文件被改动过: figures or words of a received file were changed by other means; the clerk says what becomes of that. */
import type { Form } from '#template/form.ts'
import { canonicalJson } from '#report/file/json-text.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
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

/** What was done to the entries of the review that the file lists; its history has the last word. */
function changedEntries({ changed, reading }: ReceivedFile): readonly string[] {
  const listed = new Map(reading.report.review.events.map((event) => [event.id, event]))
  const before = changed?.before.review.events ?? []
  const known = new Set(before.map(({ id }) => id))
  const others = before.filter((event) => {
    const now = listed.get(event.id)
    return now !== undefined && canonicalJson(now) !== canonicalJson(event)
  })
  const counts = [
    ['少了', before.filter(({ id }) => !listed.has(id)).length, '会按编辑历史补回'],
    ['多了', [...listed.keys()].filter((id) => !known.has(id)).length, '“连同改动”时收入并核验'],
    ['改动了', others.length, '原来的不会丢，“连同改动”时两者都留存备查'],
  ] as const
  return counts.flatMap(([what, count, then]) =>
    count === 0 ? [] : [`审核记录：${what} ${count} 条，${then}`],
  )
}

export function ChangedDialog({ form, received, doing, onMerge, onClose }: Props) {
  const lines = received.changed
    ? [...changedWords(form, received.changed), ...changedEntries(received)]
    : []
  return (
    <Dialog
      title="文件在本系统之外被改动过"
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
        <p>“{received.name}”的可读内容与编辑历史不一致，说明有人不用本系统改过它。改动的是：</p>
        <ul className="handoff-changed" aria-label="被改动的内容">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length === 0 ? <li>不影响报告内容的地方</li> : null}
        </ul>
        <p>不清楚来由的，请先问发来文件的人。</p>
      </div>
    </Dialog>
  )
}
