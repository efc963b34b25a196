/** Findings in the order in which the report is read, for going from one to the next. */
import type { Form } from '#template/form.ts'
import type { ShownFinding } from './shown-findings.ts'

type Rank = readonly [place: number, block: number, from: number, cell: number]

const ranker = (form: Form) => {
  const places = ['title', ...form.sections.map(({ key }) => key), 'signature']
  const cells = new Map([...form.cells.keys()].map((cell, at) => [cell, at]))
  return ({ finding }: ShownFinding): Rank => [
    finding.section === null ? places.length : places.indexOf(finding.section),
    finding.span?.block ?? -1,
    finding.span?.from ?? -1,
    cells.get(finding.cells[0] ?? '') ?? -1,
  ]
}

const compare = (a: Rank, b: Rank): number => {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** From the top of the page to its end; findings about no place come last. */
export function inReadingOrder(
  findings: readonly ShownFinding[],
  form: Form,
): readonly ShownFinding[] {
  const rankOf = ranker(form)
  return findings
    .map((shown) => ({ shown, rank: rankOf(shown) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ shown }) => shown)
}

/** The finding after (or before) the one with this key, round the ends; null where there is none. */
export function neighbourOf(
  key: string | null,
  step: 1 | -1,
  ordered: readonly ShownFinding[],
): ShownFinding | null {
  const at = ordered.findIndex((shown) => shown.key === key)
  const next = at < 0 ? (step === 1 ? 0 : ordered.length - 1) : at + step
  return ordered[(next + ordered.length) % ordered.length] ?? null
}
