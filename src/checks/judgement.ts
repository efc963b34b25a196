/**
 * A judgement an inspector would make of the words, the years or the form of a report, as data:
 * an id, a tier, a basis, what it asks for and an example. Sums and cells are judged in `rules.ts`.
 */
import type { Basis, Tier } from '#template/form-source.ts'
import type { CellId, Form } from '#template/form.ts'
import type { PreviousReport, Report } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'
import type { Place, Put, Span } from './finding.ts'
import type { Passage } from './passages.ts'
import type { FixedPhrase } from '#checks/wording/phrases/phrase-list.ts'

interface JudgementBase {
  /** Id of its findings ("wording.until"); its first part is the group it is listed under. */
  readonly id: string
  /** The worst tier its findings have; error only where `basis` is the statute or the form. */
  readonly tier: Tier
  readonly basis: Basis
  /** What it asks of a report, one line for the check sheet. */
  readonly demand: string
  /** What to do about a finding. */
  readonly hint: string
  /** Words that raise it and the same words put right. */
  readonly example: { readonly wrong: string; readonly right: string }
}

/** Words found in one block; `from` and `to` are offsets into its text. */
export interface WordsFound {
  readonly from: number
  readonly to: number
  readonly message: string
  /** What these words would become, where the mistake is purely formal. */
  readonly fix?: string
  /** Where it is milder than the judgement's own tier. */
  readonly tier?: Tier
}

/** Judges the words of one block by themselves; asked once for the same words. */
export interface WordsJudgement extends JudgementBase {
  readonly kind: 'words'
  /** Asked of notes, contact and other words outside the sections too. */
  readonly everywhere?: true
  /** Says nothing of words another judgement speaks of: it only knows that something is wrong with them. */
  readonly yields?: true
  find(text: string): readonly WordsFound[]
}

/** All that is known when a report is judged. */
export interface Given {
  readonly report: Report
  readonly form: Form
  readonly totals: RunningTotals
  readonly passages: readonly Passage[]
  /** Earlier reports it is compared with: those in the report and those given beside it. */
  readonly previous: readonly PreviousReport[]
  /** The office's own list of phrases; absent: the one shipped. */
  readonly phrases?: readonly FixedPhrase[]
  /** The passages are what stood beside the tables in print: whatever they tell is the tables'. */
  readonly isBesideTables?: true
}

export interface ReportFound {
  readonly cells?: readonly CellId[]
  readonly section: Place | null
  /** The words meant; `spanFound` makes both from offsets. */
  readonly quote?: string
  readonly span?: Span
  readonly message: string
  readonly fix?: string
  /** The number that last year's report gives this cell. */
  readonly put?: Put
  readonly tier?: Tier
}

/** Judges the report as a whole. */
export interface ReportJudgement extends JudgementBase {
  readonly kind: 'report'
  /** Why it cannot be asked of this report ("没有关联上一年度报告"), for the check sheet; null where it can. */
  unasked?(given: Given): string | null
  find(given: Given): readonly ReportFound[]
}

export type Judgement = WordsJudgement | ReportJudgement

/** The place and the exact words of a piece of a passage, for a `ReportFound`. */
export const spanFound = (
  { section, block, words }: Passage,
  from: number,
  to: number,
): { readonly section: Place; readonly quote: string; readonly span: Span } => ({
  section,
  quote: words.text.slice(from, to),
  span: { section, block, from, to },
})
