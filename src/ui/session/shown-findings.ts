/** The findings as panel, rail and words show them: worst first, each with its key and its answer. */
import { byTier, type Finding } from '#checks/finding.ts'
import type { LiveFinding } from '#checks/live-check.ts'
import { rulesAskedOf } from '#checks/outline/school-report.ts'
import type { Rule } from '#checks/rules.ts'
import { type AsWritten, type Standing, standingsOf } from '#checks/written-reasons.ts'
import type { Report } from '#report/report.ts'

export interface ShownFinding {
  readonly key: string
  readonly finding: Finding
  /** The rule behind it, for remedies; null for findings about the whole report. */
  readonly rule: Rule | null
  /** Warnings: whether a written reason answers them. Errors and hints: null. */
  readonly standing: Standing | null
}

/** Whether a warning has been answered by a reason that still holds. */
export const isAnswered = ({ standing }: ShownFinding): boolean => standing?.kind === 'answered'

/** Equal findings of one block are told apart by their order, so that typing before them changes no key. */
function keyed(findings: readonly Finding[]): readonly Omit<ShownFinding, 'standing'>[] {
  const met = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, cells, section, quote, span } = finding
    const name = [rule, section, span?.block, quote, ...cells].join(' ')
    const count = met.get(name) ?? 0
    met.set(name, count + 1)
    return { key: count === 0 ? name : `${name} ${count}`, finding, rule: null }
  })
}

function answerOf(standing: Standing | null): string {
  if (!standing) return ''
  const { hash } = standing.excuse
  return standing.kind === 'answered'
    ? `${hash} ${standing.reason.text}`
    : `${hash} ${standing.lapsed?.hash} ${standing.lapsed?.text}`
}

const isSame = (a: ShownFinding, b: ShownFinding): boolean =>
  a.finding === b.finding && a.key === b.key && answerOf(a.standing) === answerOf(b.standing)

/** What the list is made from. */
export interface Judged extends AsWritten {
  readonly whole: readonly Finding[]
  readonly live: readonly LiveFinding[]
  readonly report: Report
}

/** The list of findings: the same entries, and the same list, as long as they say the same. */
export class ShownFindings {
  #list: readonly ShownFinding[] = []

  take({ whole, live, report, ...written }: Judged): readonly ShownFinding[] {
    const isAsked = rulesAskedOf({ report, passages: written.passages })
    const found = [
      ...keyed(whole),
      ...live
        .filter(({ finding }) => isAsked(finding.rule))
        .map(({ rule, finding }) => ({ key: rule.key, finding, rule })),
    ]
    const standings = standingsOf(
      found.map(({ finding }) => finding),
      report.reasons,
      written,
    )
    const before = new Map(this.#list.map((shown) => [shown.key, shown]))
    const next = found
      .map((one): ShownFinding => {
        const shown = { ...one, standing: standings.get(one.finding) ?? null }
        const known = before.get(one.key)
        return known && isSame(known, shown) ? known : shown
      })
      .sort((a, b) => byTier(a.finding, b.finding))
    const same =
      next.length === this.#list.length && next.every((shown, at) => shown === this.#list[at])
    if (!same) this.#list = next
    return this.#list
  }
}
