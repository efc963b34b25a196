/** The one database of this browser, `nianbao`: drafts, their logs, the text being typed, originals of merges. */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import {
  isFromNewerVersion,
  keepsNothing,
  newerData,
  nothingKept,
  olderTab,
  readOnlyError,
} from './trouble.ts'
import type { StoreState } from './save-state.ts'

const version = 2

interface Schema extends DBSchema {
  /** Lines of the list, by draft id. */
  drafts: { key: string; value: unknown }
  /** The log: `seq` counts up within a draft; a `whole` entry stands for all before it. */
  updates: { key: [string, number]; value: unknown }
  /** Text of cells not yet committed, by draft and tab. */
  typing: { key: [string, string]; value: unknown }
  /** Files as they were before a merge, by draft and id; never changed. Since version 2. */
  originals: { key: [string, string]; value: unknown }
}

export type Connection = IDBPDatabase<Schema>

type Stores = StoreNames<Schema>[]

/** Writes all or nothing; done only when the disk, not just the browser, has it. */
export const strictly = async <S extends Stores, T>(
  connection: Connection,
  stores: S,
  work: (transaction: IDBPTransaction<Schema, S, 'readwrite'>) => Promise<T>,
): Promise<T> => {
  const transaction = connection.transaction(stores, 'readwrite', { durability: 'strict' })
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // Already aborted by the browser: that is the error being reported.
    }
    await transaction.done.catch(() => undefined)
    throw error
  }
}

/** A connection that comes back: whoever meets an error drops it, the next one opens it again. */
export class Database {
  readonly #name: string
  readonly #beforeYielding: () => Promise<void>
  readonly #listeners = new Set<() => void>()
  #connection: Promise<Connection> | null = null
  /** Whether the browser has ever let this page at the database. */
  #opened = false
  #state: StoreState = { kind: 'ready' }

  /** `beforeYielding` saves what is pending before a newer version takes the database over. */
  constructor(name: string, beforeYielding: () => Promise<void>) {
    this.#name = name
    this.#beforeYielding = beforeYielding
  }

  get state(): StoreState {
    return this.#state
  }

  /** Calls back when this tab becomes read-only; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Works on the open database, opening it if need be; after an error the connection is dropped. */
  async use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      this.#connection ??= this.#open()
      const connection = await this.#connection
      this.#opened = true
      return await work(connection)
    } catch (error) {
      if (isFromNewerVersion(error)) this.#becomeReadOnly(newerData)
      else if (!this.#opened && keepsNothing(error)) this.#becomeReadOnly(nothingKept)
      this.drop()
      throw error
    }
  }

  /** Reads once more over a fresh connection if the first try fails. */
  async read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      return await this.use(work)
    } catch {
      return this.use(work)
    }
  }

  /** Lets go of the connection; the next use opens a new one. */
  drop(): void {
    const connection = this.#connection
    this.#connection = null
    connection?.then(
      (open) => open.close(),
      () => undefined,
    )
  }

  #open(): Promise<Connection> {
    if (this.#state.kind === 'read-only') {
      return Promise.reject(readOnlyError(this.#state.why))
    }
    const opening: Promise<Connection> = openDB<Schema>(this.#name, version, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('drafts', { keyPath: 'id' })
          database.createObjectStore('updates', { keyPath: ['draft', 'seq'] })
          database.createObjectStore('typing', { keyPath: ['draft', 'tab'] })
        }
        if (from < 2) database.createObjectStore('originals', { keyPath: ['draft', 'id'] })
      },
      blocking: (_, wanted) => void this.#yield(wanted),
      terminated: () => {
        if (this.#connection === opening) this.#connection = null
      },
    })
    return opening
  }

  async #yield(wanted: number | null): Promise<void> {
    // Null: the database is being deleted; let go, and write everything anew at the next edit.
    if (wanted !== null) {
      await this.#beforeYielding()
      this.#becomeReadOnly(olderTab)
    }
    this.drop()
  }

  #becomeReadOnly(why: string): void {
    if (this.#state.kind === 'read-only') return
    this.#state = { kind: 'read-only', why }
    for (const listener of this.#listeners) listener()
  }
}
