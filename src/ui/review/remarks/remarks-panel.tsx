/** 批注: every remark and proposal in the order of the form, to be answered, settled and decided. */
import { MessageSquarePlus, PencilLine } from 'lucide-react'
import { type MouseEvent, useCallback, useEffect, useState } from 'react'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import { focusCard, remarkCards } from './card-focus.ts'
import type { Act } from '#report/review-event.ts'
import type { Suggestion } from '#review/threads.ts'
import { bringIntoView } from '#ui/parts/bring-into-view.ts'
import { Button } from '#ui/parts/button.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { useLocked, useReview, useSession } from '#ui/session/use-session.ts'
import { goToAnchor } from './anchor-place.ts'
import { DecideTogether } from './decide-together.tsx'
import { type Item, type Shown, useItems, useWalk } from './remark-items.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { mayTake, takeSuggestion } from './take-suggestion.ts'
import { WordReturnButton } from '#ui/review/returned/word-return-button.tsx'
import { ThreadCard } from './thread-card.tsx'
import '#ui/review/review.css'

/** A press on a button leaves the cell or the words it is about. */
const keepPlace = (event: MouseEvent): void => event.preventDefault()

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

/** The ways to a new remark: said here, proposed here, or come back from Word. */
function RemarkButtons({ onNew }: Pick<Props, 'onNew'>) {
  return (
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
  )
}

/** 显示: which of the remarks the list has. */
function ShownChoice({
  shown,
  onShown,
}: {
  readonly shown: Shown
  readonly onShown: (shown: Shown) => void
}) {
  return (
    <SelectField
      label="显示"
      value={shown}
      options={[
        { value: 'open', label: '未了结的' },
        { value: 'mine', label: '指派给我的' },
        { value: 'all', label: '全部' },
      ]}
      onChange={({ target: { value } }) =>
        onShown(value === 'mine' || value === 'all' ? value : 'open')
      }
    />
  )
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
  const total = discussion.threads.length + discussion.suggestions.length
  return (
    <div className="remarks" ref={list}>
      <RemarkButtons onNew={onNew} />
      {total === 0 ? (
        <p className="remarks-none">
          还没有批注。先选中文字、点选单元格或图片，再按上面的“批注”（Ctrl+Alt+M）或“修改建议”（Ctrl+Alt+E）。
        </p>
      ) : (
        <>
          <ShownChoice shown={shown} onShown={setShown} />
          <p className="field-help">
            {items.length === 0
              ? '没有这样的批注。'
              : `${items.length} 条，按 F7、Shift+F7 逐条查看，Enter 到原处。`}
          </p>
          {locked ? null : <DecideTogether undecided={undecided} onDecide={decide} />}
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
