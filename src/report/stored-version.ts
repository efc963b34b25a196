/** What a report said at a moment of its review, read back from the log so that it can be compared. */
import { z } from 'zod/mini'
import { wholeProseShape } from '#report/prose/prose-shape.ts'
import type { Report } from './report.ts'
import type { Version } from './review-event.ts'
import { levelShape, textsShape } from '#report/file/source-shape.ts'

/** The parts of a report that a version keeps. */
export type StoredVersion = Pick<
  Report,
  | 'form'
  | 'year'
  | 'issuers'
  | 'level'
  | 'title'
  | 'signature'
  | 'contact'
  | 'cells'
  | 'notes'
  | 'prose'
>

const versionShape: z.ZodMiniType<StoredVersion> = z.object({
  form: z.string(),
  year: z.int(),
  issuers: textsShape,
  level: z.nullable(levelShape),
  title: z.nullable(z.string()),
  signature: z.object({ organs: textsShape, date: z.nullable(z.string()) }),
  contact: z.object({
    office: z.string(),
    address: z.string(),
    postcode: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  cells: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  notes: z.record(z.string(), z.string()),
  prose: z.object({
    preamble: wholeProseShape,
    overview: wholeProseShape,
    problems: wholeProseShape,
    other: wholeProseShape,
  }),
})

/** A version is never changed, and asked for whenever one is chosen. */
const known = new WeakMap<Version, StoredVersion | null>()

/** A version as the parts of a report it keeps; null where something else stands there. */
export function versionAsReport(version: Version): StoredVersion | null {
  const before = known.get(version)
  if (before !== undefined) return before
  const read = versionShape.safeParse(version).data ?? null
  known.set(version, read)
  return read
}
