/** The office's own fonts, kept in this browser on request. */
import { type DBSchema, openDB } from 'idb'

interface Schema extends DBSchema {
  fonts: { key: string; value: unknown }
}

const connect = (name: string) =>
  openDB<Schema>(name, 1, { upgrade: (database) => void database.createObjectStore('fonts') })

const place = 'own'

/** A database of its own: megabytes of fonts never come into the way of drafts. */
export class FontShelf {
  readonly #name: string

  constructor(name = 'nianbao-fonts') {
    this.#name = name
  }

  /** What was kept, or null where there is nothing or the browser keeps nothing. */
  async read(): Promise<unknown> {
    try {
      const database = await connect(this.#name)
      const found: unknown = await database.get('fonts', place)
      database.close()
      return found ?? null
    } catch {
      return null
    }
  }

  /** Keeps fonts in place of those before, nothing where there are none; false where the browser did not keep them. */
  async keep(fonts: readonly unknown[]): Promise<boolean> {
    try {
      const database = await connect(this.#name)
      if (fonts.length === 0) await database.delete('fonts', place)
      else await database.put('fonts', fonts, place)
      database.close()
      return true
    } catch {
      return false
    }
  }
}
