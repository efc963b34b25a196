/** How a written reason is kept in the mergeable document: one register for a rule and what it excuses. */
import type { Reason } from '#report/report.ts'
import { reasonShape } from '#report/file/source-shape.ts'

export const reasonKind = 'reason'

export const nameOfReason = ({ rule, hash }: Reason): string => `${reasonKind}:${rule} ${hash}`

/** The reason in a register, or null where something else stands there. */
export const storedReason = (stored: unknown): Reason | null =>
  reasonShape.safeParse(stored).data ?? null

const keyOf = ({ rule, hash }: Reason): string => `${rule} ${hash}`

/** The same order in every copy and every file. */
export const sortedReasons = (reasons: readonly Reason[]): readonly Reason[] =>
  [...reasons].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
