/** The second copy of each draft, a small file beside the database: brings back what a full disk took. */
import { type DraftSummary, readSummary } from './draft-summary.ts'
import type { Locks, Shelf } from './surroundings.ts'

const magic = [0x4e, 0x42, 0x44, 0x31] // NBD1
const ending = '.draft'
/** Bytes before the line: magic, checksum and length, four each. */
const head = 12
/** Files read at a time. */
const together = 32

/** A draft as its copy has it. */
export interface DraftCopy {
  readonly line: DraftSummary
  readonly update: Uint8Array
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  return value
})

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** The bytes of a copy: magic, checksum, length of the line, the line, the state. */
export const packCopy = (copy: DraftCopy): Uint8Array<ArrayBuffer> => {
  const line = new TextEncoder().encode(JSON.stringify(copy.line))
  const bytes = new Uint8Array(head + line.length + copy.update.length)
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint32(8, line.length)
  bytes.set(line, head)
  bytes.set(copy.update, head + line.length)
  view.setUint32(4, crc32(bytes.subarray(8)))
  return bytes
}

/** Reads a copy; null where it is torn or no copy at all. */
export const unpackCopy = (bytes: Uint8Array): DraftCopy | null => {
  if (bytes.length < head || magic.some((byte, at) => bytes[at] !== byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(4) !== crc32(bytes.subarray(8))) return null
  const end = head + view.getUint32(8)
  const line = readSummary(parsed(new TextDecoder().decode(bytes.subarray(head, end))))
  return line === null ? null : { line, update: bytes.slice(end) }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** All copies of this browser; where it has no place for them, everything is quietly nothing. */
export class DraftCopies {
  readonly #shelf: Shelf | null
  readonly #locks: Locks | null

  constructor(shelf: Shelf | null, locks: Locks | null) {
    this.#shelf = shelf
    this.#locks = locks
  }

  /** The drafts that have a copy. */
  async ids(): Promise<readonly string[]> {
    const names = await this.#try([], (shelf) => shelf.names())
    return names
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
  }

  /** The copy of a draft, if there is a sound one. */
  read(draft: string): Promise<DraftCopy | null> {
    return this.#try(null, async (shelf) => {
      const bytes = await shelf.read(draft + ending)
      return bytes === null ? null : unpackCopy(bytes)
    })
  }

  /** The sound copies of several drafts. */
  async readAll(drafts: readonly string[]): Promise<readonly DraftCopy[]> {
    const copies: DraftCopy[] = []
    for (let from = 0; from < drafts.length; from += together) {
      const some = await Promise.all(drafts.slice(from, from + together).map((id) => this.read(id)))
      copies.push(...some.filter((copy) => copy !== null))
    }
    return copies
  }

  /** Replaces the copy, tabs taking turns; `copy` is asked for when the turn has come. Says whether it worked. */
  write(draft: string, copy: () => DraftCopy): Promise<boolean> {
    return this.#try(false, async (shelf) => {
      await this.#inTurn(draft, () => shelf.write(draft + ending, packCopy(copy())))
      return true
    })
  }

  /** Changes the line of a copy, if there is one. */
  async rewriteLine(line: DraftSummary): Promise<void> {
    await this.#try(undefined, (shelf) =>
      this.#inTurn(line.id, async () => {
        const bytes = await shelf.read(line.id + ending)
        const copy = bytes === null ? null : unpackCopy(bytes)
        if (copy !== null) await shelf.write(line.id + ending, packCopy({ ...copy, line }))
      }),
    )
  }

  async remove(draft: string): Promise<void> {
    await this.#try(undefined, (shelf) => this.#inTurn(draft, () => shelf.remove(draft + ending)))
  }

  #inTurn<T>(draft: string, work: () => Promise<T>): Promise<T> {
    return this.#locks === null ? work() : this.#locks.inTurn(`nianbao:copy:${draft}`, work)
  }

  // The copy is an aid to recovery: its failure must never stand in the way of the log.
  async #try<T>(otherwise: T, work: (shelf: Shelf) => Promise<T>): Promise<T> {
    if (this.#shelf === null) return otherwise
    try {
      return await work(this.#shelf)
    } catch {
      return otherwise
    }
  }
}
