/** The text of a cell still being typed, kept at every key so that pulling the plug in mid-cell costs nothing. */
import { z } from 'zod/mini'
import { type Database, strictly } from './database.ts'
import type { Notes, Surroundings } from './surroundings.ts'

/** How long a key waits for the database; `localStorage` has it at once. Milliseconds, as all below. */
const delay = 200
/** How long the page before a reload may hold its name. */
const longestReload = 500
/** Where tabs cannot be told alive, a text is taken over once it is this old. */
const outlived = 60_000

const typedText = z.readonly(z.object({ cell: z.string(), text: z.string() }))
const keptTyping = z.object({
  draft: z.string(),
  tab: z.string(),
  at: z.number(),
  /** Empty where the cell was committed or left. */
  texts: z.readonly(z.array(typedText)),
})

/** What stood in a cell's editor. */
export type TypedText = z.infer<typeof typedText>
type KeptTyping = z.infer<typeof keptTyping>

const prefix = 'nianbao:typing:'
const noteKey = (draft: string, tab: string): string => `${prefix}${draft}:${tab}`
const pageName = (tab: string): string => `nianbao:tab:${tab}`

const parsed = (text: string | null): KeptTyping | null => {
  try {
    return keptTyping.safeParse(JSON.parse(text ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** This page's name among the tabs, and the name of the page it took over from by a reload. */
interface PageNames {
  readonly page: string
  /** Null once it is plain that the page before lives on, as when a tab was duplicated. */
  readonly before: Promise<string | null>
}

/** Takes a name for this page and asks for the one before. */
export const namePage = (around: Surroundings): PageNames => {
  const page = around.newId()
  const before = around.ofTab.get('nianbao:tab')
  around.ofTab.set('nianbao:tab', page)
  void around.locks?.claim(pageName(page), longestReload)
  return { page, before: before === null ? Promise.resolve(null) : heir(around, before) }
}

// The page before a reload may take a moment to let go of its name.
const heir = async (around: Surroundings, before: string): Promise<string | null> =>
  ((await around.locks?.claim(pageName(before), longestReload)) ?? true) ? before : null

/** Keeps and gives back what is being typed, a tab's own and that of tabs that are gone. */
export class Typing {
  readonly #around: Surroundings
  readonly #database: Database
  readonly #names: PageNames
  readonly #waiting = new Map<string, KeptTyping>()
  #cancel: (() => void) | null = null

  constructor(around: Surroundings, database: Database, names: PageNames) {
    this.#around = around
    this.#database = database
    this.#names = names
  }

  /** Keeps the text at once in `localStorage` and shortly after in the database; null forgets it. */
  keep(draft: string, typed: TypedText | null): void {
    this.#keep(draft, typed === null ? [] : [{ cell: typed.cell, text: typed.text }])
  }

  /** Writes what waits; called when the page is hidden. */
  async flush(): Promise<void> {
    this.#cancel?.()
    this.#cancel = null
    const waiting = [...this.#waiting.values()]
    if (waiting.length === 0) return
    try {
      await this.#database.use((connection) =>
        strictly(connection, ['typing'], async (transaction) => {
          const kept = transaction.objectStore('typing')
          for (const one of waiting) {
            if (one.texts.length === 0) await kept.delete([one.draft, one.tab])
            else await kept.put(one)
          }
        }),
      )
    } catch {
      // `localStorage` has it; the next key tries the database again.
      return
    }
    for (const one of waiting) {
      if (this.#waiting.get(one.draft) !== one) continue
      this.#waiting.delete(one.draft)
      if (one.texts.length === 0) this.#around.lasting.remove(noteKey(one.draft, one.tab))
    }
  }

  /**
   * Gives back, newest first, what this tab was typing before a reload and what tabs now gone left
   * behind. It is given once, and kept as this tab's own until the next `keep`.
   */
  async restore(draft: string): Promise<readonly TypedText[]> {
    const { locks, clock } = this.#around
    const before = await this.#names.before
    const work = async (): Promise<readonly TypedText[]> => {
      const living = await locks?.claimed().catch(() => null)
      const claimable = (one: KeptTyping): boolean =>
        one.tab === this.#names.page ||
        one.tab === before ||
        (living ? !living.has(pageName(one.tab)) : clock.now() - one.at > outlived)
      const found = (await this.#found(draft)).filter(claimable)
      for (const one of found) {
        if (one.tab !== this.#names.page) this.#forget(one)
      }
      const texts = new Map<string, TypedText>()
      for (const one of found.sort((a, b) => b.at - a.at)) {
        for (const typed of one.texts) {
          if (!texts.has(typed.cell)) texts.set(typed.cell, typed)
        }
      }
      if (found.length > 0) this.#keep(draft, [...texts.values()])
      await this.flush()
      return [...texts.values()]
    }
    return locks === null ? work() : locks.inTurn(`nianbao:typing:${draft}`, work)
  }

  #keep(draft: string, texts: readonly TypedText[]): void {
    const kept: KeptTyping = { draft, tab: this.#names.page, at: this.#around.clock.now(), texts }
    this.#around.lasting.set(noteKey(draft, this.#names.page), JSON.stringify(kept))
    this.#waiting.set(draft, kept)
    this.#cancel ??= this.#around.clock.after(delay, () => void this.flush())
  }

  /** The newest state of each tab, from both places. */
  async #found(draft: string): Promise<KeptTyping[]> {
    const stored = await this.#database
      .read((connection) =>
        connection.getAll('typing', IDBKeyRange.bound([draft, ''], [draft, '\uffff'])),
      )
      .catch(() => [])
    const all = [
      ...stored.flatMap((one) => keptTyping.safeParse(one).data ?? []),
      ...noted(this.#around.lasting, draft),
    ]
    const newest = new Map<string, KeptTyping>()
    for (const one of all) {
      const other = newest.get(one.tab)
      if (other === undefined || other.at <= one.at) newest.set(one.tab, one)
    }
    return [...newest.values()]
  }

  #forget(one: KeptTyping): void {
    this.#around.lasting.remove(noteKey(one.draft, one.tab))
    void this.#database
      .use((connection) => connection.delete('typing', [one.draft, one.tab]))
      .catch(() => undefined)
  }
}

const noted = (notes: Notes, draft: string): KeptTyping[] =>
  notes
    .keys()
    .filter((key) => key.startsWith(noteKey(draft, '')))
    .flatMap((key) => parsed(notes.get(key)) ?? [])
