/** 批注: every remark and proposal in the order of the form, to be answered, settled and decided. */
import { MessageSquarePlus, PencilLine } from 'lucide-react'
import { type MouseEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { focusCard, remarkCards } from './card-focus.ts'
import type { Form } from '#template/form.ts'
import type { Act, Anchor } from '#report/review-event.ts'
import { placeName, sectionOfAnchor } from '#review/names.ts'
import { isFor, type Suggestion, type Thread } from '#review/threads.ts'
import { bringIntoView } from '#ui/parts/bring-into-view.ts'
import { Button } from '#ui/parts/button.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { useLocked, useReview, useSession } from '#ui/session/use-session.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { goToAnchor } from './anchor-place.ts'
import type { ShownPlace } from './shown-place.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { mayTake, takeSuggestion } from './take-suggestion.ts'
import { useSettledPlaces } from './use-settled-places.ts'
import { useTakenBack } from './use-taken-back.ts'
import { WordReturnButton } from '#ui/review/returned/word-return-button.tsx'
import { ThreadCard } from './thread-card.tsx'
import '#ui/review/review.css'

type Shown = 'open' | 'mine' | 'all'

type Item =
  | {
      readonly kind: 'thread'
      readonly thread: Thread
      readonly anchor: Anchor
      readonly id: string
    }
  | {
      readonly kind: 'suggestion'
      readonly suggestion: Suggestion
      readonly anchor: Anchor
      readonly id: string
    }

const isPending = (item: Item, takenBack: ReadonlySet<string>): boolean =>
  item.kind === 'thread'
    ? item.thread.state !== 'settled'
    : item.suggestion.state === 'open' ||
      item.suggestion.state === 'contested' ||
      takenBack.has(item.id)

/** How far down its section something stands. */
function depthOf(form: Form, anchor: Anchor, place: ShownPlace | null): number {
  const span = place?.span
  if (span) return 1 + span.block + Math.min(0.999, span.from / 100_000)
  const [cell] = anchor.on === 'cell' ? [anchor.cell] : anchor.on === 'row' ? anchor.cells : []
  return cell === undefined ? 0 : [...form.cells.keys()].indexOf(cell) + 1
}

const rankOf = (session: ReportSession, { anchor }: Item, at: ShownPlace | null): number => {
  const { form } = session
  const section = at?.span.section ?? sectionOfAnchor(anchor, form)
  const place = form.sections.findIndex(({ key }) => key === section)
  return (place + 1) * 100_000 + depthOf(form, anchor, at)
}

/** A press on a button leaves the cell or the words it is about. */
const keepPlace = (event: MouseEvent): void => event.preventDefault()

/** What is listed, in the order of the form. */
function useItems(shown: Shown): readonly Item[] {
  const session = useSession()
  const placeOf = useSettledPlaces(session)
  const { discussion, person } = useReview()
  const takenBack = useTakenBack(discussion.suggestions)
  return useMemo(() => {
    const { threads, suggestions } = discussion
    const all: readonly Item[] = [
      ...threads.map((thread): Item => ({
        kind: 'thread',
        thread,
        anchor: thread.anchor,
        id: thread.id,
      })),
      ...suggestions.map((suggestion): Item => ({
        kind: 'suggestion',
        suggestion,
        anchor: suggestion.anchor,
        id: suggestion.id,
      })),
    ]
    const mine = (item: Item) => item.kind === 'thread' && isFor(item.thread, person)
    return all
      .filter(
        (item) => shown === 'all' || (shown === 'mine' ? mine(item) : isPending(item, takenBack)),
      )
      .map((item) => ({ item, rank: rankOf(session, item, placeOf(item.anchor)) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item)
  }, [session, placeOf, discussion, person, shown, takenBack])
}

interface Props {
  /** The remark that is looked at. */
  readonly looked: string | null
  readonly onLook: (id: string | null) => void
  readonly onNew: (kind: 'remark' | 'suggest') => void
  /** From now on the keys of the list are answered. */
  readonly onListening: () => void
  /** Runs once somebody sits here: remarks say whose they are. */
  readonly onAct: (act: Act) => void
}

/** Next and previous of the list by F7 and Shift+F7. */
function useWalk(items: readonly Item[], looked: string | null, go: (item: Item) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || items.length === 0 || document.querySelector('dialog[open]')) return
      event.preventDefault()
      const at = items.findIndex(({ id }) => id === looked)
      const step = event.shiftKey ? -1 : 1
      const from = at < 0 && event.shiftKey ? 0 : at
      const next = items[(from + step + items.length) % items.length]
      if (next) go(next)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [items, looked, go])
}

export function RemarksPanel({ looked, onLook, onNew, onListening, onAct }: Props) {
  const session = useSession()
  const locked = useLocked()
  const { discussion, person } = useReview()
  const [shown, setShown] = useState<Shown>('open')
  const items = useItems(shown)
  const go = useCallback(
    (item: Item) => {
      onLook(item.id)
      goToAnchor(session, item.anchor)
      bringIntoView(() => document.querySelector(`[data-remark="${CSS.escape(item.id)}"]`))
    },
    [session, onLook],
  )
  const walk = useCallback(
    (item: Item) => {
      go(item)
      focusCard(item.id)
    },
    [go],
  )
  useWalk(items, looked, walk)
  useEffect(onListening, [onListening])
  const list = useKeptFocus<HTMLDivElement>(remarkCards)
  const decide = (suggestion: Suggestion, verdict: 'accepted' | 'refused') => {
    if (verdict === 'accepted' && !takeSuggestion(session, suggestion)) return
    // Of what was selected to show it nothing is left to stand selected.
    document.getSelection()?.removeAllRanges()
    onAct({ do: 'decide', suggestion: suggestion.id, verdict })
  }
  const undecided = items.flatMap((item) =>
    item.kind === 'suggestion' &&
    item.suggestion.state === 'open' &&
    mayTake(item.suggestion, person)
      ? [item.suggestion]
      : [],
  )
  const sections = [
    ...new Set(undecided.map(({ anchor }) => sectionOfAnchor(anchor, session.form))),
  ]
  const total = discussion.threads.length + discussion.suggestions.length
  return (
    <div className="remarks" ref={list}>
      <div className="remark-buttons">
        <Button
          icon={MessageSquarePlus}
          onMouseDown={keepPlace}
          title="批注选中的文字、单元格或所在部分（Ctrl+Alt+M）"
          onClick={() => onNew('remark')}
        >
          批注
        </Button>
        <Button
          icon={PencilLine}
          onMouseDown={keepPlace}
          title="对选中的文字或单元格提出修改建议（Ctrl+Alt+E）"
          onClick={() => onNew('suggest')}
        >
          修改建议
        </Button>
        <WordReturnButton />
      </div>
      {total === 0 ? (
        <p className="remarks-none">
          还没有批注。先选中文字、点选单元格或图片，再按上面的“批注”（Ctrl+Alt+M）或“修改建议”（Ctrl+Alt+E）。
        </p>
      ) : (
        <>
          <SelectField
            label="显示"
            value={shown}
            options={[
              { value: 'open', label: '未了结的' },
              { value: 'mine', label: '指派给我的' },
              { value: 'all', label: '全部' },
            ]}
            onChange={({ target: { value } }) =>
              setShown(value === 'mine' || value === 'all' ? value : 'open')
            }
          />
          <p className="field-help">
            {items.length === 0
              ? '没有这样的批注。'
              : `${items.length} 条，按 F7、Shift+F7 逐条查看，Enter 到原处。`}
          </p>
          {locked
            ? null
            : sections.map((section) => {
                const ofSection = undecided.filter(
                  ({ anchor }) => sectionOfAnchor(anchor, session.form) === section,
                )
                return ofSection.length < 2 ? null : (
                  <div key={section} className="remark-section">
                    <span>
                      {section === null ? '整份报告' : placeName(section, session.form)}：
                      {ofSection.length} 条建议
                    </span>
                    <Button onClick={() => ofSection.forEach((one) => decide(one, 'accepted'))}>
                      全部采纳
                    </Button>
                    <Button onClick={() => ofSection.forEach((one) => decide(one, 'refused'))}>
                      全部不采纳
                    </Button>
                  </div>
                )
              })}
          <ul>
            {items.map((item) =>
              item.kind === 'thread' ? (
                <ThreadCard
                  key={item.id}
                  thread={item.thread}
                  open={looked === item.id}
                  onOpen={() => go(item)}
                  onAct={onAct}
                />
              ) : (
                <SuggestionCard
                  key={item.id}
                  suggestion={item.suggestion}
                  open={looked === item.id}
                  onOpen={() => go(item)}
                  onDecide={(verdict) => decide(item.suggestion, verdict)}
                />
              ),
            )}
          </ul>
        </>
      )}
    </div>
  )
}
