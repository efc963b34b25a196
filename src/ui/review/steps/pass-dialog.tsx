/** 通过: an approval says on what it is given, and that it was seen. */
import { useState } from 'react'
import { leftOpen } from '#review/threads.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'
import { useReview } from '#ui/session/use-session.ts'
import { BeforeSigning } from './before-signing.tsx'

interface Props {
  /** The stage at which it passes, as it is called. */
  readonly name: string
  /** What the reviewer has to confirm by hand before passing; null where nothing. */
  readonly confirm: string | null
  readonly onDecide: (opinion: string) => void
  readonly onClose: () => void
}

export function PassDialog({ name, confirm, onDecide, onClose }: Props) {
  const left = leftOpen(useReview().discussion)
  const open = left.threads.length
  const undecided = left.suggestions.length
  const [text, setText] = useUnsaid(`${name}：通过`)
  const [asked, setAsked] = useState(false)
  const [confirmed, setConfirmed] = useState(false)
  // The last pages may come into view while the question stands.
  const sure = confirmed || confirm === null
  const go = () => {
    setAsked(true)
    if (!sure) return
    setText('')
    onDecide(text.trim())
  }
  return (
    <Dialog
      title={`${name}：通过`}
      onClose={onClose}
      onCtrlEnter={go}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" title="Ctrl+Enter" onClick={go}>
            通过
          </Button>
        </>
      }
    >
      <div className="dialog-fields">
        <BeforeSigning />
        <p>通过的是现在的全部内容；此后任何改动都会使相应部分的审核失效，并显示改动之处。</p>
        {open + undecided > 0 ? (
          <p className="field-help">
            还有{' '}
            {[
              open > 0 ? `${open} 条批注未解决` : '',
              undecided > 0 ? `${undecided} 条修改建议未决定` : '',
            ]
              .filter(Boolean)
              .join('、')}
            。
          </p>
        ) : null}
        <TextArea
          label="审核意见"
          optional
          rows={3}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {confirm === null ? null : (
          <div>
            <Checkbox
              label={confirm}
              checked={confirmed}
              onChange={(event) => setConfirmed(event.target.checked)}
            />
            {asked && !sure ? (
              <p className="field-error" role="alert">
                请先确认
              </p>
            ) : null}
          </div>
        )}
      </div>
    </Dialog>
  )
}
