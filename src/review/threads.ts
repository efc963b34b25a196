/** 批注与修改建议: each with what was said to it since, and whether it is still open. */
import type { Anchor, Person, ReviewEvent } from '#report/review-event.ts'
import type { CellValue } from '#report/cell-value.ts'
import { ancestryOf } from './chain.ts'
import type { TrailEntry } from './stand.ts'
import { samePerson } from './stand.ts'

/** A remark with its answers. */
export interface Thread {
  /** Id of the entry that opened it. */
  readonly id: string
  readonly by: Person
  readonly at: number
  readonly anchor: Anchor
  readonly text: string
  readonly answers: readonly ReviewEvent[]
  /** open: nobody dealt with it; answered: said to be dealt with; settled: the asker agrees. */
  readonly state: 'open' | 'answered' | 'settled'
  /** Whose turn it is; null where nobody was named. */
  readonly to: string | null
}

/** A proposal of other words or another number. */
export interface Suggestion {
  readonly id: string
  readonly by: Person
  readonly at: number
  readonly anchor: Anchor
  readonly to: CellValue
  readonly text: string | null
  /** contested: one accepted, one refused, neither knew of the other. */
  readonly state: 'open' | 'accepted' | 'refused' | 'contested'
  readonly decisions: readonly ReviewEvent[]
}

/** All that was said of a report, worked out from the entries alone. */
export interface Discussion {
  readonly threads: readonly Thread[]
  readonly suggestions: readonly Suggestion[]
}

/** What is left of it: remarks nobody has settled, proposals nobody has decided. */
export const leftOpen = ({ threads, suggestions }: Discussion): Discussion => ({
  threads: threads.filter(({ state }) => state !== 'settled'),
  suggestions: suggestions.filter(({ state }) => state === 'open'),
})

/** Only whoever asked can call a matter settled. */
export const maySettle = (thread: Thread, by: Person): boolean => samePerson(thread.by, by)

/** Whether it is the turn of whoever sits here: named themselves, or by the office that stands in their name. */
export const isFor = ({ to }: Pick<Thread, 'to'>, person: Person | null): boolean =>
  to !== null && person !== null && person.name.includes(to)

/** Everybody who took part or was named, each once, the first first; not those of whom only files tell. */
export const peopleIn = (events: readonly ReviewEvent[]): readonly string[] => [
  ...new Set(
    events.flatMap(({ by, act }) => {
      if ('file' in act) return []
      const to = act.do === 'assign' || act.do === 'remark' ? act.to : undefined
      return [by.name, ...(to === undefined ? [] : [to])]
    }),
  ),
]

function takeAnswer(thread: Thread, event: ReviewEvent): Thread {
  const { act } = event
  const answers = [...thread.answers, event]
  if (act.do === 'settle')
    return maySettle(thread, event.by) ? { ...thread, answers, state: 'settled' } : thread
  if (act.do === 'reopen') return { ...thread, answers, state: 'open' }
  if (act.do === 'assign') return { ...thread, answers, to: act.to }
  const done = act.do === 'answer' && act.done === true && thread.state === 'open'
  return { ...thread, answers, state: done ? 'answered' : thread.state }
}

type Knew = (event: ReviewEvent, before: string) => boolean

/** A decision made knowing of those before it stands in their place; of two that did not, neither does. */
function takeDecision(suggestion: Suggestion, event: ReviewEvent, knew: Knew): Suggestion {
  const decisions = [...suggestion.decisions, event]
  const standing = decisions.filter(
    ({ id }) => !decisions.some((later) => later.id !== id && knew(later, id)),
  )
  const verdicts = new Set(
    standing.flatMap(({ act }) => (act.do === 'decide' ? [act.verdict] : [])),
  )
  const [only] = verdicts
  return {
    ...suggestion,
    decisions,
    state: verdicts.size === 1 && only !== undefined ? only : 'contested',
  }
}

/** Reads remarks and proposals out of the log, in the order they were made. */
export function discussionOf(trail: readonly TrailEntry[]): Discussion {
  const threads = new Map<string, Thread>()
  const suggestions = new Map<string, Suggestion>()
  const knew = ancestryOf(trail)
  for (const { event } of trail) {
    const { id, by, at, act } = event
    if (act.do === 'remark') {
      const { text, to = null } = act
      threads.set(id, { id, by, at, anchor: act.at, text, answers: [], state: 'open', to })
    } else if (act.do === 'suggest') {
      const { to, text = null } = act
      suggestions.set(id, { id, by, at, anchor: act.at, to, text, state: 'open', decisions: [] })
    } else if ('remark' in act) {
      const thread = threads.get(act.remark)
      if (thread) threads.set(thread.id, takeAnswer(thread, event))
    } else if (act.do === 'decide') {
      const suggestion = suggestions.get(act.suggestion)
      if (suggestion) suggestions.set(suggestion.id, takeDecision(suggestion, event, knew))
    }
  }
  return { threads: [...threads.values()], suggestions: [...suggestions.values()] }
}
