/** The signing key of this device, kept where the browser can use it and nobody can take it out. */
import { type DBSchema, openDB } from 'idb'

interface Schema extends DBSchema {
  keys: { key: string; value: unknown }
}

const connect = (name: string) =>
  openDB<Schema>(name, 1, { upgrade: (database) => void database.createObjectStore('keys') })

/** A database of its own: a new version of the drafts never touches the key. */
export class KeyShelf {
  readonly #name: string

  constructor(name = 'nianbao-keys') {
    this.#name = name
  }

  /** What was kept, or null where there is nothing or the browser keeps nothing. */
  async read(): Promise<unknown> {
    try {
      const database = await connect(this.#name)
      const found: unknown = await database.get('keys', 'own')
      database.close()
      return found ?? null
    } catch {
      return null
    }
  }

  /** Keeps keys in place of those before; false where the browser did not keep them. */
  async keep(keys: unknown): Promise<boolean> {
    try {
      const database = await connect(this.#name)
      await database.put('keys', keys, 'own')
      database.close()
      return true
    } catch {
      return false
    }
  }
}
