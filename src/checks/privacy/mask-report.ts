/** Hides what belongs to a person all through a report, and says each place of it. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import { replaceWords } from '#report/prose/replace-words.ts'
import type { Report } from '#report/report.ts'
import { makeTotals } from '#report/totals.ts'
import type { Place } from '#checks/finding.ts'
import type { WordsFound } from '#checks/judgement.ts'
import { looseWords } from '#checks/loose-words.ts'
import { passagesOf } from '#checks/passages.ts'
import { maskedRules } from './masked-rules.ts'
import { personalNumbers } from './numbers.ts'
import { personalFacts } from './people.ts'

/** One thing hidden: what stood there, what stands there now. */
export interface Mask {
  readonly rule: string
  readonly section: Place | null
  readonly cells: readonly string[]
  readonly was: string
  readonly now: string
}

export interface Masked {
  readonly report: Report
  readonly done: readonly Mask[]
  /** Found, but left for the clerk: in words of two weights. */
  readonly left: readonly Mask[]
}

const hiding = [personalNumbers, personalFacts].filter(({ id }) => maskedRules.includes(id))

interface Found extends WordsFound {
  readonly rule: string
}

type Spared = ReadonlySet<string>

/** From the end, so that the places before stay where they are; nothing twice. */
function foundIn(text: string, spared: Spared): readonly Found[] {
  const all = hiding
    .flatMap((one) => one.find(text).map((found): Found => ({ ...found, rule: one.id })))
    .filter(({ from, to }) => !spared.has(text.slice(from, to)))
    .sort((a, b) => b.from - a.from)
  return all.filter((one, at) => all.slice(0, at).every((later) => one.to <= later.from))
}

const maskOf = (
  { rule, from, to, fix }: Found,
  text: string,
  place: Pick<Mask, 'section' | 'cells'>,
): Mask => ({
  rule,
  section: place.section,
  cells: place.cells,
  was: text.slice(from, to),
  now: fix ?? '*'.repeat(to - from),
})

/** Reasons written for words that are hidden now: they excuse nothing any more, and quote them. */
const withoutQuotes = (report: Report, done: readonly Mask[]): Report => {
  const quotes = (text: unknown) =>
    typeof text === 'string' && done.some(({ was }) => text.includes(was))
  const reasons = report.reasons.filter(
    ({ text, values }) => !quotes(text) && !Object.values(values).some(quotes),
  )
  return reasons.length === report.reasons.length ? report : { ...report, reasons }
}

/**
 * The report with all of it hidden but the words of `spared`, and the list of what was hidden as it is read; nothing
 * else is changed, save that reasons which quote hidden words are left out.
 */
export function maskReport(report: Report, form: Form, spared: Spared = new Set()): Masked {
  const done: Mask[] = []
  const left: Mask[] = []
  let masked = report
  const totals = makeTotals(form, report.cells)
  const shown = (cell: string) => cellText(totals.values.get(cell) ?? null)
  for (const { section, block, words } of passagesOf(report, totals)) {
    const here: Mask[] = []
    for (const found of foundIn(words.text, spared)) {
      const mask = maskOf(found, words.text, { section, cells: [] })
      const before = masked.prose[section][block]
      const after = before && replaceWords(before, found.from, found.to, mask.now, shown)
      if (after) {
        const blocks = masked.prose[section].map((one, at) => (at === block ? after : one))
        masked = { ...masked, prose: { ...masked.prose, [section]: blocks } }
        here.unshift(mask)
      } else left.push(mask)
    }
    done.push(...here)
  }
  for (const loose of looseWords(report)) {
    let { text } = loose
    for (const found of foundIn(loose.text, spared)) {
      const mask = maskOf(found, loose.text, loose)
      text = text.slice(0, found.from) + mask.now + text.slice(found.to)
      ;(loose.put ? done : left).push(mask)
    }
    if (loose.put && text !== loose.text) masked = loose.put(masked, text)
  }
  return { report: withoutQuotes(masked, done), done, left }
}
