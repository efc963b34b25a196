/**
 * Sentences a source put above or below one of its tables: the form has no place for them, but the figures
 * in them are published, and judged as if they stood under the heading of that table.
 */
import type { GridKey } from '#template/form-source.ts'
import type { Given, ReportFound, ReportJudgement } from './judgement.ts'
import type { Passage, Words } from './passages.ts'

interface Beside {
  readonly given: Given
  /** The table each block stands beside. */
  readonly tables: readonly GridKey[]
}

const words = (kind: Words['kind'], text: string): Words => ({ kind, text, live: [] })

/** Null where a source had no such sentences. */
export function besideTables(given: Given): Beside | null {
  const { report, form } = given
  const found = (report.published?.unplaced ?? []).flatMap(({ after, text }) => {
    const section = form.sections.find(({ key }) => key === after)
    return section?.kind === 'grid' ? [{ section, text }] : []
  })
  if (found.length === 0) return null
  const passages = found.flatMap(({ section, text }, block): Passage[] =>
    [words('chapter', section.heading ?? ''), words('paragraph', text)].map((one) => ({
      section: 'overview',
      block,
      words: one,
    })),
  )
  return { given: { ...given, passages }, tables: found.map(({ section }) => section.key) }
}

/** What a judgement of figures says of these sentences; they can be quoted, not gone to. */
export const judgeBeside = (
  judgement: ReportJudgement,
  { given, tables }: Beside,
): readonly ReportFound[] =>
  judgement.id.startsWith('figures.')
    ? judgement
        .find(given)
        .flatMap(({ span, fix: _fix, ...found }) =>
          span ? [{ ...found, section: tables[span.block] ?? null }] : [],
        )
    : []
