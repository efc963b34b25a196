/**
 * Writes the edits of one open draft to the disk: one write in flight, an edit forgotten only when its
 * transaction is complete, and after any error the whole state, so that no edit hides behind a hole.
 */
import type { Database } from './database.ts'
import type { DraftFacts, DraftSummary } from './draft-summary.ts'
import { mergeAll, type MergeableState } from './mergeable-state.ts'
import type { SaveState } from './save-state.ts'
import type { Clock } from './surroundings.ts'
import { sayTrouble } from './trouble.ts'
import { type LogEntry, mergedEdits, writeLog, type Written } from './update-log.ts'

/** After a failed write the next try waits twice as long each time, from the first to the last; milliseconds. */
const firstRetry = 250
const lastRetry = 15_000

interface Desk {
  readonly database: Database
  readonly clock: Clock
  readonly state: MergeableState
  readonly line: DraftSummary
  /** Entries after which the log is replaced by the whole state. */
  readonly bound: number
  /** The last entry already in the state, and the last that stood for all before it. */
  readonly known: number
  readonly wholeAt: number
  /** False where an entry could not be read: then nothing of the log is ever replaced. */
  readonly sound: boolean
  /** Called when edits are on the disk, with them, or null where other tabs should read anew. */
  readonly written: (update: Uint8Array | null, written: Written) => void
}

export class DraftWriter {
  readonly #desk: Desk
  readonly #listeners = new Set<() => void>()
  #queue: Uint8Array[] = []
  #facts: DraftFacts | null = null
  #changedAt: number | null = null
  #wantsWhole = false
  #line: DraftSummary
  #known: number
  #wholeAt: number
  #sound: boolean
  #saveState: SaveState
  #running: Promise<void> | null = null
  #cancelRetry: (() => void) | null = null
  #failures = 0

  constructor(desk: Desk) {
    this.#desk = desk
    this.#line = desk.line
    this.#known = desk.known
    this.#wholeAt = desk.wholeAt
    this.#sound = desk.sound
    this.#saveState = { kind: 'saved', at: desk.line.changedAt }
  }

  get saveState(): SaveState {
    return this.#saveState
  }

  /** The draft's line as last written. */
  get line(): DraftSummary {
    return this.#line
  }

  /** The last entry of the log that is in the state. */
  get known(): number {
    return this.#known
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes an edit made in this tab. */
  add(update: Uint8Array): void {
    this.#queue.push(update)
    this.#changedAt = this.#desk.clock.now()
    this.#begin()
  }

  /** Takes what the list is to say; call it in the task of the edit to have both in one transaction. */
  say(facts: DraftFacts): void {
    this.#facts = facts
    this.#begin()
  }

  /** Takes over a line written elsewhere in this tab. */
  relist(line: DraftSummary): void {
    this.#line = line
    this.#become(this.#saveState)
  }

  /** Has the whole state written, where the state holds more than the log. */
  addWhole(): void {
    this.#wantsWhole = true
    this.#begin()
  }

  /** Merges entries that other tabs have written. */
  takeIn(entries: readonly LogEntry[]): void {
    if (!mergeAll(this.#desk.state, entries)) this.#sound = false
    for (const entry of entries) this.#pass(entry)
  }

  /** Writes what is waiting now, also while waiting to try again; done when that try is over. */
  async flush(): Promise<void> {
    await this.#running
    this.#cancelRetry?.()
    this.#cancelRetry = null
    this.#begin()
    await this.#running
  }

  stop(): void {
    this.#cancelRetry?.()
    this.#cancelRetry = null
    this.#listeners.clear()
  }

  #begin(): void {
    if (this.#running !== null || this.#cancelRetry !== null || !this.#hasWork()) return
    if (this.#saveState.kind !== 'failed') {
      this.#become({ kind: 'saving', since: this.#desk.clock.now() })
    }
    this.#running = this.#writeAll().finally(() => {
      this.#running = null
      this.#begin()
    })
  }

  #hasWork(): boolean {
    return this.#queue.length > 0 || this.#facts !== null || this.#wantsWhole
  }

  async #writeAll(): Promise<void> {
    // One breath, so that edits and facts of the same task share a transaction.
    await Promise.resolve()
    try {
      while (this.#hasWork()) await this.#writeOnce()
      this.#failures = 0
      this.#become({ kind: 'saved', at: this.#desk.clock.now() })
    } catch (error) {
      this.#fail(error)
    }
  }

  async #writeOnce(): Promise<void> {
    const { database, state, line, bound } = this.#desk
    const taken = this.#queue.length
    const update = mergedEdits(this.#queue)
    const facts = this.#facts
    const changedAt = this.#changedAt
    const wholeWanted = this.#wantsWhole
    const compacts = this.#sound && this.#known - this.#wholeAt >= bound
    const whole = (others: readonly LogEntry[]): Uint8Array => {
      if (!mergeAll(state, others)) this.#sound = false
      return state.encode()
    }
    const written = await database.use((connection) =>
      writeLog(connection, {
        draft: line.id,
        known: this.#known,
        update,
        whole,
        wantsWhole: wholeWanted || compacts,
        replaces: () => this.#sound,
        facts,
        changedAt,
        line: this.#line,
      }),
    )
    this.#queue = this.#queue.slice(taken)
    if (wholeWanted) this.#wantsWhole = false
    if (this.#facts === facts) this.#facts = null
    if (this.#changedAt === changedAt) this.#changedAt = null
    this.takeIn(written.others)
    this.#pass(written)
    this.#line = written.line
    // Beyond the edits waiting, a whole state wanted for itself holds what others must read anew.
    this.#desk.written(wholeWanted ? null : update, written)
  }

  #pass({ seq, whole }: Pick<LogEntry, 'seq' | 'whole'>): void {
    this.#known = Math.max(this.#known, seq)
    if (whole) this.#wholeAt = Math.max(this.#wholeAt, seq)
  }

  #fail(error: unknown): void {
    const { clock, database } = this.#desk
    this.#wantsWhole = true
    this.#failures += 1
    this.#become({ kind: 'failed', why: this.#why(error), at: clock.now() })
    if (database.state.kind === 'read-only') {
      // Never again in this tab; a far timer keeps `begin` from running in circles.
      this.#cancelRetry = () => undefined
      return
    }
    const wait = Math.min(firstRetry * 2 ** (this.#failures - 1), lastRetry)
    this.#cancelRetry = clock.after(wait, () => {
      this.#cancelRetry = null
      this.#begin()
    })
  }

  #why(error: unknown): string {
    const { state } = this.#desk.database
    return state.kind === 'read-only' ? state.why : sayTrouble(error)
  }

  #become(next: SaveState): void {
    this.#saveState = next
    for (const listener of this.#listeners) listener()
  }
}
