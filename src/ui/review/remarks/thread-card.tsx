/** One remark with what was said to it, and what whoever sits here can do about it. */
import type { Act, Anchor, Person, ReviewEvent } from '#report/review-event.ts'
import { cellText, type CellValue } from '#report/cell-value.ts'
import { placeName, roleNames, unnamed } from '#review/names.ts'
import { type WordsAnchor, wholeQuote } from '#review/returned/word-places.ts'
import { maySettle, type Thread } from '#review/threads.ts'
import { Button } from '#ui/parts/button.tsx'
import { dayTime } from '#ui/parts/moment.ts'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'
import { useFindings, useReview, useSession } from '#ui/session/use-session.ts'
import { useNow } from '#ui/use-now.ts'
import { AssignButton } from './assign-button.tsx'
import { quoted, quotedBriefly } from './quoted.ts'
import { shownName } from './shown-name.ts'
import { quoteShown, shownPlace, type ShownPlace, wordsThere } from './shown-place.ts'

type FindingAnchor = Extract<Anchor, { readonly on: 'finding' }>

const stateWords: Readonly<Record<Thread['state'], string>> = {
  open: '待处理',
  answered: '已回复',
  settled: '已解决',
}

/** Who said it and when. */
export function Said({ by, at }: { readonly by: Person; readonly at: number }) {
  const now = useNow()
  return (
    <p className="said">
      <b>{by.name}</b>
      {by.name === unnamed.name ? null : `（${roleNames[by.role]}）`}
      <time dateTime={new Date(at).toISOString()}>{dayTime(at, now)}</time>
    </p>
  )
}

/** What became of remarked words: gone, changed, or in another section now. */
export function PlaceNow({
  anchor,
  place,
}: {
  readonly anchor: WordsAnchor
  readonly place: ShownPlace | null
}) {
  const session = useSession()
  const { form } = session
  if (place === null) return <small>（原文已删去）</small>
  const { section } = place.span
  const now = place.changed ? quotedBriefly(wordsThere(session, place)) : ''
  return (
    <>
      {place.changed ? <small>（原文已改动{now === '' ? '' : `，现为“${now}”`}）</small> : null}
      {section === anchor.section ? null : <small>（已移到{placeName(section, form)}）</small>}
    </>
  )
}

/** The finding that was remarked on, and whether it is still one. */
function FindingNow({ anchor }: { readonly anchor: FindingAnchor }) {
  const cells = anchor.cells.join(' ')
  const holds = useFindings().some(
    ({ finding }) => finding.rule === anchor.rule && finding.cells.join(' ') === cells,
  )
  return (
    <p className="remark-quote">
      {anchor.message}
      {holds ? null : <small>（现在已没有这一条）</small>}
    </p>
  )
}

const valuesWords = (values: readonly CellValue[]): string =>
  values.map((value) => cellText(value) || '空白').join('、')

/** What was remarked on, then and now. */
function AnchorNow({ anchor }: Pick<Thread, 'anchor'>) {
  const session = useSession()
  if (anchor.on === 'cell' || anchor.on === 'row') {
    const cells = anchor.on === 'cell' ? [anchor.cell] : anchor.cells
    const then = valuesWords(anchor.on === 'cell' ? [anchor.value] : anchor.values)
    const now = valuesWords(cells.map((cell) => session.view(cell).value))
    return (
      <p className="remark-quote">
        批注时为 {then}
        {now === then ? '' : `，现为 ${now}`}
      </p>
    )
  }
  if (anchor.on === 'finding') return <FindingNow anchor={anchor} />
  if (anchor.on === 'image') {
    return shownPlace(session, anchor) ? null : <p className="remark-quote">（图片已删去）</p>
  }
  if (anchor.on !== 'words') return null
  const place = shownPlace(session, anchor)
  return (
    <p className="remark-quote">
      “{place ? quotedBriefly(quoteShown(session, anchor)) : quoted(wholeQuote(anchor))}”
      <PlaceNow anchor={anchor} place={place} />
    </p>
  )
}

function Answer({ event }: { event: ReviewEvent }) {
  const { act } = event
  const words =
    act.do === 'answer'
      ? `${act.done ? '已处理。' : ''}${act.text}`
      : act.do === 'settle'
        ? '同意解决'
        : act.do === 'reopen'
          ? `重新打开${act.text === undefined ? '' : `：${act.text}`}`
          : act.do === 'assign'
            ? `指派给${act.to}`
            : ''
  return (
    <li>
      <Said by={event.by} at={event.at} />
      <p>{words}</p>
    </li>
  )
}

function Reply({ thread, onAct }: { thread: Thread; onAct: (act: Act) => void }) {
  const { person } = useReview()
  const [text, setText] = useUnsaid(thread.id)
  const said = text.trim()
  const answer = (done: boolean) => {
    onAct({ do: 'answer', remark: thread.id, text: said, ...(done ? { done: true } : {}) })
    setText('')
  }
  const asker = person !== null && maySettle(thread, person)
  if (thread.state === 'settled')
    return (
      <div className="remark-buttons">
        <Button look="quiet" onClick={() => onAct({ do: 'reopen', remark: thread.id })}>
          重新打开
        </Button>
      </div>
    )
  return (
    <>
      <TextArea
        label="回复"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && said !== '') answer(false)
        }}
      />
      <div className="remark-buttons">
        <Button disabled={said === ''} title="回复（Ctrl+Enter）" onClick={() => answer(false)}>
          回复
        </Button>
        {thread.state === 'open' ? <Button onClick={() => answer(true)}>已处理</Button> : null}
        {asker ? (
          <Button onClick={() => onAct({ do: 'settle', remark: thread.id })}>同意解决</Button>
        ) : null}
        <AssignButton
          to={thread.to}
          onAssign={(to) => onAct({ do: 'assign', remark: thread.id, to })}
        />
      </div>
      {asker ? null : <p className="field-help">由提出批注的{thread.by.name}确认解决。</p>}
    </>
  )
}

interface Props {
  readonly thread: Thread
  readonly open: boolean
  readonly onOpen: () => void
  readonly onAct: (act: Act) => void
}

export function ThreadCard({ thread, open, onOpen, onAct }: Props) {
  const session = useSession()
  const { anchor, text, state, to, answers } = thread
  return (
    <li className="remark" data-state={state} data-remark={thread.id}>
      <button type="button" className="remark-go" aria-expanded={open} onClick={onOpen}>
        <span className="remark-place">{shownName(session, anchor)}</span>
        <span className="remark-state">{stateWords[state]}</span>
        <span className="remark-text">{text}</span>
      </button>
      <Said by={thread.by} at={thread.at} />
      {to === null ? null : <p className="said">指派给 {to}</p>}
      <AnchorNow anchor={anchor} />
      {answers.length === 0 ? null : (
        <ol className="remark-answers">
          {answers.map((event) => (
            <Answer key={event.id} event={event} />
          ))}
        </ol>
      )}
      {open ? <Reply thread={thread} onAct={onAct} /> : null}
    </li>
  )
}
