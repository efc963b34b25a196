/** The shape of words that were stored as plain blocks, so that none but such blocks come back. */
import { z } from 'zod'
import { type Block, blockKinds, type Prose, type Run } from './prose.ts'

const bold = { bold: z.literal(true).exactOptional() }

export const runShape: z.ZodType<Run> = z.union([
  z.object({ text: z.string(), ...bold }),
  z.object({ cell: z.string(), ...bold }),
  z.object({ break: z.literal(true) }),
])

/** A block without pictures and tables of its own. */
export const blockShape: z.ZodType<Block> = z.object({
  kind: z.enum(blockKinds),
  indent: z.number().int(),
  runs: z.array(runShape),
})

/** Words with everything embedded in them. */
export const wholeProseShape: z.ZodType<Prose> = z.array(
  z.object({
    kind: z.enum(blockKinds),
    indent: z.number().int(),
    runs: z.array(runShape),
    embed: z.record(z.string(), z.unknown()).exactOptional(),
  }),
)
