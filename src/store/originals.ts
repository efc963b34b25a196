/**
 * 合并前的原件: what a draft was before a merge and the file that came in, kept as files that nothing changes,
 * so that nobody depends on a merge having been right; and what an imported draft was read from.
 */
import { z } from 'zod/mini'
import { type Database, strictly } from './database.ts'
import type { Outcome } from './save-state.ts'
import type { Surroundings } from './surroundings.ts'
import { sayTrouble } from './trouble.ts'

/** Files kept for one draft; the oldest make room. */
export const originalsKept = 20

interface OriginalFile {
  readonly name: string
  /** Where it comes from: this browser, or somebody's file. */
  readonly from: 'here' | 'received'
  readonly bytes: Uint8Array
}

/** A draft as it was before a merge, or the file that came in. */
export interface Original extends OriginalFile {
  readonly id: string
  readonly at: number
}

const shape = z.object({
  draft: z.string(),
  id: z.string(),
  at: z.number(),
  name: z.string(),
  from: z.enum(['here', 'received']),
  bytes: z.instanceof(Uint8Array),
})

/** What an import was read from stands beside them under this name; there is one at most. */
const sourceId = 'source'
const sourceShape = z.object({ source: z.instanceof(Uint8Array) })

const ofDraft = (draft: string) => IDBKeyRange.bound([draft, ''], [draft, '\uffff'])

const read = (stored: readonly unknown[]): Original[] =>
  stored
    .flatMap((one) => shape.safeParse(one).data ?? [])
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))

/** What merges had before them, kept for each report as files. */
export class Originals {
  readonly #database: Database
  readonly #around: Surroundings

  constructor(database: Database, around: Surroundings) {
    this.#database = database
    this.#around = around
  }

  /** The originals of a draft, newest first. */
  async list(draft: string): Promise<readonly Original[]> {
    try {
      return read(
        await this.#database.read((connection) => connection.getAll('originals', ofDraft(draft))),
      )
    } catch {
      return []
    }
  }

  /** Keeps files, all or none; what is beyond the number kept goes, oldest first. */
  async keep(draft: string, files: readonly OriginalFile[]): Promise<Outcome<readonly Original[]>> {
    const at = this.#around.clock.now()
    const fresh = files.map((file) => ({ ...file, draft, at, id: this.#around.newId() }))
    try {
      await this.#database.use((connection) =>
        strictly(connection, ['originals'], async (transaction) => {
          const originals = transaction.objectStore('originals')
          const before = read(await originals.getAll(ofDraft(draft)))
          const room = Math.max(0, originalsKept - fresh.length)
          await Promise.all([
            ...before.slice(room).map(({ id }) => originals.delete([draft, id])),
            ...fresh.map((file) => originals.put(file)),
          ])
        }),
      )
      return { ok: true, value: fresh }
    } catch (error) {
      return { ok: false, why: sayTrouble(error) }
    }
  }

  /** Keeps what a draft was read from; a comfort, so that a full disk is no trouble here. */
  async keepSource(draft: string, source: Uint8Array): Promise<void> {
    await this.#database
      .use((connection) =>
        strictly(connection, ['originals'], (transaction) =>
          transaction.objectStore('originals').put({ draft, id: sourceId, source }),
        ),
      )
      .catch(() => undefined)
  }

  /** What a draft was read from; null where none is kept. */
  async source(draft: string): Promise<Uint8Array | null> {
    const stored: unknown = await this.#database
      .read((connection) => connection.get('originals', [draft, sourceId]))
      .catch(() => null)
    return sourceShape.safeParse(stored).data?.source ?? null
  }

  /** Deletes one original at the clerk's wish. */
  async remove(draft: string, id: string): Promise<void> {
    await this.#database
      .use((connection) =>
        strictly(connection, ['originals'], (transaction) =>
          transaction.objectStore('originals').delete([draft, id]),
        ),
      )
      .catch(() => undefined)
  }
}
