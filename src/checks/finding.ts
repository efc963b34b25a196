/** What does not add up, said so that a clerk knows what, where and why; the shape of the contract. */
import type { SectionKey, Tier } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'

export type Place = SectionKey | 'title' | 'signature'

export interface Finding {
  /** Id of the rule ("applications.balance"). */
  readonly rule: string
  /** error: the statute or the form says so; warning: needs a written reason; hint: worth a look. */
  readonly tier: Tier
  /** Every cell that takes part. */
  readonly cells: readonly CellId[]
  readonly section: Place | null
  /** The exact words of prose that are meant. */
  readonly quote: string | null
  readonly message: string
  /** Where the rule comes from. */
  readonly basis: string
}

const rank: Readonly<Record<Tier, number>> = { error: 0, warning: 1, hint: 2 }

/** Worst tier first. */
export const byTier = (a: { tier: Tier }, b: { tier: Tier }): number => rank[a.tier] - rank[b.tier]
