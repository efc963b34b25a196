/** A draft being worked on in this tab: its edits go to the disk, those of other tabs come in. */
import { z } from 'zod/mini'
import type { Database } from './database.ts'
import type { DraftCopies } from './draft-copy.ts'
import { type DraftFacts, type DraftSummary, unknownFacts } from './draft-summary.ts'
import { DraftWriter } from './draft-writer.ts'
import { mergeAll, type MergeableState } from './mergeable-state.ts'
import type { Outcome, SaveState } from './save-state.ts'
import type { Channel, Surroundings } from './surroundings.ts'
import { noSuchDraft, sayTrouble } from './trouble.ts'
import { type Log, type LogEntry, readLog, type Written } from './update-log.ts'

/**
 * The second copy is written once typing has rested so long, at the latest after the other; what came in
 * while a draft was opened is looked for after as long. Milliseconds.
 */
const quiet = 1000
const longestUncopied = 15_000

const news = z.object({
  seq: z.number(),
  whole: z.boolean(),
  update: z.nullable(z.instanceof(Uint8Array)),
})

/** What the page holds while a draft is open. */
export interface OpenDraft {
  readonly id: string
  readonly saveState: SaveState
  /** The draft's line in the list as last written. */
  readonly summary: DraftSummary
  /** Calls back when `saveState` or `summary` changes; returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Keeps what the list says; called in the task of the edit, both share one transaction. */
  updateSummary(facts: DraftFacts): void
  /** Writes everything now; done when it is on the disk or `saveState` says why not. */
  flush(): Promise<void>
  /** Writes everything and stops following. */
  close(): Promise<void>
}

interface Room {
  readonly database: Database
  readonly copies: DraftCopies
  readonly around: Surroundings
  readonly bound: number
  /** Called when the line of the list was written anew. */
  readonly listed: () => void
  readonly closed: (draft: Draft) => void
}

/** The channel on which the tabs that have a draft open tell each other what they wrote. */
export const draftChannel = (draft: string): string => `nianbao:draft:${draft}`

/** What is told on it when only the line of the list has changed: deleted, brought back, saved to a file. */
export const relisted = 'relisted'

/** Loads a draft into an empty state, from the log and its copy, and begins to follow it. */
export const openDraft = async (
  room: Room,
  id: string,
  state: MergeableState,
): Promise<Outcome<Draft>> => {
  // Listening comes before reading, so that nothing another tab writes meanwhile is missed.
  const heard: unknown[] = []
  const early: Uint8Array[] = []
  let hear = (message: unknown): void => void heard.push(message)
  let take = (update: Uint8Array): void => void early.push(update)
  const channel = room.around.channel(draftChannel(id))
  channel.listen((message) => hear(message))
  const follow = () =>
    state.onUpdate((update, origin) => {
      if (origin === 'local') take(update)
    })
  let unfollow = follow()
  const startedEmpty = state.encode().length <= 2

  const loaded = await load(room, id, state, (merge) => {
    // Nobody edits in between, and a state that is listened to writes out all it reads once more.
    unfollow()
    const merged = merge()
    unfollow = follow()
    return merged
  })
  if (!loaded.ok) {
    unfollow()
    channel.close()
    return loaded
  }
  const { more, ...found } = loaded.value
  const writer = new DraftWriter({
    ...found,
    database: room.database,
    clock: room.around.clock,
    state,
    bound: room.bound,
    written: (update, written) => draft.tell(update, written),
  })
  const draft = new Draft(room, id, state, writer, channel, unfollow)
  hear = (message) => draft.hear(message)
  take = (update) => draft.take(update)
  if (more || !startedEmpty) writer.addWhole()
  for (const update of early) draft.take(update)
  for (const message of heard) draft.hear(message)
  draft.settle()
  return { ok: true, value: draft }
}

interface Loaded {
  readonly line: DraftSummary
  readonly known: number
  readonly wholeAt: number
  readonly sound: boolean
  /** Whether the state now holds more than the log, or the log has grown too long. */
  readonly more: boolean
}

/** Merges into the state what the log has, and what only the copy has. */
const load = async (
  room: Room,
  id: string,
  state: MergeableState,
  unheard: (merge: () => boolean) => boolean,
): Promise<Outcome<Loaded>> => {
  const [log, copy] = await Promise.all([readOrSay(room, id), room.copies.read(id)])
  const entries = log.ok ? log.value.entries : []
  const line = (log.ok ? log.value.line : null) ?? copy?.line ?? lineOfLog(id, entries)
  if (line === null) return log.ok ? { ok: false, why: noSuchDraft } : log
  const sound = unheard(() => mergeAll(state, entries))
  const gained = copy !== null && mergesMore(state, copy.update)
  return {
    ok: true,
    value: {
      line,
      known: entries.at(-1)?.seq ?? 0,
      wholeAt: entries.reduce((at, one) => (one.whole ? one.seq : at), 0),
      sound,
      more: gained || !log.ok || entries.length > room.bound,
    },
  }
}

