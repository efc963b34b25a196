/** What the words, the years and the form of the open report are judged to be, once the typing rests. */
import type { CellId, Form } from '#template/form.ts'
import type { Finding } from '#checks/finding.ts'
import type { LinkedFigure } from '#checks/figures/linked-figures.ts'
import type { Given } from '#checks/judgement.ts'
import type { FixedPhrase } from '#checks/wording/phrases/phrase-list.ts'
import { passagesOf } from '#checks/passages.ts'
import type { Report } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'

interface AsItStands {
  readonly report: Report
  readonly form: Form
  readonly totals: RunningTotals
  readonly phrases: readonly FixedPhrase[] | null
}

/** Milliseconds without a change after which the whole is judged; no key waits for it. */
const rest = 200

const givenOf = ({ report, form, totals, phrases }: AsItStands): Given => ({
  report,
  form,
  totals,
  passages: passagesOf(report, totals),
  previous: report.previous,
  ...(phrases === null ? {} : { phrases }),
})

/** What is said of a report, and its numbers with the cells they state. */
export interface Judged {
  readonly findings: readonly Finding[]
  readonly figures: readonly LinkedFigure[]
}

export interface Judge {
  judge(given: Given): Judged
  /** What to do about findings of a rule; undefined for the rules of the tables. */
  hintOf(rule: string): string | undefined
}

const notYet: Judged = { findings: [], figures: [] }

/** Everything a finding says and where. */
const sayingOf = ({ rule, tier, cells, section, quote, message, span, fix }: Finding): string =>
  [rule, tier, section, span?.block, span?.from, span?.to, quote, fix, message, ...cells].join('|')

/** The judgement of the open report; a finding stays the same object as long as it says the same. */
export class WholeJudgement {
  readonly #stand: () => AsItStands
  /** Told of the cells whose findings are others now. */
  readonly #changed: (cells: ReadonlySet<CellId>) => void
  #judge: Judge | null
  #judged: Judged
  #waiting: ReturnType<typeof setTimeout> | undefined

  /** Without a judge nothing is found until one comes. */
  constructor(
    stand: () => AsItStands,
    changed: (cells: ReadonlySet<CellId>) => void,
    judge: Judge | null,
  ) {
    this.#stand = stand
    this.#changed = changed
    this.#judge = judge
    this.#judged = judge?.judge(givenOf(stand())) ?? notYet
  }

  /** Whether a judge has come. */
  get judges(): boolean {
    return this.#judge !== null
  }

  get findings(): readonly Finding[] {
    return this.#judged.findings
  }

  /** The numbers of the words with the cells they state, as of the last judgement. */
  get figures(): readonly LinkedFigure[] {
    return this.#judged.figures
  }

  hintOf(rule: string): string | undefined {
    return this.#judge?.hintOf(rule)
  }

  /** Judges at once, and from now on. */
  judgedBy(judge: Judge): void {
    this.#judge = judge
    this.soon()
    this.now()
  }

  /** Something changed: judged anew once nothing changes for a moment. */
  soon(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.now(), rest)
  }

  /** Judges at once what is still waiting to be judged. */
  now(): void {
    if (this.#waiting === undefined) return
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    if (!this.#judge) return
    const old = this.#judged.findings
    const known = new Set(old)
    const before = new Map(old.map((finding) => [sayingOf(finding), finding]))
    const { findings, figures } = this.#judge.judge(givenOf(this.#stand()))
    const now = findings.map((finding) =>
      known.has(finding) ? finding : (before.get(sayingOf(finding)) ?? finding),
    )
    this.#judged = { findings: now, figures }
    const kept = new Set(now)
    const others = [
      ...old.filter((finding) => !kept.has(finding)),
      ...now.filter((finding) => !known.has(finding)),
    ]
    this.#changed(new Set(others.flatMap(({ cells }) => cells)))
  }
}
