/** The log of one draft: every edit appended, and now and then one entry that stands for all before. */
import { mergeUpdates } from 'yjs'
import { z } from 'zod/mini'
import { type Connection, strictly } from './database.ts'
import { type DraftFacts, type DraftSummary, readSummary, saysFacts } from './draft-summary.ts'

const entry = z.object({ seq: z.number(), update: z.instanceof(Uint8Array), whole: z.boolean() })

export interface LogEntry {
  readonly seq: number
  readonly update: Uint8Array
  readonly whole: boolean
}

const readEntries = (stored: readonly unknown[]): LogEntry[] =>
  stored.flatMap((one) => entry.safeParse(one).data ?? [])

const of = (draft: string, after = -1): IDBKeyRange =>
  IDBKeyRange.bound([draft, after], [draft, Infinity], true, false)

/** The log of a draft and its line in the list. */
export interface Log {
  readonly entries: readonly LogEntry[]
  readonly line: DraftSummary | null
}

/** The entries of a draft after one already known, and its line in the list. */
export const readLog = async (
  connection: Connection,
  draft: string,
  after?: number,
): Promise<Log> => {
  const transaction = connection.transaction(['drafts', 'updates'], 'readonly')
  const [line, entries] = await Promise.all([
    transaction.objectStore('drafts').get(draft),
    transaction.objectStore('updates').getAll(of(draft, after)),
    transaction.done,
  ])
  return { entries: readEntries(entries), line: readSummary(line) }
}

/** What is to be written at once, or not at all. */
export interface Order {
  readonly draft: string
  /** Everything up to here is already in the state. */
  readonly known: number
  /** The edits to append; null if only the line of the list changes. */
  readonly update: Uint8Array | null
  /** Takes in what other tabs wrote, returns the whole state. */
  readonly whole: (others: readonly LogEntry[]) => Uint8Array
  readonly wantsWhole: boolean
  /** Whether the whole state may take the place of the entries before it. */
  readonly replaces: () => boolean
  readonly facts: DraftFacts | null
  readonly changedAt: number | null
  /** The line to start from where the database has lost it. */
  readonly line: DraftSummary
}

/** What the transaction has put on the disk. */
export interface Written {
  /** Entries of other tabs met on the way, to be merged. */
  readonly others: readonly LogEntry[]
  readonly seq: number
  readonly whole: boolean
  /** False where only the line of the list was written. */
  readonly appended: boolean
  readonly line: DraftSummary
}

/** Appends to the log and renews the line of the list in one strict transaction. */
export const writeLog = async (connection: Connection, order: Order): Promise<Written> =>
  strictly(connection, ['drafts', 'updates'], async (transaction) => {
    const drafts = transaction.objectStore('drafts')
    const updates = transaction.objectStore('updates')
    const [stored, found] = await Promise.all([
      drafts.get(order.draft),
      updates.getAll(of(order.draft, order.known)),
    ])
    const others = readEntries(found)
    let seq = others.reduce((last, one) => Math.max(last, one.seq), order.known)
    const puts: Promise<unknown>[] = []
    // What was written before is gone from the disk: an edit alone would be a page torn out of its report.
    const isLost = stored === undefined && order.known > 0
    const whole = order.wantsWhole || isLost
    const update = whole ? order.whole(others) : order.update
    if (update !== null) {
      if (whole && order.replaces()) puts.push(made(() => updates.delete(of(order.draft))))
      seq += 1
      const { draft } = order
      const appended = { draft, seq, update, whole }
      puts.push(made(() => updates.put(appended)))
    }
    const before = readSummary(stored)
    const line = renewed(before ?? order.line, order)
    if (before === null || JSON.stringify(line) !== JSON.stringify(before)) {
      puts.push(made(() => drafts.put(line)))
    }
    await Promise.all(puts)
    return { others, seq, whole, appended: update !== null, line }
  })

/** Keeps new drafts, each with its whole state, all or none. */
export const keepCopies = async (
  connection: Connection,
  copies: readonly { readonly line: DraftSummary; readonly update: Uint8Array }[],
): Promise<void> => {
  await strictly(connection, ['drafts', 'updates'], async (transaction) => {
    const drafts = transaction.objectStore('drafts')
    const updates = transaction.objectStore('updates')
    await Promise.all(
      copies.flatMap(({ line, update }) => [
        made(() => drafts.put(line)),
        made(() => updates.put({ draft: line.id, seq: 1, update, whole: true })),
      ]),
    )
  })
}

/** Several edits as one, in the order they were made. */
export const mergedEdits = (edits: readonly Uint8Array[]): Uint8Array | null => {
  const [first, second] = edits
  if (first === undefined) return null
  return second === undefined ? first : mergeUpdates([...edits])
}

/** Removes a draft, its log, what was being typed in it and the originals of its merges. */
export const eraseLog = async (connection: Connection, draft: string): Promise<void> => {
  await strictly(connection, ['drafts', 'updates', 'typing', 'originals'], async (transaction) => {
    const named = IDBKeyRange.bound([draft, ''], [draft, '\uffff'])
    await Promise.all([
      made(() => transaction.objectStore('drafts').delete(draft)),
      made(() => transaction.objectStore('updates').delete(of(draft))),
      made(() => transaction.objectStore('typing').delete(named)),
      made(() => transaction.objectStore('originals').delete(named)),
    ])
  })
}

// A request that fails before it begins must fail like the others, or they would go unheard.
const made = async (request: () => Promise<unknown>): Promise<unknown> => request()

const renewed = (line: DraftSummary, order: Order): DraftSummary => ({
  ...line,
  ...(order.facts === null || saysFacts(line, order.facts) ? {} : order.facts),
  ...(order.changedAt === null ? {} : { changedAt: Math.max(order.changedAt, line.changedAt) }),
})