const readOrSay = async (room: Room, id: string): Promise<Outcome<Log>> => {
  try {
    return { ok: true, value: await room.database.read((connection) => readLog(connection, id)) }
  } catch (error) {
    return { ok: false, why: sayTrouble(error) }
  }
}

/** A line for a log whose own line was lost. */
const lineOfLog = (id: string, entries: readonly LogEntry[]): DraftSummary | null =>
  entries.length === 0
    ? null
    : { ...unknownFacts, id, createdAt: 0, changedAt: 0, savedToFileAt: null, deletedAt: null }

/** Merges an update and says whether it brought anything new. */
const mergesMore = (state: MergeableState, update: Uint8Array): boolean => {
  let more = false
  const stop = state.onUpdate(() => {
    more = true
  })
  mergeAll(state, [{ update }])
  stop()
  return more
}

/** The one implementation; the rest of the program sees `OpenDraft`. */
export class Draft implements OpenDraft {
  readonly id: string
  readonly #room: Room
  readonly #state: MergeableState
  readonly #writer: DraftWriter
  readonly #channel: Channel
  readonly #endings: (() => void)[]
  #reading = false
  #missed = false
  #cancelCopy: (() => void) | null = null
  #uncopiedSince: number | null = null
  #closed = false

  constructor(
    room: Room,
    id: string,
    state: MergeableState,
    writer: DraftWriter,
    channel: Channel,
    unfollow: () => void,
  ) {
    this.id = id
    this.#room = room
    this.#state = state
    this.#writer = writer
    this.#channel = channel
    this.#endings = [
      unfollow,
      room.around.onHide(() => void this.flush()),
      room.around.onShow(() => this.#catchUp()),
      () => channel.close(),
    ]
  }

  get saveState(): SaveState {
    return this.#writer.saveState
  }

  get summary(): DraftSummary {
    return this.#writer.line
  }

  subscribe(listener: () => void): () => void {
    return this.#writer.subscribe(listener)
  }

  updateSummary(facts: DraftFacts): void {
    if (!this.#closed) this.#writer.say(facts)
  }

  async flush(): Promise<void> {
    await this.#writer.flush()
    await this.#copyNow()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.flush()
    for (const end of this.#endings) end()
    this.#writer.stop()
    this.#room.closed(this)
  }

  /** Takes over what the list has noted of this draft. */
  relist(line: DraftSummary): void {
    this.#writer.relist(line)
  }

  /** Keeps an edit of this tab. */
  take(update: Uint8Array): void {
    this.#writer.add(update)
    this.#copySoon()
  }

  /** Takes in what another tab has written. */
  hear(message: unknown): void {
    if (message === relisted) this.#catchUp()
    const told = news.safeParse(message).data
    if (told === undefined || told.seq <= this.#writer.known) return
    const { update } = told
    if (update !== null && told.seq === this.#writer.known + 1) {
      this.#writer.takeIn([{ ...told, update }])
    } else this.#catchUp()
  }

  /** Tells the other tabs, and the list, what is now on the disk. */
  tell(update: Uint8Array | null, { seq, whole, appended }: Written): void {
    if (appended) this.#channel.post({ seq, whole, update })
    this.#room.listed()
  }

  /** Looks once more for what came in while the channel was being opened. */
  settle(): void {
    this.#endings.push(this.#room.around.clock.after(quiet, () => this.#catchUp()))
  }

  #catchUp(): void {
    this.#missed = true
    if (!this.#reading) void this.#readMissed()
  }

  async #readMissed(): Promise<void> {
    this.#reading = true
    try {
      while (this.#missed && !this.#closed) {
        this.#missed = false
        const { entries, line } = await this.#room.database.read((connection) =>
          readLog(connection, this.id, this.#writer.known),
        )
        this.#writer.takeIn(entries)
        // One read while an edit of this tab was on its way may be older than what is known here.
        if (line !== null && line.changedAt >= this.#writer.line.changedAt) this.relist(line)
      }
    } catch {
      // The next message, the next edit or the next look at this page reads again.
    } finally {
      this.#reading = false
    }
  }

  #copySoon(): void {
    const { clock } = this.#room.around
    this.#uncopiedSince ??= clock.now()
    this.#cancelCopy?.()
    const left = this.#uncopiedSince + longestUncopied - clock.now()
    this.#cancelCopy = clock.after(Math.max(0, Math.min(quiet, left)), () => void this.#copyNow())
  }

  async #copyNow(): Promise<void> {
    if (this.#uncopiedSince === null || this.#room.database.state.kind === 'read-only') return
    this.#cancelCopy?.()
    this.#cancelCopy = null
    this.#uncopiedSince = null
    const done = await this.#room.copies.write(this.id, () => ({
      line: this.#writer.line,
      update: this.#state.encode(),
    }))
    // Not written: the next edit or flush tries again.
    if (!done) this.#uncopiedSince ??= this.#room.around.clock.now()
  }
}
