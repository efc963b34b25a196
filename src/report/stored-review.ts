/** The entries of the review as files and the mergeable document hold them: what may enter as one, and what is none. */
import { z } from 'zod/mini'
import { type Act, type Anchor, type ReviewEvent, roles, stages } from './review-event.ts'

const value = z.union([z.number(), z.string(), z.null()])
const section = z.enum(['preamble', 'overview', 'problems', 'other'])

const quoted = {
  section,
  from: z.string(),
  to: z.string(),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
}

const passage = z.object({ on: z.literal('words'), ...quoted })

/** What an anchor looks like in a file, or where one was put by for later. */
export const anchorShape: z.ZodMiniType<Anchor> = z.discriminatedUnion('on', [
  z.object({ on: z.literal('report') }),
  z.object({ on: z.literal('section'), section: z.string() }),
  z.object({ on: z.literal('cell'), cell: z.string(), value }),
  z.object({
    on: z.literal('row'),
    label: z.string(),
    cells: z.array(z.string()),
    values: z.array(value),
  }),
  z.object({
    on: z.literal('finding'),
    rule: z.string(),
    cells: z.array(z.string()),
    section: z.nullable(z.string()),
    message: z.string(),
  }),
  z.object({
    on: z.literal('words'),
    ...quoted,
    also: z.exactOptional(z.array(passage)),
  }),
  z.object({ on: z.literal('image'), ...quoted }),
])

const content = z.object({ whole: z.string(), parts: z.record(z.string(), z.string()) })
const stage = z.enum(stages)
const text = z.string()

const act: z.ZodMiniType<Act> = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('submit'),
    stages: z.array(stage),
    apart: z.boolean(),
    content,
    text: z.exactOptional(text),
  }),
  z.object({ do: z.literal('withdraw'), text }),
  z.object({ do: z.literal('pass'), stage, content, text: z.exactOptional(text) }),
  z.object({ do: z.literal('return'), stage, content, text, places: z.array(anchorShape) }),
  z.object({ do: z.literal('finalise'), content }),
  z.object({ do: z.literal('unlock'), text }),
  z.object({
    do: z.literal('publish'),
    content,
    date: z.string(),
    address: z.exactOptional(z.string()),
  }),
  z.object({ do: z.literal('correct'), text }),
  z.object({ do: z.literal('remark'), at: anchorShape, text, to: z.exactOptional(text) }),
  z.object({
    do: z.literal('answer'),
    remark: z.string(),
    text,
    done: z.exactOptional(z.literal(true)),
  }),
  z.object({ do: z.literal('settle'), remark: z.string() }),
  z.object({ do: z.literal('reopen'), remark: z.string(), text: z.exactOptional(text) }),
  z.object({ do: z.literal('assign'), remark: z.string(), to: text }),
  z.object({ do: z.literal('suggest'), at: anchorShape, to: value, text: z.exactOptional(text) }),
  z.object({
    do: z.literal('decide'),
    suggestion: z.string(),
    verdict: z.enum(['accepted', 'refused']),
    text: z.exactOptional(text),
  }),
  z.object({ do: z.literal('look'), content }),
  z.object({ do: z.literal('reason'), rule: z.string(), text }),
  z.object({ do: z.literal('import'), file: z.string() }),
  z.object({
    do: z.literal('export'),
    file: z.string(),
    content,
    text: z.exactOptional(text),
  }),
  z.object({ do: z.literal('merge'), file: z.string(), text: z.exactOptional(text) }),
])

const reviewEventShape: z.ZodMiniType<ReviewEvent> = z.object({
  id: z.string(),
  after: z.array(z.string()),
  at: z.number(),
  by: z.object({ name: z.string(), role: z.enum(roles), key: z.exactOptional(z.string()) }),
  act,
  signature: z.exactOptional(
    z.object({ scheme: z.enum(['ES256', 'SM2']), key: z.string(), value: z.string() }),
  ),
})

/** The field `review` of a report file. */
export const reviewLogShape = z.object({
  events: z._default(z.array(z.unknown()), []),
  versions: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
})

/** The same stored entry is asked for with every entry that joins it. */
const known = new WeakMap<object, ReviewEvent>()

/** An entry as the mergeable document keeps it, or null where something else stands there. */
export function storedEvent(stored: unknown): ReviewEvent | null {
  if (typeof stored !== 'object' || stored === null) return null
  const before = known.get(stored)
  if (before) return before
  const read = reviewEventShape.safeParse(stored).data ?? null
  if (read) known.set(stored, read)
  return read
}
