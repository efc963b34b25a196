/** 说明: why a warning stands although the report is right, written by the clerk and kept with the report. */
import type { FocusEvent } from 'react'
import type { Standing } from '#checks/written-reasons.ts'
import { Button } from '#ui/parts/button.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { keepUnsaid, useUnsaid } from '#ui/parts/unsaid.ts'
import { useLocked, useSession } from '#ui/session/use-session.ts'

interface Props {
  readonly standing: Standing
  /** Told after the reason was kept or taken back. */
  readonly onKept: () => void
}

const oldTextOf = (standing: Standing): string =>
  standing.kind === 'answered' ? standing.reason.text : (standing.lapsed?.text ?? '')

/** A reason to be written, written anew after it lapsed, changed or taken back. */
export function WrittenReason({ standing, onKept }: Props) {
  const session = useSession()
  const locked = useLocked()
  const place = `${standing.excuse.rule} ${standing.excuse.hash}`
  const kept = standing.kind === 'answered' ? standing.reason.text : ''
  const [text, setText] = useUnsaid(place, kept)
  const lapsed = standing.kind === 'open' ? standing.lapsed : null
  const keep = (wanted: string) => {
    const written = wanted.trim()
    if (written === kept) return
    keepUnsaid(place, null)
    session.document.edit([
      // What it takes the place of answers nothing any more.
      ...(lapsed && written !== '' ? [{ reason: { ...lapsed, text: '' } }] : []),
      { reason: { ...standing.excuse, text: written } },
    ])
    if (written !== '')
      session.review.log({ do: 'reason', rule: standing.excuse.rule, text: written })
    onKept()
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    const within =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
    if (within) return
    if (text.trim() === '') keepUnsaid(place, null)
    else keep(text)
  }
  return (
    <div className="reason" onBlur={leave}>
      {lapsed ? (
        <div className="reason-lapsed">
          <p>说明已失效，需重新填写。原说明：</p>
          <blockquote>{oldTextOf(standing)}</blockquote>
          <Button disabled={locked} onClick={() => setText(lapsed.text)}>
            沿用原说明
          </Button>
        </div>
      ) : null}
      <TextArea
        label="说明"
        help="情况属实的，写明原因；送审前每条提醒都要改正或说明。"
        rows={2}
        value={text}
        readOnly={locked}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) keep(text)
        }}
      />
      <div className="reason-buttons">
        <Button
          title="保存说明（Ctrl+Enter）"
          disabled={locked || text.trim() === kept || text.trim() === ''}
          onClick={() => keep(text)}
        >
          保存说明
        </Button>
        {kept === '' ? null : (
          <Button look="quiet" disabled={locked} onClick={() => keep('')}>
            撤回说明
          </Button>
        )}
      </div>
    </div>
  )
}
