/**
 * A warning needs a written reason (说明) before the report is approved. A reason answers the values and
 * words it was written for: once one of them is another, it answers nothing.
 */
import type { CellId } from '#template/form.ts'
import { digestOf } from '#report/file/file-digest.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Reason } from '#report/report.ts'
import type { RunningTotals } from '#report/totals.ts'
import type { Finding, Span } from './finding.ts'
import type { Passage } from './passages.ts'

/** What a reason for a finding would be kept under, and what it would excuse. */
export type Excuse = Omit<Reason, 'text'>

/** Whether a warning is answered; `lapsed` is what was written for other values in the same place. */
export type Standing =
  | { readonly kind: 'answered'; readonly excuse: Excuse; readonly reason: Reason }
  | { readonly kind: 'open'; readonly excuse: Excuse; readonly lapsed: Reason | null }

/** What the report says at the moment; both parts may come from an open report or a file. */
export interface AsWritten {
  readonly totals: RunningTotals
  readonly passages: readonly Passage[]
}

const ends = /[。；！？\n]/u

/** The sentence in which a piece of a text stands, its end mark left out. */
export function sentenceAround(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && !ends.test(text.charAt(start - 1))) start -= 1
  let end = Math.max(to, from)
  while (end < text.length && !ends.test(text.charAt(end))) end += 1
  return text.slice(start, end).trim()
}

/** The words of every block by section and number. */
type WordsAt = (span: Span) => string | null

function wordsAt(passages: readonly Passage[]): WordsAt {
  const texts = new Map(
    passages.map(({ section, block, words }) => [`${section} ${block}`, words.text]),
  )
  return ({ section, block }) => texts.get(`${section} ${block}`) ?? null
}

/** What was last found for a finding: its fingerprint is not taken again at every key. */
const lastExcuses = new WeakMap<Finding, Excuse>()

function sameValues(a: Excuse['values'], b: Excuse['values']): boolean {
  const places = Object.keys(a)
  return places.length === Object.keys(b).length && places.every((place) => a[place] === b[place])
}

function excuseIn(finding: Finding, totals: RunningTotals, textOf: WordsAt): Excuse {
  const values: Record<CellId, CellValue> = {}
  for (const cell of finding.cells) values[cell] = totals.values.get(cell) ?? null
  const { span } = finding
  const text = span ? textOf(span) : null
  const words = span && text !== null ? sentenceAround(text, span.from, span.to) : null
  const said = words ?? finding.quote ?? (finding.cells.length === 0 ? finding.message : null)
  if (said !== null) values[finding.section ?? 'report'] = said
  const last = lastExcuses.get(finding)
  if (last && sameValues(last.values, values)) return last
  const figures = finding.message.match(/\d+(?:\.\d+)?/gu) ?? []
  const excuse = { rule: finding.rule, values, hash: digestOf([finding.rule, values, figures]) }
  lastExcuses.set(finding, excuse)
  return excuse
}

/**
 * What a reason for this finding is tied to: every cell that takes part, the sentence of the quoted words
 * under the name of its section, the message alone where a finding has neither. The fingerprint also
 * takes in the figures the message names, such as those of the year before.
 */
export const excuseOf = (finding: Finding, { totals, passages }: AsWritten): Excuse =>
  excuseIn(finding, totals, wordsAt(passages))

const placesOf = ({ values }: Excuse): string => Object.keys(values).sort().join(' ')

const nameOf = ({ rule, hash }: Excuse): string => `${rule} ${hash}`

/** How every warning among these findings stands; errors and hints are not asked for reasons. */
export function standingsOf(
  findings: readonly Finding[],
  reasons: readonly Reason[],
  written: AsWritten,
): ReadonlyMap<Finding, Standing> {
  const textOf = wordsAt(written.passages)
  const excuses = findings
    .filter(({ tier }) => tier === 'warning')
    .map((finding) => [finding, excuseIn(finding, written.totals, textOf)] as const)
  const wanted = new Set(excuses.map(([, excuse]) => nameOf(excuse)))
  const given = new Map(reasons.map((reason) => [nameOf(reason), reason]))
  const left = reasons.filter((reason) => !wanted.has(nameOf(reason)))
  return new Map(
    excuses.map(([finding, excuse]): [Finding, Standing] => {
      const reason = given.get(nameOf(excuse))
      if (reason) return [finding, { kind: 'answered', excuse, reason }]
      const lapsed = left.find(
        (old) => old.rule === excuse.rule && placesOf(old) === placesOf(excuse),
      )
      return [finding, { kind: 'open', excuse, lapsed: lapsed ?? null }]
    }),
  )
}
