/** One line of the clerk's list of drafts: what is shown of a report without opening it. */
import { z } from 'zod/mini'

const facts = z.object({
  year: z.catch(z.number(), 0),
  issuers: z.catch(z.readonly(z.array(z.string())), []),
  form: z.catch(z.string(), ''),
  level: z.catch(z.nullable(z.enum(['government', 'department', 'township'])), null),
  /** The title as printed. */
  title: z.catch(z.string(), ''),
  /** Inputs filled in, of how many. */
  filled: z.catch(z.number(), 0),
  inputs: z.catch(z.number(), 0),
  errors: z.catch(z.number(), 0),
  warnings: z.catch(z.number(), 0),
  /** How far the report has come; `editing` until it is submitted. */
  state: z.catch(
    z.enum(['editing', 'submitted', 'returned', 'approved', 'final', 'published', 'correcting']),
    'editing',
  ),
})

const summary = z.extend(facts, {
  id: z.string(),
  /** 0 for drafts of before this was kept. */
  createdAt: z.catch(z.number(), 0),
  changedAt: z.catch(z.number(), 0),
  savedToFileAt: z.catch(z.nullable(z.number()), null),
  deletedAt: z.catch(z.nullable(z.number()), null),
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
