/**
 * Sentences a source put above or below one of its tables: the form has no place for them, but the figures
 * in them are published, and judged as if they stood under the heading of that table.
 */
import type { GridKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import type { Published } from '#report/report.ts'
import type { Given, ReportFound, ReportJudgement } from './judgement.ts'
import type { Passage, Words } from './passages.ts'

/** A whole sentence beside a table, whose wording is judged as that of the sections is. */
interface SentenceBeside {
  readonly words: Words
  readonly section: GridKey | null
}

interface Sentences {
  readonly passages: readonly Passage[]
  /** The table each block stands beside. */
  readonly tables: readonly GridKey[]
  /** By its block, what stands there in whole sentences. */
  readonly whole: ReadonlyMap<number, SentenceBeside>
}

export interface Beside extends Pick<Sentences, 'tables' | 'whole'> {
  readonly given: Given
}

const isSentence = (text: string): boolean => /[。；]/u.test(text) && /[。；：)）]\s*$/u.test(text)

const words = (kind: Words['kind'], text: string): Words => ({ kind, text, live: [] })

function sentencesIn({ unplaced = [] }: Published, form: Form): Sentences {
  const found = unplaced.flatMap(({ after, text }) => {
    const section = form.sections.find(({ key }) => key === after)
    return section?.kind === 'grid' ? [{ section, text }] : []
  })
  const passages = found.flatMap(({ section, text }, block): Passage[] =>
    [words('chapter', section.heading ?? ''), words('paragraph', text)].map((one) => ({
      section: 'overview',
      block,
      words: one,
    })),
  )
  const tables = found.map(({ section }) => section.key)
  const whole = new Map(
    passages.flatMap(({ words: said, block }) =>
      said.kind === 'paragraph' && isSentence(said.text)
        ? [[block, { words: said, section: tables[block] ?? null }] as const]
        : [],
    ),
  )
  return { passages, tables, whole }
}

/** What a source printed does not change: its words are the same objects at every judgement, and read once. */
const known = new WeakMap<Published, WeakMap<Form, Sentences>>()

/** Null where a source had no such sentences. */
export function besideTables(given: Given): Beside | null {
  const {
    report: { published },
    form,
  } = given
  if (!published) return null
  const ofForms = known.get(published) ?? new WeakMap<Form, Sentences>()
  known.set(published, ofForms)
  const sentences = ofForms.get(form) ?? sentencesIn(published, form)
  ofForms.set(form, sentences)
  const { passages, tables, whole } = sentences
  return passages.length === 0
    ? null
    : { given: { ...given, passages, isBesideTables: true }, tables, whole }
}

/** Asks what the rest of the report says. */
const ofAllWords: ReadonlySet<string> = new Set(['wording.short-name-unsaid'])

/** What a judgement of figures or wording says of these sentences; they can be quoted, not gone to. */
export function judgeBeside(judgement: ReportJudgement, beside: Beside): readonly ReportFound[] {
  const isOfFigures = judgement.id.startsWith('figures.')
  if (!isOfFigures && (!judgement.id.startsWith('wording.') || ofAllWords.has(judgement.id)))
    return []
  return judgement
    .find(beside.given)
    .flatMap(({ span, fix: _fix, ...found }) =>
      span && (isOfFigures || beside.whole.has(span.block))
        ? [{ ...found, section: beside.tables[span.block] ?? null }]
        : [],
    )
}
