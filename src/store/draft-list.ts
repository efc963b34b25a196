/** The clerk's list of drafts and what is done to a draft from there, without opening it. */
import { type Database, strictly } from './database.ts'
import type { DraftCopies, DraftCopy } from './draft-copy.ts'
import { type DraftFacts, type DraftSummary, readSummary } from './draft-summary.ts'
import type { Outcome } from './save-state.ts'
import type { Channel, Surroundings } from './surroundings.ts'
import { noSuchDraft, sayTrouble } from './trouble.ts'
import { eraseLog, keepCopies } from './update-log.ts'

/** The channel on which tabs hear that a line of the list has changed. */
const listChannel = 'nianbao:drafts'

/** Several changes at once, as when a tab writes a draft and its line, are told as one; milliseconds. */
const breath = 100

/** The drafts kept in this browser, as every tab sees them. */
export class DraftList {
  readonly #database: Database
  readonly #copies: DraftCopies
  readonly #around: Surroundings
  readonly #channel: Channel
  readonly #listeners = new Set<(lines: readonly DraftSummary[]) => void>()
  #cancel: (() => void) | null = null

  constructor(database: Database, copies: DraftCopies, around: Surroundings) {
    this.#database = database
    this.#copies = copies
    this.#around = around
    this.#channel = around.channel(listChannel)
    this.#channel.listen(() => this.#tell())
  }

  /** The drafts, last changed first; from the copies where the database cannot be read. */
  async lines(): Promise<readonly DraftSummary[]> {
    return (await this.#all()).filter((line) => line.deletedAt === null)
  }

  /** The deleted drafts that can still be brought back, last deleted first. */
  async deleted(): Promise<readonly DraftSummary[]> {
    const lines = (await this.#all()).filter((line) => line.deletedAt !== null)
    return lines.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
  }

  /** Calls back with the list whenever this or another tab changes it; returns the way to stop. */
  subscribe(listener: (lines: readonly DraftSummary[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells this and the other tabs that a line has changed. */
  changed(): void {
    this.#channel.post('changed')
    this.#tell()
  }

  /** Keeps a new draft. */
  async create(facts: DraftFacts, update: Uint8Array): Promise<Outcome<DraftSummary>> {
    const now = this.#around.clock.now()
    const line: DraftSummary = {
      ...facts,
      id: this.#around.newId(),
      createdAt: now,
      changedAt: now,
      savedToFileAt: null,
      deletedAt: null,
    }
    return this.#trying(() => this.#keep({ line, update }))
  }

  /** Changes what only the list knows of a draft. */
  async mark(
    id: string,
    mark: Partial<Pick<DraftSummary, 'deletedAt' | 'savedToFileAt'>>,
  ): Promise<Outcome<DraftSummary>> {
    return this.#trying(async () => {
      const line = await this.#database.use((connection) =>
        strictly(connection, ['drafts'], async (transaction) => {
          const drafts = transaction.objectStore('drafts')
          const before = readSummary(await drafts.get(id))
          const after = before === null ? null : { ...before, ...mark }
          if (after !== null) await drafts.put(after)
          return after
        }),
      )
      if (line === null) return null
      await this.#copies.rewriteLine(line)
      this.changed()
      return line
    })
  }

  /** Brings back into the list the drafts that only have a copy; says which. */
  async recover(): Promise<readonly DraftSummary[]> {
    const copied = await this.#copies.ids()
    if (copied.length === 0) return []
    const kept = new Set(await this.#database.read((connection) => connection.getAllKeys('drafts')))
    const lost = await this.#copies.readAll(copied.filter((id) => !kept.has(id)))
    if (lost.length === 0) return []
    await this.#database.use((connection) => keepCopies(connection, lost))
    this.changed()
    return lost.map((copy) => copy.line)
  }

  /** Erases for good what was deleted before `before`. */
  async purge(before: number): Promise<void> {
    for (const line of await this.deleted()) {
      if (line.deletedAt === null || line.deletedAt >= before) continue
      // The copy first: were it left alone, it would bring the draft back.
      await this.#copies.remove(line.id)
      await this.#database.use((connection) => eraseLog(connection, line.id))
    }
  }

  close(): void {
    this.#cancel?.()
    this.#channel.close()
    this.#listeners.clear()
  }

  async #keep(copy: DraftCopy): Promise<DraftSummary> {
    await this.#database.use((connection) => keepCopies(connection, [copy]))
    await this.#copies.write(copy.line.id, () => copy)
    this.changed()
    return copy.line
  }

  async #all(): Promise<DraftSummary[]> {
    const lines = await this.#database
      .read((connection) => connection.getAll('drafts'))
      .then((stored) => stored.flatMap((one) => readSummary(one) ?? []))
      .catch(() => this.#copied())
    return lines.sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
  }

  async #copied(): Promise<DraftSummary[]> {
    const copies = await this.#copies.readAll(await this.#copies.ids())
    return copies.map((copy) => copy.line)
  }

  #tell(): void {
    if (this.#listeners.size === 0) return
    this.#cancel ??= this.#around.clock.after(breath, () => {
      this.#cancel = null
      void this.lines().then((lines) => {
        for (const listener of this.#listeners) listener(lines)
      })
    })
  }

  async #trying(work: () => Promise<DraftSummary | null>): Promise<Outcome<DraftSummary>> {
    try {
      const line = await work()
      return line === null ? { ok: false, why: noSuchDraft } : { ok: true, value: line }
    } catch (error) {
      return { ok: false, why: sayTrouble(error) }
    }
  }
}
