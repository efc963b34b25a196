/** What is kept of an earlier report so that a later one can be compared with it. */
import { z } from 'zod/mini'
import type { Prose } from '#report/prose/prose.ts'
import { blockShape } from '#report/prose/prose-shape.ts'
import type { PreviousReport } from './report.ts'
import { textsShape } from '#report/file/source-shape.ts'

/** Pictures and small tables are not compared; in every later report they would only weigh. */
const words = (prose: Prose): Prose => prose.filter(({ kind }) => kind !== 'embed')

/** The numbers and words of a report, as the next year's report keeps them; its own previous ones are left out. */
export const previousOf = ({
  form,
  year,
  issuers,
  title,
  cells,
  prose,
}: PreviousReport): PreviousReport => ({
  form,
  year,
  issuers,
  title,
  cells,
  prose: {
    preamble: words(prose.preamble),
    overview: words(prose.overview),
    problems: words(prose.problems),
    other: words(prose.other),
  },
})

const sameReport = (a: PreviousReport, b: PreviousReport): boolean =>
  a.year === b.year && a.issuers.length > 0 && a.issuers.join('、') === b.issuers.join('、')

/** Each report once: of the same organ's reports of the same year the last one counts. */
export const eachOnce = (previous: readonly PreviousReport[]): readonly PreviousReport[] =>
  previous.filter((one, at) => !previous.slice(at + 1).some((later) => sameReport(one, later)))

const proseShape = z.catch(z.array(blockShape), [])

const storedShape: z.ZodMiniType<PreviousReport> = z.object({
  form: z.string(),
  year: z.int(),
  issuers: textsShape,
  title: z.nullable(z.string()),
  cells: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  prose: z.object({
    preamble: proseShape,
    overview: proseShape,
    problems: proseShape,
    other: proseShape,
  }),
})

/** The same stored list is asked for whenever a title or an organ is typed. */
const known = new WeakMap<object, readonly PreviousReport[]>()

/** The earlier reports as the mergeable document keeps them; an entry that cannot be read is left out. */
export function storedPrevious(stored: unknown): readonly PreviousReport[] {
  if (!Array.isArray(stored)) return []
  const before = known.get(stored)
  if (before) return before
  const read = stored.flatMap((entry: unknown) => storedShape.safeParse(entry).data ?? [])
  known.set(stored, read)
  return read
}
