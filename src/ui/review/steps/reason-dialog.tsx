/** A step of the review that needs its reason in words: 撤回送审, 解锁修改, 公开后更正. */
import { useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'

interface Props {
  readonly title: string
  /** What will happen. */
  readonly words: string
  readonly act: string
  readonly onAct: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonDialog({ title, words, act, onAct, onClose }: Props) {
  const [text, setText] = useUnsaid(title)
  const [asked, setAsked] = useState(false)
  const go = () => {
    setAsked(true)
    if (text.trim() === '') return
    setText('')
    onAct(text.trim())
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onCtrlEnter={go}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" title="Ctrl+Enter" onClick={go}>
            {act}
          </Button>
        </>
      }
    >
      <div className="dialog-fields">
        <p>{words}</p>
        <TextArea
          label="理由"
          rows={3}
          data-autofocus
          value={text}
          error={asked && text.trim() === '' ? '请写明理由，将记入审核记录' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
