/**
 * Reads from Yjs what a change did to a flat text. Its own `delta` takes away marks it holds for
 * superfluous while it reads, and copies that read it after a merge no longer agree.
 */
import { ContentEmbed, ContentFormat, ContentString, type Item, type YTextEvent } from 'yjs'
import type { Delta, Step } from './prose-delta.ts'
import { isRecord } from './prose-pieces.ts'

/** Marks as they were and as they are, while a text is walked. */
class Marks {
  readonly #was = new Map<string, unknown>()
  readonly #is = new Map<string, unknown>()
  readonly #touched = new Set<string>()

  take({ key, value }: ContentFormat, stood: boolean, stands: boolean): void {
    if (stood) this.#was.set(key, value)
    if (stands) this.#is.set(key, value)
    if (stood !== stands) this.#touched.add(key)
  }

  /** What is on words put in here. */
  fresh(): Record<string, unknown> {
    return Object.fromEntries([...this.#is].filter(([, value]) => value !== null))
  }

  /** What changed on words that were here before. */
  changed(): Record<string, unknown> | null {
    const found: Record<string, unknown> = {}
    for (const key of this.#touched) {
      const value = this.#is.get(key) ?? null
      if ((this.#was.get(key) ?? null) !== value) found[key] = value
    }
    return Object.keys(found).length === 0 ? null : found
  }
}

const contentOf = ({ content }: Item): string | Record<string, unknown> => {
  if (content instanceof ContentString) return content.str
  return content instanceof ContentEmbed && isRecord(content.embed) ? content.embed : {}
}

class DeltaWriter {
  readonly delta: Step[] = []
  readonly #marks = new Marks()
  #passed = 0

  /** A stretch of the text, which stood before the change or stands after it or both. */
  take(item: Item, stood: boolean, stands: boolean): void {
    if (item.content instanceof ContentFormat) this.#marks.take(item.content, stood, stands)
    if (!item.countable) return
    if (stood && stands) this.#keep(item.length)
    else if (stood) this.#push({ delete: item.length })
    else if (stands) this.#push({ insert: contentOf(item), attributes: this.#marks.fresh() })
  }

  #keep(length: number): void {
    const attributes = this.#marks.changed()
    if (attributes) this.#push({ retain: length, attributes })
    else this.#passed += length
  }

  #push(step: Step): void {
    if (this.#passed > 0) this.delta.push({ retain: this.#passed })
    this.#passed = 0
    this.delta.push(step)
  }
}

/** The change, without touching the text. */
export function deltaOf(event: YTextEvent): Delta {
  const writer = new DeltaWriter()
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other way to walk a text
  for (let item = event.target._start; item !== null; item = item.right) {
    const stands = !item.deleted
    writer.take(item, !event.adds(item) && (stands || event.deletes(item)), stands)
  }
  return writer.delta
}
