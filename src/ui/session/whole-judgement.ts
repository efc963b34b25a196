/** What the words, the years and the form of the open report are judged to be, once the typing rests. */
import type { CellId, Form } from '#template/form.ts'
import type { Finding } from '#checks/finding.ts'
import { linkedFigures, type LinkedFigure } from '#checks/figures/linked-figures.ts'
import { judgeReport } from '#checks/judge-report.ts'
import type { Given } from '#checks/judgement.ts'
import type { FixedPhrase } from '#checks/wording/phrase-list.ts'
import { passagesOf } from '#checks/passages.ts'
import { checkWhole } from '#checks/report-rule.ts'
import type { Report } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'

interface AsItStands {
  readonly report: Report
  readonly form: Form
  readonly totals: RunningTotals
  readonly phrases: readonly FixedPhrase[]
}

/** Milliseconds without a change after which the whole is judged; no key waits for it. */
const rest = 200

const givenOf = ({ report, form, totals, phrases }: AsItStands): Given => ({
  report,
  form,
  totals,
  passages: passagesOf(report, totals),
  previous: report.previous,
  phrases,
})

const judge = (given: Given): readonly Finding[] => [
  ...checkWhole(given.report, given.form),
  ...judgeReport(given),
]

/** Everything a finding says and where. */
const sayingOf = ({ rule, tier, cells, section, quote, message, span, fix }: Finding): string =>
  [rule, tier, section, span?.block, span?.from, span?.to, quote, fix, message, ...cells].join('|')

/** The judgement of the open report; a finding stays the same object as long as it says the same. */
export class WholeJudgement {
  readonly #stand: () => AsItStands
  /** Told of the cells whose findings are others now. */
  readonly #changed: (cells: ReadonlySet<CellId>) => void
  #findings: readonly Finding[]
  #figures: readonly LinkedFigure[]
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(stand: () => AsItStands, changed: (cells: ReadonlySet<CellId>) => void) {
    this.#stand = stand
    this.#changed = changed
    const given = givenOf(stand())
    this.#findings = judge(given)
    this.#figures = linkedFigures(given)
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  /** The numbers of the words with the cells they state, as of the last judgement. */
  get figures(): readonly LinkedFigure[] {
    return this.#figures
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
    const old = this.#findings
    const known = new Set(old)
    const before = new Map(old.map((finding) => [sayingOf(finding), finding]))
    const given = givenOf(this.#stand())
    this.#figures = linkedFigures(given)
    this.#findings = judge(given).map((finding) =>
      known.has(finding) ? finding : (before.get(sayingOf(finding)) ?? finding),
    )
    const kept = new Set(this.#findings)
    const others = [
      ...old.filter((finding) => !kept.has(finding)),
      ...this.#findings.filter((finding) => !known.has(finding)),
    ]
    this.#changed(new Set(others.flatMap(({ cells }) => cells)))
  }
}
