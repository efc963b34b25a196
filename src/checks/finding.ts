/** What does not add up, said so that a clerk knows what, where and why; the shape of the contract. */
import type { ProseKey, SectionKey, Tier } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'

export type Place = SectionKey | 'title' | 'signature'

/** Words of a section: offsets into the words of one block as `passages.ts` reads them. */
export interface Span {
  readonly section: ProseKey
  /** Index of the block in its section. */
  readonly block: number
  readonly from: number
  readonly to: number
}

/** A number for a cell. */
export interface Put {
  readonly cell: CellId
  readonly value: number
}

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
  /** Where the quoted words stand; absent where no words are meant. Not part of the contract. */
  readonly span?: Span
  /** What the quoted words would become, where the mistake is purely formal. Not part of the contract. */
  readonly fix?: string
  /** The number that last year's report gives a cell, to be taken over. Not part of the contract. */
  readonly put?: Put
}

/** A finding as the command line prints it: exactly the fields of the contract, nothing of the screen's. */
export const asPrinted = ({ span: _span, fix: _fix, put: _put, ...printed }: Finding): Finding =>
  printed

/** Whether a finding only says that cells are still to be filled in. */
export const isBlankFinding = ({ rule }: Finding): boolean => rule.endsWith('.blank')

const rank: Readonly<Record<Tier, number>> = { error: 0, warning: 1, hint: 2 }

/** Worst tier first. */
export const byTier = (a: { tier: Tier }, b: { tier: Tier }): number => rank[a.tier] - rank[b.tier]
