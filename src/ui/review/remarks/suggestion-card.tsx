/** One proposal, old and new side by side, to be taken or refused. */
import { cellText } from '#report/cell-value.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import type { Suggestion } from '#review/threads.ts'
import { Button } from '#ui/parts/button.tsx'
import { useLocked, useReview, useSession } from '#ui/session/use-session.ts'
import { quoted } from './quoted.ts'
import { shownName } from './shown-name.ts'
import { shownPlace } from './shown-place.ts'
import { canTake, isTakenBack, mayTake } from './take-suggestion.ts'
import { PlaceNow, Said } from './thread-card.tsx'

const stateWords: Readonly<Record<Suggestion['state'], string>> = {
  open: '待决定',
  accepted: '已采纳',
  refused: '未采纳',
  contested: '意见不一',
}

function Change({ suggestion }: { suggestion: Suggestion }) {
  const session = useSession()
  const { anchor, to } = suggestion
  if (anchor.on === 'cell') {
    const now = session.view(anchor.cell).value
    return (
      <p className="proposal">
        <del>{cellText(anchor.value) || '空白'}</del> → <ins>{cellText(to) || '空白'}</ins>
        {now === anchor.value || now === to ? null : (
          <small>（现为 {cellText(now) || '空白'}）</small>
        )}
      </p>
    )
  }
  if (anchor.on !== 'words') return null
  const place = suggestion.state === 'open' ? shownPlace(session, anchor) : undefined
  return (
    <p className="proposal">
      <del>{quoted(anchor.quote)}</del> → <ins>{to === '' ? '（删去）' : to}</ins>
      {place === undefined ? null : <PlaceNow anchor={anchor} place={place} />}
    </p>
  )
}

function decisionWords({ act }: ReviewEvent): string {
  if (act.do !== 'decide') return ''
  return `${act.verdict === 'accepted' ? '采纳' : '未采纳'}${act.text === undefined ? '' : `：${act.text}`}`
}

interface ChoiceProps {
  readonly suggestion: Suggestion
  readonly onDecide: (verdict: 'accepted' | 'refused') => void
}

/** 采纳 or 不采纳, or why not. */
function Choice({ suggestion, onDecide }: ChoiceProps) {
  const session = useSession()
  const locked = useLocked()
  const { person } = useReview()
  if (locked) return <p className="field-help">退回或撤回送审后，由经办决定是否采纳。</p>
  const own = !mayTake(suggestion, person)
  const takeable = canTake(session, suggestion)
  return (
    <>
      <div className="remark-buttons">
        {own ? null : (
          <Button disabled={!takeable} onClick={() => onDecide('accepted')}>
            采纳
          </Button>
        )}
        <Button onClick={() => onDecide('refused')}>不采纳</Button>
      </div>
      {own ? (
        <p className="field-help">本人提出的建议由经办决定是否采纳；不再需要的可以选“不采纳”。</p>
      ) : null}
      {own || takeable ? null : (
        <p className="field-help">原文已不在原处，请按建议自行修改，再选“不采纳”或在批注中说明。</p>
      )}
    </>
  )
}

interface Props {
  readonly suggestion: Suggestion
  readonly open: boolean
  readonly onOpen: () => void
  readonly onDecide: (verdict: 'accepted' | 'refused') => void
}

export function SuggestionCard({ suggestion, open, onOpen, onDecide }: Props) {
  const session = useSession()
  const { anchor, state, text } = suggestion
  const undone = isTakenBack(session, suggestion)
  const undecided = state === 'open' || state === 'contested' || undone
  return (
    <li className="remark" data-state={state} data-remark={suggestion.id}>
      <button type="button" className="remark-go" aria-expanded={open} onClick={onOpen}>
        <span className="remark-place">{shownName(session, anchor)}</span>
        <span className="remark-state">{undone ? '已撤销' : stateWords[state]}</span>
        <span className="remark-text">修改建议{text === null ? '' : `：${text}`}</span>
      </button>
      <Said by={suggestion.by} at={suggestion.at} />
      <Change suggestion={suggestion} />
      {suggestion.decisions.map((event) => (
        <p key={event.id} className="said">
          {event.by.name}
          {decisionWords(event)}
        </p>
      ))}
      {undone ? <p className="field-help">采纳已撤销，内容又是原来的，请重新决定。</p> : null}
      {undecided ? <Choice suggestion={suggestion} onDecide={onDecide} /> : null}
    </li>
  )
}
