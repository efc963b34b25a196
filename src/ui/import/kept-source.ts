/** What an import was read from, kept in this browser beside the draft while doubts remain: its lines, and which gave which cells. */
import { z } from 'zod/mini'
import type { ReadingTrace } from '#readers/read-source.ts'
import type { Doubt } from '#report/report.ts'

const shape = z.object({
  lines: z.array(z.string()),
  origins: z.record(z.string(), z.array(z.number())),
})

export interface KeptSource {
  readonly lines: readonly string[]
  readonly origins: Readonly<Record<string, readonly number[]>>
}

/** A source as bytes for the store. */
export const packSource = ({ lines, origins }: ReadingTrace): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      lines: lines.map(({ text, cells }) => (cells ? cells.join(' │ ') : text)),
      origins,
    }),
  )

/** The same read back; null where something else stands there. */
export function unpackSource(bytes: Uint8Array): KeptSource | null {
  try {
    return shape.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}

const bare = (text: string): string => text.replace(/[\s│]/gu, '')

/** The lines a doubt is about: the one it counts, those that gave its cell, or the first that holds its words; empty where that is not known. */
export function linesOfDoubt(
  { at, why, source }: Doubt,
  { lines, origins }: KeptSource,
): readonly number[] {
  const own = origins[at]
  if (own && own.length > 0) return own
  const counted = Number(/第(\d+)行/u.exec(why)?.[1] ?? 0)
  if (counted > 0 && counted <= lines.length) return [counted - 1]
  const quoted = /“([^”]{2,})”/u.exec(why)?.[1]
  for (const sought of [source, quoted].map((words) => bare(words ?? ''))) {
    const line = sought === '' ? -1 : lines.findIndex((text) => bare(text).includes(sought))
    if (line >= 0) return [line]
  }
  return []
}
