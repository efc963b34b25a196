/** The shape of words that were stored as plain blocks, so that none but such blocks come back. */
import { z } from 'zod/mini'
import { type Block, blockKinds, type Prose, type Run } from './prose.ts'

const bold = { bold: z.exactOptional(z.literal(true)) }

const runShape: z.ZodMiniType<Run> = z.union([
  z.object({ text: z.string(), ...bold }),
  z.object({ cell: z.string(), ...bold }),
  z.object({ break: z.literal(true) }),
])

/** A block without pictures and tables of its own. */
export const blockShape: z.ZodMiniType<Block> = z.object({
  kind: z.enum(blockKinds),
  indent: z.int(),
  runs: z.array(runShape),
})

/** Words with everything embedded in them. */
export const wholeProseShape: z.ZodMiniType<Prose> = z.array(
  z.object({
    kind: z.enum(blockKinds),
    indent: z.int(),
    runs: z.array(runShape),
    embed: z.exactOptional(z.record(z.string(), z.unknown())),
  }),
)
