/** The words of a selection that can be put otherwise: those before, between and behind the figures that follow the tables. */
import { proseKeys } from '#report/report.ts'
import type { Anchor } from '#report/review-event.ts'
import { placeOfWords, wordsAnchor } from '#review/returned/word-places.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

/** A live figure, or a line break. */
const between = /[\uFFFC\n]/u

/** Whether there is anything to word otherwise: a stop between two figures is nothing. */
const says = (part: string): boolean => /[\p{L}\p{N}]/u.test(part)

/** The anchor itself where it is plain; else an anchor for each plain part of it. */
export function plainParts({ document }: ReportSession, anchor: Anchor): readonly Anchor[] {
  if (anchor.on !== 'words' || !between.test(anchor.quote)) return [anchor]
  const place = placeOfWords((key) => document.prose(key), anchor, proseKeys)
  if (!place || place.changed) return []
  const { section, block } = place
  let next = place.from
  return anchor.quote.split(between).flatMap((part) => {
    const from = next
    const to = from + part.length
    next = to + 1
    return says(part) ? [wordsAnchor(document.prose(section), section, { block, from, to })] : []
  })
}
