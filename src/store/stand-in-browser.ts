/** A browser for tests: tabs share its channels, locks and files, and can be killed like real ones. */
import * as Y from 'yjs'
import { type DraftFacts, unknownFacts } from './draft-summary.ts'
import type { MergeableState } from './mergeable-state.ts'
import { openStore, type Store } from './open-store.ts'
import type { Notes, Shelf, Surroundings } from './surroundings.ts'

/** Lets everything that waits on the database or a channel come in. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** A tab: its surroundings, and the ways it can end. */
export interface Tab {
  readonly around: Surroundings
  /** Ends at once: no timer, message or file of it goes any further. */
  kill(): void
  /** Lets time pass. */
  pass(ms: number): Promise<void>
  hide(): void
}

const notesIn = (kept: Map<string, string>): Notes => ({
  get: (key) => kept.get(key) ?? null,
  set: (key, value) => void kept.set(key, value),
  remove: (key) => void kept.delete(key),
  keys: () => [...kept.keys()],
})

export class StandInBrowser {
  /** The files beside the database, by name; tests may damage or remove them. */
  readonly files = new Map<string, Uint8Array>()
  readonly lasting = new Map<string, string>()
  now = Date.UTC(2026, 0, 5, 9)
  readonly #lines = new Map<string, Set<(message: unknown) => void>>()
  readonly #claimed = new Set<string>()
  readonly #turns = new Map<string, Promise<unknown>>()
  #ids = 0

  /** Opens a tab; `session` is what its `sessionStorage` holds after a reload. */
  tab(session = new Map<string, string>()): Tab {
    const timers = new Set<Timer>()
    const hides = new Set<() => void>()
    const own = new Set<string>()
    let alive = true
    const around: Surroundings = {
      clock: {
        now: () => this.now,
        after: (ms, run) => {
          const timer = { at: this.now + ms, run }
          timers.add(timer)
          return () => void timers.delete(timer)
        },
      },
      newId: () => `id-${(this.#ids += 1)}`,
      channel: (name) => this.#channel(name, () => alive),
      locks: {
        inTurn: (name, work) => this.#inTurn(name, work),
        claim: async (name) => {
          if (this.#claimed.has(name)) return false
          this.#claimed.add(name)
          own.add(name)
          return true
        },
        claimed: async () => new Set(this.#claimed),
      },
      shelf: this.#shelf(() => alive),
      lasting: notesIn(this.lasting),
      ofTab: notesIn(session),
      onHide: (run) => {
        hides.add(run)
        return () => void hides.delete(run)
      },
      onShow: () => () => undefined,
      askToPersist: async () => false,
    }
    return {
      around,
      kill: () => {
        alive = false
        timers.clear()
        for (const name of own) this.#claimed.delete(name)
      },
      pass: async (ms) => {
        await settled()
        this.now += ms
        for (const timer of [...timers].filter(({ at }) => at <= this.now)) {
          timers.delete(timer)
          timer.run()
        }
        await settled()
      },
      hide: () => hides.forEach((run) => run()),
    }
  }

  #channel(name: string, alive: () => boolean) {
    const line = this.#lines.get(name) ?? new Set()
    this.#lines.set(name, line)
    let own: ((message: unknown) => void) | null = null
    return {
      post: (message: unknown) => {
        for (const listener of alive() ? line : []) {
          const copy: unknown = structuredClone(message)
          if (listener !== own) queueMicrotask(() => line.has(listener) && listener(copy))
        }
      },
      listen: (listener: (message: unknown) => void) => {
        own = (message) => {
          if (alive()) listener(message)
        }
        line.add(own)
      },
      close: () => {
        if (own !== null) line.delete(own)
      },
    }
  }

  async #inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(name)
    const turn = (async () => {
      await before
      return work()
    })()
    this.#turns.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }

  #shelf(alive: () => boolean): Shelf {
    return {
      names: async () => [...this.files.keys()],
      read: async (name) => this.files.get(name)?.slice() ?? null,
      write: async (name, bytes) => {
        if (alive()) this.files.set(name, bytes)
      },
      remove: async (name) => void this.files.delete(name),
    }
  }
}

/** A report of nothing but named cells, on the same ground as the real one. */
export class Cells implements MergeableState {
  readonly doc = new Y.Doc()

  set(cell: string, value: string): void {
    this.doc.getMap('cells').set(cell, value)
  }

  /** Types at the end of a text, as prose grows. */
  type(words: string): void {
    const text = this.doc.getText('prose')
    text.insert(text.length, words)
  }

  get content(): unknown {
    return { cells: this.doc.getMap('cells').toJSON(), prose: this.doc.getText('prose').toJSON() }
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  apply(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'remote')
  }

  together(work: () => void): void {
    this.doc.transact(work, 'remote')
  }

  onUpdate(listener: (update: Uint8Array, origin: 'local' | 'remote') => void): () => void {
    const handler = (update: Uint8Array, origin: unknown) =>
      listener(update, origin === 'remote' ? 'remote' : 'local')
    this.doc.on('update', handler)
    return () => this.doc.off('update', handler)
  }
}

/** Facts of a draft that is told apart by its title. */
export const facts = (title: string): DraftFacts => ({ ...unknownFacts, year: 2025, title })

/** Opens the store in a tab, with a small log so that tests compact. */
export const storeIn = (tab: Tab, bound = 20): Promise<Store> =>
  openStore({ around: tab.around, bound })

/** What a wish brought, where the test knows that it must work. */
export const value = <T>(outcome: { ok: true; value: T } | { ok: false; why: string }): T => {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value
}

/** A new draft with its state, open in a store. */
export const begin = async (store: Store, title = '年度报告') => {
  const line = value(await store.create(facts(title), new Cells().encode()))
  const state = new Cells()
  return { id: line.id, state, draft: value(await store.open(line.id, state)) }
}

/** What a fresh tab finds in a draft. */
export const found = async (browser: StandInBrowser, id: string): Promise<unknown> => {
  const tab = browser.tab()
  const store = await storeIn(tab)
  const state = new Cells()
  const draft = value(await store.open(id, state))
  await draft.flush()
  await store.close()
  tab.kill()
  return state.content
}
