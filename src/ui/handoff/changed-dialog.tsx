/** 文件被改动过: figures or words of a received file were changed by other means; the clerk says what becomes of that. */
import type { Form } from '#template/form.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { changedWords } from './changed-words.ts'
import type { ReceivedFile } from './received-file.ts'

interface Props {
  readonly form: Form
  readonly received: ReceivedFile
  readonly onMerge: (withChanges: boolean) => void
  readonly onClose: () => void
}

export function ChangedDialog({ form, received, onMerge, onClose }: Props) {
  const lines = received.changed ? changedWords(form, received.changed) : []
  return (
    <Dialog
      title="文件在本软件之外被改动过"
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            取消
          </Button>
          <Button onClick={() => onMerge(true)}>连同改动合并</Button>
          <Button look="primary" onClick={() => onMerge(false)}>
            不要改动，合并其余内容
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
