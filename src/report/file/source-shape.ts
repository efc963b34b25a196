/** The shapes that a stored report and a report file share, so that neither can drift from the other. */
import { z } from 'zod/mini'

export const levelShape = z.enum(['government', 'department', 'township'])

export const textsShape = z.array(z.string())

/** What a source printed where it differs from the form (contract §2). */
export const publishedShape = z.object({
  titles: z.exactOptional(textsShape),
  headings: z.exactOptional(textsShape),
  labels: z.exactOptional(z.record(z.string(), z.string())),
  units: z.exactOptional(z.record(z.string(), z.string())),
  attachments: z.exactOptional(textsShape),
  unplaced: z.exactOptional(z.array(z.object({ after: z.string(), text: z.string() }))),
})

/** Something a reader could not decide (contract §2). */
export const doubtShape = z.object({
  at: z.string(),
  why: z.string(),
  candidates: z.exactOptional(z.array(z.unknown())),
  source: z.exactOptional(z.string()),
})

/** A written reason for a warning. */
export const reasonShape = z.object({
  rule: z.string(),
  hash: z.string(),
  text: z.string().check(z.minLength(1)),
  values: z._default(z.record(z.string(), z.union([z.number(), z.string(), z.null()])), {}),
})
