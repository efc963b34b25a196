/**
 * What a decision binds to: one hash for every part of a report and one of the whole, over form, cells,
 * words and notes. A number that is another makes exactly its own part another.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CellId, Form } from '#template/form.ts'
import { canonicalJson } from '#report/file/json-text.ts'
import type { Prose } from '#report/prose/prose.ts'
import type { ContentMark, Version } from '#report/review-event.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'

/** SHA-256 of the canonical JSON of a value, hexadecimal. */
export const hashOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

/** SHA-256 of bytes, hexadecimal. */
export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** Place of a part: title, a section by its key, signature. */
export type Parts = Readonly<Record<string, unknown>>

const picturesHashed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(picturesHashed)
  if (typeof value === 'string' && value.startsWith('data:'))
    return `sha256:${hashOfBytes(utf8ToBytes(value))}`
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, picturesHashed(part)]))
}

/** Words with each picture as its hash. */
export const withoutPictures = (prose: Prose): Prose =>
  prose.some(({ embed }) => embed)
    ? prose.map((block) =>
        block.embed
          ? {
              ...block,
              embed: Object.fromEntries(
                Object.entries(block.embed).map(([key, part]) => [key, picturesHashed(part)]),
              ),
            }
          : block,
      )
    : prose

const filled = <V>(all: Readonly<Record<CellId, V>>, ids: readonly CellId[]) =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const value = all[id]
      return value === undefined || value === null ? [] : [[id, value]]
    }),
  )

/** The parts of a report as they are hashed and compared; a cell left blank and one never filled are the same. */
export function partsOf(report: Report, form: Form): Parts {
  const parts: Record<string, unknown> = {
    title: {
      form: report.form,
      year: report.year,
      issuers: report.issuers,
      level: report.level,
      title: report.title,
    },
    signature: report.signature,
    preamble: { words: withoutPictures(report.prose.preamble), contact: report.contact },
    overview: withoutPictures(report.prose.overview),
    problems: withoutPictures(report.prose.problems),
    other: withoutPictures(report.prose.other),
  }
  const placed = new Set<CellId>()
  for (const grid of form.grids) {
    const ids = [...form.cells.values()]
      .filter((cell) => cell.grid === grid.key)
      .map(({ id }) => id)
    for (const id of ids) placed.add(id)
    parts[grid.key] = { cells: filled(report.cells, ids), notes: filled(report.notes, ids) }
  }
  const strange = Object.keys(report.cells).filter((id) => !placed.has(id))
  if (strange.length > 0) parts['strange'] = filled<CellValue>(report.cells, strange)
  return parts
}

/** Hashes by part object: words that did not change are not hashed again. */
export function contentMark(report: Report, form: Form): ContentMark {
  const parts = Object.fromEntries(
    Object.entries(partsOf(report, form)).map(([place, part]) => [place, hashOf(part)]),
  )
  return { whole: hashOf(parts), parts }
}

/** What the report says now, to be kept with a decision and compared with later. */
export const versionOf = (report: Report): Version => ({
  form: report.form,
  year: report.year,
  issuers: report.issuers,
  level: report.level,
  title: report.title,
  signature: report.signature,
  contact: report.contact,
  cells: report.cells,
  notes: report.notes,
  prose: {
    preamble: withoutPictures(report.prose.preamble),
    overview: withoutPictures(report.prose.overview),
    problems: withoutPictures(report.prose.problems),
    other: withoutPictures(report.prose.other),
  },
})

/** Places whose content is another than what was decided on. */
export function changedPlaces(then: ContentMark, now: ContentMark): readonly string[] {
  if (then.whole === now.whole) return []
  const places = new Set([...Object.keys(then.parts), ...Object.keys(now.parts)])
  return [...places].filter((place) => then.parts[place] !== now.parts[place])
}
