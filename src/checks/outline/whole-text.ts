/** What several judgements ask of the words as a whole: all of a section, whether the report is complete. */
import type { ProseKey } from '#template/form-source.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import type { Given } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'

/** The passages of one section. */
export const passagesIn = ({ passages }: Given, section: ProseKey): readonly Passage[] =>
  passages.filter((passage) => passage.section === section)

/** “一、工作概述”: the overview under a heading of its own, read as what stands before it. */
const overviewRenamed = ({ report }: Given): boolean =>
  report.prose.overview.length === 0 &&
  report.prose.preamble.length > 0 &&
  (report.published?.headings?.some((heading) => /^一\s*[、.．]/u.test(heading)) ?? false)

/** All words of some sections, line by line. */
export const wordsIn = (given: Given, ...sections: readonly ProseKey[]): string =>
  given.passages
    .filter(
      ({ section }) =>
        sections.includes(section) ||
        (section === 'preamble' && sections.includes('overview') && overviewRenamed(given)),
    )
    .map(({ words }) => words.text)
    .join('\n')

/** A sentence or clause of a passage, and where it stands in its words. */
export interface Piece {
  readonly passage: Passage
  readonly from: number
  readonly text: string
}

/** The sentences of a passage, without the mark that ends them. */
export const sentencesOf = (passage: Passage): readonly Piece[] =>
  [...passage.words.text.matchAll(/[^。；;！!？?\n]+/gu)].map(({ index, 0: text }) => ({
    passage,
    from: index,
    text,
  }))

/**
 * Whether the words can be judged for what is missing: a report that is signed, or whose last section
 * is written. A draft in the making and a source cut off in the middle are not.
 */
export function isComplete(given: Given): boolean {
  const { report, form } = given
  if (hasChapters(form)) return false
  if (report.prose.overview.length === 0 && !overviewRenamed(given)) return false
  return report.signature.date !== null || report.prose.other.length > 0
}

/**
 * Whether the preamble and the overview can be judged for what is missing: also in a published report
 * whose tables begin behind them, though the source may break off there.
 */
export function isFrontComplete(given: Given): boolean {
  const { report, form } = given
  if (isComplete(given)) return true
  const hasTables = report.published !== null && Object.keys(report.cells).length > 0
  return hasTables && !hasChapters(form) && report.prose.overview.length > 0
}

/** Why nothing can be said of the front yet; null where it can. */
export const frontUnfinished = (given: Given): string | null =>
  isFrontComplete(given) ? null : unfinished(given)

/** Why nothing can be said to be missing yet; null where it can. */
export const unfinished = (given: Given): string | null => {
  if (hasChapters(given.form)) return '本格式的各部分由机关自定'
  return isComplete(given) ? null : '正文没有写完'
}
