/** Why a file cannot be read, carried from the place where it shows to the door of the reader. */
import type { Source, SourceReading } from '#readers/source.ts'

/** A fault of the file, told in Chinese; never leaves the readers. */
export class Unreadable extends Error {}

/** Reads a file; its faults become reasons, our own mistakes stay exceptions. */
export function readingOf(read: () => Source): SourceReading {
  try {
    return { ok: true, source: read() }
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, reasons: [fault.message] }
    throw fault
  }
}
