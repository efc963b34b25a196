/** The signing keys of the people who sit at this device, kept where the browser can use them and nobody can take them out. */
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

  /** What was kept for a person, or null where there is nothing or the browser keeps nothing. */
  async read(person: string): Promise<unknown> {
    try {
      const database = await connect(this.#name)
      const found: unknown = await database.get('keys', person)
      database.close()
      return found ?? null
    } catch {
      return null
    }
  }

  /** Keeps a person's keys in place of those before; false where the browser did not keep them. */
  async keep(person: string, keys: unknown): Promise<boolean> {
    try {
      const database = await connect(this.#name)
      await database.put('keys', keys, person)
      database.close()
      return true
    } catch {
      return false
    }
  }
}
