/** One line of the clerk's list of drafts: what is shown of a report without opening it. */
import { z } from 'zod'

const facts = z.object({
  year: z.number().catch(0),
  issuers: z.array(z.string()).readonly().catch([]),
  form: z.string().catch(''),
  level: z.enum(['government', 'department', 'township']).nullable().catch(null),
  /** The title as printed. */
  title: z.string().catch(''),
  /** Inputs filled in, of how many. */
  filled: z.number().catch(0),
  inputs: z.number().catch(0),
  errors: z.number().catch(0),
  warnings: z.number().catch(0),
  /** How far the report has come; `editing` until it is submitted. */
  state: z
    .enum(['editing', 'submitted', 'returned', 'approved', 'final', 'published', 'correcting'])
    .catch('editing'),
})

const summary = facts.extend({
  id: z.string(),
  /** 0 for drafts of before this was kept. */
  createdAt: z.number().catch(0),
  changedAt: z.number().catch(0),
  savedToFileAt: z.number().nullable().catch(null),
  deletedAt: z.number().nullable().catch(null),
})

/** What the screen knows of a report and the list shows; the store never computes it. */
export type DraftFacts = Readonly<z.infer<typeof facts>>

/** A line of the list: the facts and what the store itself knows; times are milliseconds since 1970. */
export type DraftSummary = Readonly<z.infer<typeof summary>>

/** Reads a stored line; a damaged field becomes blank rather than hiding the draft. */
export const readSummary = (stored: unknown): DraftSummary | null =>
  summary.safeParse(stored).data ?? null

/** The facts of a draft of which only the bytes were found. */
export const unknownFacts: DraftFacts = facts.parse({})

/** Whether a line already says these facts. */
export const saysFacts = (line: DraftSummary, said: DraftFacts): boolean =>
  JSON.stringify(facts.parse(line)) === JSON.stringify(facts.parse(said))
