/** The remarks and proposals of a report in the order of its form, as the list shows them. */
import { useEffect, useMemo } from 'react'
import type { Form } from '#template/form.ts'
import type { Anchor } from '#report/review-event.ts'
import { sectionOfAnchor } from '#review/names.ts'
import { isFor, type Suggestion, type Thread } from '#review/threads.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useReview, useSession } from '#ui/session/use-session.ts'
import type { ShownPlace } from './shown-place.ts'
import { useSettledPlaces } from './use-settled-places.ts'
import { useTakenBack } from './use-taken-back.ts'

/** Which of them are listed. */
export type Shown = 'open' | 'mine' | 'all'

/** A remark or a proposal, as it is listed. */
export type Item =
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

/** What is listed, in the order of the form. */
export function useItems(shown: Shown): readonly Item[] {
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

/** Next and previous of the list by F7 and Shift+F7. */
export function useWalk(
  items: readonly Item[],
  looked: string | null,
  go: (item: Item) => void,
): void {
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
