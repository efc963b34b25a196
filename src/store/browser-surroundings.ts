/** The real browser around the store; whatever it lacks or forbids is simply absent. */
import { opfsShelf } from './opfs-shelf.ts'
import type { Channel, Clock, Locks, Notes, Shelf, Surroundings } from './surroundings.ts'

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

// `randomUUID` is missing where a page is served over plain http, as on an office network.
const newId = (): string =>
  window.isSecureContext
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
        part.toString(16).padStart(8, '0'),
      ).join('-')

const channel = (name: string): Channel => {
  if (!('BroadcastChannel' in globalThis)) {
    return { post: () => undefined, listen: () => undefined, close: () => undefined }
  }
  const line = new BroadcastChannel(name)
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only pages of this origin hear it
    post: (message) => line.postMessage(message),
    listen: (listener) => line.addEventListener('message', (event) => listener(event.data)),
    close: () => line.close(),
  }
}

const webLocks = (manager: LockManager): Locks => ({
  inTurn: async (name, work) => {
    const outcome = await manager.request(name, async () => ({ value: await work() }))
    return outcome.value
  },
  claim: (name, ms) =>
    new Promise((resolve) => {
      const giveUp = new AbortController()
      const timer = setTimeout(() => giveUp.abort(), ms)
      manager
        .request(name, { signal: giveUp.signal }, () => {
          clearTimeout(timer)
          resolve(true)
          // Held until the page goes.
          return new Promise<never>(() => undefined)
        })
        .catch(() => resolve(false))
    }),
  claimed: async () => {
    const { held = [] } = await manager.query()
    return new Set(held.flatMap((lock) => lock.name ?? []))
  },
})

/** Storage that may refuse: then notes are simply not kept there. */
const notes = (pick: () => Storage): Notes => {
  const tried = <T>(otherwise: T, work: (storage: Storage) => T): T => {
    try {
      return work(pick())
    } catch {
      return otherwise
    }
  }
  return {
    get: (key) => tried(null, (storage) => storage.getItem(key)),
    set: (key, value) => tried(undefined, (storage) => storage.setItem(key, value)),
    remove: (key) => tried(undefined, (storage) => storage.removeItem(key)),
    keys: () => tried([], (storage) => Object.keys(storage)),
  }
}

const findShelf = async (folder: string): Promise<Shelf | null> => {
  try {
    const root = await navigator.storage.getDirectory()
    return opfsShelf(await root.getDirectoryHandle(folder, { create: true }))
  } catch {
    return null
  }
}

const onVisibility = (wanted: DocumentVisibilityState, run: () => void): (() => void) => {
  const look = () => {
    if (document.visibilityState === wanted) run()
  }
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}

/** What this browser offers; `folder` names the place of the copies. */
export const browserSurroundings = async (folder = 'nianbao'): Promise<Surroundings> => ({
  clock,
  newId,
  channel,
  locks: 'locks' in navigator ? webLocks(navigator.locks) : null,
  shelf: await findShelf(folder),
  lasting: notes(() => localStorage),
  ofTab: notes(() => sessionStorage),
  onHide: (run) => {
    window.addEventListener('pagehide', run)
    const stop = onVisibility('hidden', run)
    return () => {
      window.removeEventListener('pagehide', run)
      stop()
    }
  },
  onShow: (run) => onVisibility('visible', run),
  askToPersist: async () => (await navigator.storage.persisted()) || navigator.storage.persist(),
})
