/** 退回修改: a return needs its reason, and points at the places it means. */
import { useState } from 'react'
import type { Anchor } from '#report/review-event.ts'
import { leftOpen } from '#review/threads.ts'
import { proposed } from '#review/trail-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { shownName } from '#ui/review/remarks/shown-name.ts'
import { BeforeSigning } from './before-signing.tsx'

interface Props {
  /** The stage at which it is returned, as it is called. */
  readonly name: string
  readonly onDecide: (reason: string, places: readonly Anchor[]) => void
  readonly onClose: () => void
}

/** Remarks not settled and proposals not decided, as places a return can point at. */
function usePlaces(): readonly {
  readonly id: string
  readonly anchor: Anchor
  readonly said: string
}[] {
  const { threads, suggestions } = leftOpen(useReview().discussion)
  return [
    ...threads.map(({ id, anchor, text }) => ({ id, anchor, said: text })),
    ...suggestions.map(({ id, anchor, to, text }) => ({
      id,
      anchor,
      said: `${proposed({ at: anchor, to })}${text === null ? '' : `（${text}）`}`,
    })),
  ]
}

export function ReturnDialog({ name, onDecide, onClose }: Props) {
  const session = useSession()
  const places = usePlaces()
  const [text, setText] = useUnsaid(`${name}：退回修改`)
  const [asked, setAsked] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = places.filter(({ id }) => !left.has(id))
  const reason = text.trim()
  const go = () => {
    setAsked(true)
    if (reason === '') return
    setText('')
    const at = chosen.map(({ anchor }) => anchor)
    onDecide(reason, at.length > 0 ? at : [{ on: 'report' }])
  }
  const mark = (id: string, taken: boolean) => {
    const next = new Set(left)
    if (taken) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <Dialog
      title={`${name}：退回修改`}
      onClose={onClose}
      onCtrlEnter={go}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="danger" title="Ctrl+Enter" onClick={go}>
            退回修改
          </Button>
        </>
      }
    >
      <div className="dialog-fields">
        <BeforeSigning />
        <TextArea
          label="退回理由"
          rows={3}
          data-autofocus
          value={text}
          error={asked && reason === '' ? '请写明退回理由' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {places.length > 0 ? (
          <fieldset>
            <legend className="choices-label">针对的批注和建议</legend>
            <div className="decide-places">
              {places.map(({ id, anchor, said }) => (
                <Checkbox
                  key={id}
                  label={`${shownName(session, anchor)}：${said}`}
                  checked={!left.has(id)}
                  onChange={(event) => mark(id, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        {chosen.length === 0 ? (
          <p className="field-help">
            没有指明位置，退回意见将针对整份报告；先加批注可以指明具体之处。
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
