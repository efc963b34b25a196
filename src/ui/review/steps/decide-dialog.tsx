/** 退回 or 通过 at a stage: a return needs its reason and points at places, an approval says on what. */
import { useState } from 'react'
import type { Anchor, Stage } from '#report/review-event.ts'
import { stageName } from '#review/names.ts'
import { proposed } from '#review/trail-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'
import { useReview, useSession } from '#ui/session/use-session.ts'
import { shownName } from '#ui/review/remarks/shown-name.ts'
import { BeforeSigning } from './before-signing.tsx'

interface Decided {
  readonly text: string
  readonly places: readonly Anchor[]
}

interface Props {
  readonly stage: Stage
  readonly verdict: 'pass' | 'return'
  /** What the reviewer has to confirm by hand before passing; null where nothing. */
  readonly confirm: string | null
  readonly onDecide: (decided: Decided) => void
  readonly onClose: () => void
}

/** Remarks not settled and proposals not decided, as places a return can point at. */
function usePlaces(): readonly {
  readonly id: string
  readonly anchor: Anchor
  readonly said: string
}[] {
  const { discussion } = useReview()
  return [
    ...discussion.threads
      .filter(({ state }) => state !== 'settled')
      .map(({ id, anchor, text }) => ({ id, anchor, said: text })),
    ...discussion.suggestions
      .filter(({ state }) => state === 'open')
      .map(({ id, anchor, to, text }) => ({
        id,
        anchor,
        said: `${proposed({ at: anchor, to })}${text === null ? '' : `（${text}）`}`,
      })),
  ]
}

interface FormProps extends Omit<Props, 'verdict'> {
  readonly name: string
}

function ReturnForm({ name, onDecide, onClose }: FormProps) {
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
    onDecide({ text: reason, places: at.length > 0 ? at : [{ on: 'report' }] })
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

function PassForm({ name, confirm, onDecide, onClose }: FormProps) {
  const { discussion } = useReview()
  const open = discussion.threads.filter(({ state }) => state !== 'settled').length
  const undecided = discussion.suggestions.filter(({ state }) => state === 'open').length
  const [text, setText] = useUnsaid(`${name}：通过`)
  const [asked, setAsked] = useState(false)
  const [confirmed, setConfirmed] = useState(false)
  // The last pages may come into view while the question stands.
  const sure = confirmed || confirm === null
  const go = () => {
    setAsked(true)
    if (!sure) return
    setText('')
    onDecide({ text: text.trim(), places: [] })
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

export function DecideDialog({ stage, verdict, ...rest }: Omit<Props, 'name'>) {
  const Form = verdict === 'return' ? ReturnForm : PassForm
  return <Form name={stageName(stage)} stage={stage} {...rest} />
}
