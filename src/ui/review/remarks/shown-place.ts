/** Where the words of a remark are on the page now. */
import type { Span } from '#checks/finding.ts'
import type { Anchor } from '#report/review-event.ts'
import type { Prose, Run } from '#report/prose/prose.ts'
import { proseKeys } from '#report/report.ts'
import {
  flatOffset,
  flatText,
  passagesOf,
  placeOfWords,
  shownOffset,
  wholeQuote,
  type WordsAnchor,
  type WordsPlace,
} from '#review/returned/word-places.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

export interface ShownPlace {
  readonly span: Span
  /** The words of further paragraphs. */
  readonly more: readonly Span[]
  /** The words are others than when the remark was made. */
  readonly changed: boolean
  /** Only words like them stand here: shown, never written over. */
  readonly guessed: boolean
}

/** Where words were last found, and the words of all sections at that time, their own first. */
interface Found {
  readonly place: WordsPlace | null
  readonly words: readonly Prose[]
}

const found = new WeakMap<WordsAnchor, Found>()

/** The same answer as long as the words it rests on are the same: hundreds of remarks are asked at every pause. */
function placeNow({ document }: ReportSession, anchor: WordsAnchor): WordsPlace | null {
  const { section } = anchor
  const keys = [section, ...proseKeys.filter((key) => key !== section)]
  const words = keys.map((key) => document.prose(key).blocks())
  const known = found.get(anchor)
  // Words that stand in their own section as they were rest on that section alone.
  const rests = known?.place?.section === section && !known.place.changed ? 1 : keys.length
  if (known && words.slice(0, rests).every((prose, at) => prose === known.words[at]))
    return known.place
  const place = placeOfWords((key) => document.prose(key), anchor, proseKeys)
  found.set(anchor, { place, words })
  return place
}

function spanOf(session: ReportSession, { section, block: at, from, to }: WordsPlace): Span | null {
  const block = session.document.prose(section).blocks()[at]
  if (!block) return null
  const shown = (cell: string) => session.figure(cell)
  return {
    section,
    block: at,
    from: shownOffset(block, from, shown),
    to: shownOffset(block, to, shown),
  }
}

/** The words an anchor means as the page counts them; null once all are gone, or where it means none. */
export function shownPlace(session: ReportSession, anchor: Anchor): ShownPlace | null {
  if (anchor.on !== 'words' && anchor.on !== 'image') return null
  const places = passagesOf(anchor).map((passage) => placeNow(session, passage))
  const [span, ...more] = places.flatMap((place) => (place && spanOf(session, place)) ?? [])
  const changed = places.some((place) => place === null || place.changed)
  const guessed = places.some((place) => place?.guessed === true)
  return span ? { span, more, changed, guessed } : null
}

/** The words that stand at a place now, a line for each paragraph. */
export function wordsThere(session: ReportSession, { span, more }: ShownPlace): string {
  const shown = (cell: string) => session.figure(cell)
  return [span, ...more]
    .map(({ section, block: at, from, to }) => {
      const block = session.document.prose(section).blocks()[at]
      if (!block) return ''
      return flatText(block).slice(
        flatOffset(block, from, shown),
        flatOffset(block, to, shown, true),
      )
    })
    .join('\n')
}

/** The words a remark was made on as the page shows them, live figures by their numbers; as they were where they are others now. */
export function quoteShown(session: ReportSession, anchor: WordsAnchor): string {
  const place = anchor.on === 'words' ? shownPlace(session, anchor) : null
  if (!place || place.changed) return wholeQuote(anchor)
  const shown = (run: Run) =>
    'text' in run ? run.text : 'cell' in run ? session.figure(run.cell) : '\n'
  return [place.span, ...place.more]
    .map(({ section, block, from, to }) => {
      const runs = session.document.prose(section).blocks()[block]?.runs ?? []
      return runs.map(shown).join('').slice(from, to)
    })
    .join('\n')
}
