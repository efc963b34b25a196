/**
 * The store: the drafts kept in this browser. Every edit goes to the disk at once, other tabs follow,
 * and a second copy of each draft stands beside the database.
 */
import { Database } from './database.ts'
import { DraftCopies } from './draft-copy.ts'
import { DraftList } from './draft-list.ts'
import type { DraftFacts, DraftSummary } from './draft-summary.ts'
import type { MergeableState } from './mergeable-state.ts'
import { type Draft, draftChannel, openDraft, type OpenDraft, relisted } from './open-draft.ts'
import { OfficeList } from './office-list.ts'
import { KeyShelf } from './key-shelf.ts'
import { ProfileShelf } from './profile.ts'
import { Originals } from './originals.ts'
import type { Outcome, StoreState } from './save-state.ts'
import type { Surroundings } from './surroundings.ts'
import { namePage, type TypedText, Typing } from './typing.ts'

const day = 86_400_000

interface Options {
  readonly around: Surroundings
  /** Name of the database. */
  readonly name?: string
  /** Entries of a log after which it is replaced by the whole state. */
  readonly bound?: number
  /** How long a deleted draft can be brought back. */
  readonly deletedKept?: number
}

/** The drafts of this browser. Nothing here throws for a full disk or a lost draft: it says so. */
export interface Store {
  /** Read-only once a newer version of the program has taken over the database. */
  readonly state: StoreState
  subscribe(listener: () => void): () => void
  /** Drafts that were missing from the database and have been brought back from their copies. */
  readonly recovered: Promise<readonly DraftSummary[]>
  /** Whether the browser has agreed not to clear the drafts on its own; asked once. */
  persisted(): Promise<boolean>
  /** The drafts, last changed first. */
  list(): Promise<readonly DraftSummary[]>
  /** The deleted drafts that can still be brought back. */
  listDeleted(): Promise<readonly DraftSummary[]>
  /** Calls back with the list whenever any tab changes it; returns the way to stop. */
  subscribeList(listener: (lines: readonly DraftSummary[]) => void): () => void
  /** Keeps a new draft of a whole state. */
  create(facts: DraftFacts, state: Uint8Array): Promise<Outcome<DraftSummary>>
  /** Loads a draft into an empty state and keeps every edit of it from then on. */
  open(id: string, state: MergeableState): Promise<Outcome<OpenDraft>>
  /** Takes a draft off the list; it can be brought back for 30 days. */
  delete(id: string): Promise<Outcome<DraftSummary>>
  /** Brings a deleted draft back. */
  restore(id: string): Promise<Outcome<DraftSummary>>
  /** Notes that the report was saved to a file. */
  markSavedToFile(id: string, at: number): Promise<Outcome<DraftSummary>>
  /** Keeps the text of a cell still being typed, at once; null when it is committed or given up. */
  keepTyping(draft: string, typed: TypedText | null): void
  /** Gives back, once, what was being typed when this tab was reloaded or another one died. */
  restoreTyping(draft: string): Promise<readonly TypedText[]>
  /** The files as they were before merges. */
  readonly originals: Originals
  /** The office's own list of phrases. */
  readonly officeList: OfficeList
  /** Who sits at this browser. */
  readonly profile: ProfileShelf
  /** The signing key of this device. */
  readonly keys: KeyShelf
  /** Writes everything and lets go of the database. */
  close(): Promise<void>
}

/** Opens the store; never fails: where the browser keeps nothing, each wish says why. */
export const openStore = async (options: Options): Promise<Store> => {
  const { around, name = 'nianbao', bound = 200, deletedKept = 30 * day } = options
  const open = new Set<Draft>()
  const flushAll = async (): Promise<void> => {
    await Promise.all([typing.flush(), ...[...open].map((draft) => draft.flush())])
  }
  const database = new Database(name, flushAll)
  const copies = new DraftCopies(around.shelf, around.locks)
  const list = new DraftList(database, copies, around)
  const typing = new Typing(around, database, namePage(around))
  const officeList = new OfficeList(around)
  const profile = new ProfileShelf(around)
  const originals = new Originals(database, around)
  const stopHide = around.onHide(() => void typing.flush())

  const room = {
    database,
    copies,
    around,
    bound,
    listed: () => list.changed(),
    closed: (draft: Draft) => void open.delete(draft),
  }
  const mark = async (...[id, what]: Parameters<typeof list.mark>) => {
    const outcome = await list.mark(id, what)
    if (!outcome.ok) return outcome
    for (const draft of open) {
      if (draft.id === id) draft.relist(outcome.value)
    }
    const others = around.channel(draftChannel(id))
    others.post(relisted)
    others.close()
    return outcome
  }

  let agreed: Promise<boolean> | null = null
  const persisted = (): Promise<boolean> => (agreed ??= around.askToPersist().catch(() => false))

  const bringBack = async (): Promise<readonly DraftSummary[]> => {
    const found = await list.recover()
    await list.purge(around.clock.now() - deletedKept)
    return found
  }
  const recovered = bringBack().catch(() => [])
  // An empty list may be a lost one: then the copies are looked through before anything is shown.
  if ((await list.lines()).length === 0) await recovered

  return {
    get state() {
      return database.state
    },
    subscribe: (listener) => database.subscribe(listener),
    recovered,
    persisted,
    list: () => list.lines(),
    listDeleted: () => list.deleted(),
    subscribeList: (listener) => list.subscribe(listener),
    create: async (facts, state) => {
      void persisted()
      return list.create(facts, state)
    },
    open: async (id, state) => {
      void persisted()
      const outcome = await openDraft(room, id, state)
      if (outcome.ok) open.add(outcome.value)
      return outcome
    },
    delete: (id) => mark(id, { deletedAt: around.clock.now() }),
    restore: (id) => mark(id, { deletedAt: null }),
    markSavedToFile: (id, at) => mark(id, { savedToFileAt: at }),
    keepTyping: (draft, typed) => typing.keep(draft, typed),
    restoreTyping: (draft) => typing.restore(draft),
    originals,
    officeList,
    profile,
    keys: new KeyShelf(`${name}-keys`),
    close: async () => {
      await Promise.all([...open].map((draft) => draft.close()))
      await typing.flush()
      stopHide()
      list.close()
      officeList.close()
      profile.close()
      database.drop()
    },
  }
}
