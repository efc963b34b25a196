/** The words of a report outside its paragraphs: title, contact, notes in cells, tables in prose, what found no place. */
import type { CellId } from '#template/form.ts'
import type { EmbeddedNode } from '#report/prose.ts'
import { type Contact, proseKeys, type Report } from '#report/report.ts'
import type { Place } from './finding.ts'

export interface LooseWords {
  readonly text: string
  readonly section: Place | null
  readonly cells: readonly CellId[]
  /** The report with other words in their place; null where they cannot be changed by themselves. */
  readonly put: ((report: Report, text: string) => Report) | null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The words within an embedded table, cell by cell. */
function wordsOf(node: EmbeddedNode): readonly string[] {
  const { text, content } = node
  const own = typeof text === 'string' ? [text] : []
  const inner = Array.isArray(content)
    ? content.flatMap((one: unknown) => (isObject(one) ? wordsOf(one) : []))
    : []
  return [...own, ...inner]
}

const contactFields: readonly (keyof Contact)[] = ['office', 'address', 'phone', 'email']

const titleWords = ({ title }: Report): readonly LooseWords[] =>
  title === null
    ? []
    : [
        {
          text: title,
          section: 'title',
          cells: [],
          put: (report, text) => ({ ...report, title: text }),
        },
      ]

const contactWords = ({ contact }: Report): readonly LooseWords[] =>
  contactFields.map((field) => ({
    text: contact[field],
    section: 'preamble',
    cells: [],
    put: (report, text) => ({ ...report, contact: { ...report.contact, [field]: text } }),
  }))

const noteWords = ({ notes }: Report): readonly LooseWords[] =>
  Object.entries(notes).map(([cell, note]) => ({
    text: note,
    section: null,
    cells: [cell],
    put: (report, text) => ({ ...report, notes: { ...report.notes, [cell]: text } }),
  }))

const embeddedWords = ({ prose }: Report): readonly LooseWords[] =>
  proseKeys.flatMap((section) =>
    prose[section].flatMap(({ embed }) =>
      (embed ? wordsOf(embed) : []).map((text) => ({ text, section, cells: [], put: null })),
    ),
  )

/** What a source printed beside the report; it travels in the report file. */
const unplacedWords = ({ published }: Report): readonly LooseWords[] =>
  (published?.unplaced ?? []).map(({ text }, at) => ({
    text,
    section: null,
    cells: [],
    put: (report, words) => ({
      ...report,
      published: {
        ...report.published,
        unplaced: (report.published?.unplaced ?? []).map((one, other) =>
          other === at ? { ...one, text: words } : one,
        ),
      },
    }),
  }))

/** All of them that are not empty. */
export const looseWords = (report: Report): readonly LooseWords[] =>
  [
    ...titleWords(report),
    ...contactWords(report),
    ...noteWords(report),
    ...embeddedWords(report),
    ...unplacedWords(report),
  ].filter(({ text }) => text !== '')
