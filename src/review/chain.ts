/**
 * The log of a review as a chain: every entry names those before it by their hash, so that one that was
 * changed, left out or put in later is seen. Copies that went apart make two strands, joined by the next entry.
 */
import type { Act, Person, ReviewEvent } from '#report/review-event.ts'
import { hashOf } from './content.ts'

const idOf = ({ after, at, by, act }: Omit<ReviewEvent, 'id' | 'signature'>): string =>
  hashOf({ after, at, by, act })

const trueIds = new WeakMap<ReviewEvent, boolean>()

/** Whether an entry still says what its id was made of. */
export function isGenuine(event: ReviewEvent): boolean {
  const known = trueIds.get(event)
  if (known !== undefined) return known
  const genuine = event.id === idOf(event)
  trueIds.set(event, genuine)
  return genuine
}

/** The ends of the chain: genuine entries that no other follows. */
export function headsOf(events: readonly ReviewEvent[]): readonly string[] {
  const genuine = events.filter(isGenuine)
  const followed = new Set(genuine.flatMap(({ after }) => after))
  return genuine
    .map(({ id }) => id)
    .filter((id) => !followed.has(id))
    .sort()
}

/** The next entry of a log; `at` is the maker's clock in milliseconds since 1970. */
export function nextEvent(
  events: readonly ReviewEvent[],
  by: Person,
  act: Act,
  at: number,
): ReviewEvent {
  const entry = { after: headsOf(events), at, by, act }
  return { id: idOf(entry), ...entry }
}

/** An entry at its place in the chain. */
export interface Link {
  readonly event: ReviewEvent
  /** Its place among those before it does not fit its time: some clock was wrong. */
  readonly clockOdd: boolean
}

export interface Chain {
  /** Genuine entries, each after all it follows; the same order in every copy. */
  readonly links: readonly Link[]
  /** Entries whose words are others than their id was made of. */
  readonly forged: readonly ReviewEvent[]
  /** Ids of entries that others follow and that are not there. */
  readonly missing: readonly string[]
}

/** One entry a heap would give next; there are seldom more than two strands. */
function earliest(ready: ReviewEvent[]): ReviewEvent | undefined {
  let best = 0
  for (const [index, event] of ready.entries()) {
    const other = ready[best]
    if (other && (event.at < other.at || (event.at === other.at && event.id < other.id)))
      best = index
  }
  return ready.splice(best, 1)[0]
}

/** Takes every entry at its word, where looking at each would keep people waiting; look again soon. */
export const unlooked = (): boolean => true

/** Puts a log in order and looks whether it is whole. */
export function chainOf(
  events: readonly ReviewEvent[],
  genuine: (event: ReviewEvent) => boolean = isGenuine,
): Chain {
  const byId = new Map<string, ReviewEvent>()
  for (const event of events) if (genuine(event) && !byId.has(event.id)) byId.set(event.id, event)
  const missing = new Set<string>()
  const waiting = new Map<string, number>()
  const followers = new Map<string, ReviewEvent[]>()
  for (const event of byId.values()) {
    let count = 0
    for (const id of event.after) {
      if (!byId.has(id)) {
        missing.add(id)
        continue
      }
      count += 1
      followers.set(id, [...(followers.get(id) ?? []), event])
    }
    waiting.set(event.id, count)
  }
  const ready = [...byId.values()].filter(({ id }) => waiting.get(id) === 0)
  const links: Link[] = []
  const latest = new Map<string, number>()
  for (let event = earliest(ready); event; event = earliest(ready)) {
    const before = Math.max(0, ...event.after.map((id) => latest.get(id) ?? 0))
    latest.set(event.id, Math.max(before, event.at))
    links.push({ event, clockOdd: event.at < before })
    for (const follower of followers.get(event.id) ?? []) {
      const left = (waiting.get(follower.id) ?? 1) - 1
      waiting.set(follower.id, left)
      if (left === 0) ready.push(follower)
    }
  }
  return {
    links,
    forged: events.filter((event) => !genuine(event)),
    missing: [...missing].sort(),
  }
}

/** Tells whether one entry knew of another when it was made. */
export function ancestryOf(
  links: readonly Link[],
): (event: ReviewEvent, before: string) => boolean {
  const after = new Map(links.map(({ event }) => [event.id, event.after]))
  return (event, before) => {
    const seen = new Set<string>()
    const left = [...event.after]
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (id === before) return true
      if (seen.has(id)) continue
      seen.add(id)
      left.push(...(after.get(id) ?? []))
    }
    return false
  }
}
