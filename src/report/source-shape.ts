/** The shapes that a stored report and a report file share, so that neither can drift from the other. */
import { z } from 'zod'

export const levelShape = z.enum(['government', 'department', 'township'])

export const textsShape = z.array(z.string())

/** What a source printed where it differs from the form (contract §2). */
export const publishedShape = z.object({
  titles: textsShape.exactOptional(),
  headings: textsShape.exactOptional(),
  labels: z.record(z.string(), z.string()).exactOptional(),
  units: z.record(z.string(), z.string()).exactOptional(),
  attachments: textsShape.exactOptional(),
  unplaced: z.array(z.object({ after: z.string(), text: z.string() })).exactOptional(),
})

/** Something a reader could not decide (contract §2). */
export const doubtShape = z.object({
  at: z.string(),
  why: z.string(),
  candidates: z.array(z.unknown()).exactOptional(),
  source: z.string().exactOptional(),
})

/** A written reason for a warning. */
export const reasonShape = z.object({
  rule: z.string(),
  hash: z.string(),
  text: z.string().min(1),
  values: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).default({}),
})
