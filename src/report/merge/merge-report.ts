/**
 * 合并: the copy that came back from another desk is brought together with the one kept here, and what that
 * did is told in plain data, so that nothing of it happens unseen.
 */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import { canonicalJson } from '#report/file/json-text.ts'
import { soundnessOf } from './merge-states.ts'
import { blockText, type Prose } from '#report/prose/prose.ts'
import type { ReportDocument } from '#report/report-document.ts'
import { type MetaKey, metaKeys } from '#report/registers/report-meta.ts'
import { partsMissing } from '#report/file/report-file-shape.ts'
import { proseKeys, type Report } from '#report/report.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import type { SideBySide } from './side-by-side.ts'

/** Words one side typed into a paragraph that the other deleted; they stand in another paragraph now. */
export interface StrayWords {
  readonly section: ProseKey
  readonly text: string
  /** Whose words they are. */
  readonly by: 'mine' | 'theirs'
  /** The block they stand in now, and its words. */
  readonly block: number
  readonly around: string
}

/** Words that both sides changed at one place: what both typed stands one behind the other now. */
export interface ClashedSentence {
  readonly section: ProseKey
  /** The sentence as it was here and there. */
  readonly mine: string
  readonly theirs: string
  /** The block it stands in now. */
  readonly block: number
}

/** What came in, by place. */
export interface Incoming {
  readonly cells: readonly CellId[]
  readonly notes: readonly CellId[]
  readonly meta: readonly MetaKey[]
  readonly reasons: number
  readonly words: readonly {
    readonly section: ProseKey
    readonly added: number
    readonly removed: number
    /** Pictures and small tables that are here now and were not, and the other way round; left out where none. */
    readonly embeds?: { readonly added: number; readonly removed: number }
  }[]
  /** Entries of the review that were not here before. */
  readonly events: readonly ReviewEvent[]
}

/** What a merge did, as plain data for the clerk to be told. */
export interface MergeReport {
  /** False where the file held nothing that was not here already. */
  readonly news: boolean
  readonly incoming: Incoming
  /** Everything that waits for a decision now, also from before. */
  readonly sideBySide: readonly SideBySide[]
  readonly strays: readonly StrayWords[]
  readonly clashes: readonly ClashedSentence[]
  /** Entries of the review that the other copy had taken away; they are back. */
  readonly restored: readonly ReviewEvent[]
}

type MergeOutcome =
  | { readonly ok: true; readonly report: MergeReport }
  | { readonly ok: false; readonly reasons: readonly string[] }

const differing = <Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => canonicalJson(before[key]) !== canonicalJson(after[key]),
  )

const keyOfEvent = (event: ReviewEvent): string => canonicalJson(event)

/** Entries of the second log that the first has not. */
const beyond = (known: Report, other: Report): readonly ReviewEvent[] => {
  const keys = new Set(known.review.events.map(keyOfEvent))
  return other.review.events.filter((event) => !keys.has(keyOfEvent(event)))
}

const namedReasons = ({ reasons }: Report) =>
  Object.fromEntries(reasons.map((reason) => [`${reason.rule} ${reason.hash}`, reason]))

const embedsOf = (prose: Prose): readonly string[] =>
  prose.flatMap(({ embed }) => (embed ? [canonicalJson(embed)] : []))

/** How many of the first the second has not. */
function missingIn(first: readonly string[], second: readonly string[]): number {
  const left = [...second]
  return first.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}

function changedEmbeds(before: Prose, after: Prose) {
  const [had, has] = [embedsOf(before), embedsOf(after)]
  const embeds = { added: missingIn(has, had), removed: missingIn(had, has) }
  return embeds.added + embeds.removed > 0 ? { embeds } : {}
}

function incomingOf(before: Report, after: Report): Omit<Incoming, 'words'> {
  return {
    cells: [
      ...new Set([
        ...differing(before.cells, after.cells),
        ...differing(before.conflicts, after.conflicts),
      ]),
    ],
    notes: differing(before.notes, after.notes),
    meta: metaKeys.filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key])),
    reasons: differing(namedReasons(before), namedReasons(after)).length,
    events: beyond(before, after),
  }
}

/**
 * Merges the whole state of another copy into an open report. Different places merge by themselves; the
 * same place shows both values until a person decides. A state with missing parts changes nothing.
 */
export function mergeCopies(mine: ReportDocument, theirs: Uint8Array): MergeOutcome {
  if (soundnessOf(theirs) !== 'whole') return { ok: false, reasons: [partsMissing] }
  const before = mine.report
  const { moved, clashed, words } = mine.merge(theirs)
  const restored = beyond(mine.report, before)
  // Nothing said in a review is ever taken back, whatever the other copy did to its own.
  if (restored.length > 0) mine.note(before.review)
  const after = mine.report
  const strays = moved.map(({ section, text, by, place }): StrayWords => {
    const block = mine.prose(section).blockAt(place)
    const around = after.prose[section][block]
    return { section, text, by, block, around: around ? blockText(around) : '' }
  })
  const clashes = clashed.map(({ section, mine: own, theirs: their, place }) => ({
    section,
    mine: own,
    theirs: their,
    block: mine.prose(section).blockAt(place),
  }))
  const incoming = {
    ...incomingOf(before, after),
    words: proseKeys
      .map((section) => ({
        section,
        ...words[section],
        ...changedEmbeds(before.prose[section], after.prose[section]),
      }))
      .filter(({ section }) => before.prose[section] !== after.prose[section]),
  }
  const { reasons, ...places } = incoming
  const news = reasons > 0 || Object.values(places).some((list) => list.length > 0)
  const sideBySide = mine.sideBySide()
  return {
    ok: true,
    report: {
      news,
      incoming,
      sideBySide,
      strays: news ? strays : [],
      clashes: news ? clashes : [],
      restored,
    },
  }
}
