/** The words of a report outside its paragraphs: title, contact, notes in cells, tables and pictures in prose, what found no place. */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import { withWords, wordsOfTable } from '#report/prose/embedded-table.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import type { EmbeddedNode } from '#report/prose/prose.ts'
import { type Contact, proseKeys, type Report } from '#report/report.ts'
import type { Place } from './finding.ts'

export interface LooseWords {
  readonly text: string
  readonly section: Place | null
  readonly cells: readonly CellId[]
  /** The report with other words in their place; null where they cannot be changed by themselves. */
  readonly put: ((report: Report, text: string) => Report) | null
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

const putEmbed =
  (section: ProseKey, block: number, embed: (before: EmbeddedNode) => EmbeddedNode) =>
  (report: Report): Report => ({
    ...report,
    prose: {
      ...report.prose,
      [section]: report.prose[section].map((one, at) =>
        at === block && one.embed ? { ...one, embed: embed(one.embed) } : one,
      ),
    },
  })

/** The words of a table cell by cell, or what is said of a picture. */
function wordsOfEmbed(
  embed: EmbeddedNode,
  section: ProseKey,
  block: number,
): readonly LooseWords[] {
  if (embed['type'] === 'table')
    return wordsOfTable(embed).flatMap((cells, row) =>
      cells.map(({ text }, column) => ({
        text,
        section,
        cells: [],
        put: (report, words) =>
          putEmbed(section, block, (before) => withWords(before, row, column, words))(report),
      })),
    )
  const attrs = isRecord(embed['attrs']) ? embed['attrs'] : {}
  const { alt } = attrs
  return typeof alt !== 'string'
    ? []
    : [
        {
          text: alt,
          section,
          cells: [],
          put: (report, words) =>
            putEmbed(section, block, (before) => ({
              ...before,
              attrs: { ...attrs, alt: words },
            }))(report),
        },
      ]
}

const embeddedWords = ({ prose }: Report): readonly LooseWords[] =>
  proseKeys.flatMap((section) =>
    prose[section].flatMap(({ embed }, block) =>
      embed ? wordsOfEmbed(embed, section, block) : [],
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
