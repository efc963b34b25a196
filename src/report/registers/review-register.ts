/** How the log of a review is kept in the mergeable document: one entry per key, never written twice. */
import type { Map as YMap } from 'yjs'
import { digestOf } from '#report/file/file-digest.ts'
import { noReview, type ReviewEvent, type ReviewLog, type Version } from '#report/review-event.ts'
import { storedEvent } from '#report/stored-review.ts'

const isVersion = (stored: unknown): stored is Version =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored)

/** Copies that diverged hold the entries of both once merged, whatever the order. */
export class ReviewRegister {
  readonly #map: YMap<unknown>
  #log: ReviewLog = noReview

  constructor(map: YMap<unknown>) {
    this.#map = map
    this.refresh()
  }

  get log(): ReviewLog {
    return this.#log
  }

  /** Reads the map again after it changed. */
  refresh(): void {
    const events: ReviewEvent[] = []
    const versions: Record<string, Version> = {}
    for (const [key, stored] of this.#map.entries()) {
      if (key.startsWith('event:')) {
        const event = storedEvent(stored)
        if (event) events.push(event)
      } else if (key.startsWith('version:') && isVersion(stored)) {
        versions[key.slice('version:'.length)] = stored
      }
    }
    events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    this.#log = events.length === 0 ? noReview : { events, versions }
  }

  /** Adds what is not there yet. Call within a transaction. */
  add({ events, versions }: ReviewLog): void {
    for (const event of events) {
      // By all it says, so that a forged copy of an entry never takes its place.
      const key = `event:${event.id}:${digestOf(event)}`
      if (!this.#map.has(key)) this.#map.set(key, event)
    }
    for (const [hash, version] of Object.entries(versions)) {
      if (!this.#map.has(`version:${hash}`)) this.#map.set(`version:${hash}`, version)
    }
  }
}
