/** Which sheets a report becomes: in its own order, words by themselves and every table by itself. */
import type { DocumentBlock, FrontSheet, ReportDocument, Span, Table } from '#document/document.ts'

export type LineLook = 'title' | 'heading1' | 'heading2' | 'heading3' | 'body' | 'signature'

/** One row of a sheet of words. */
export interface WordLine {
  readonly look: LineLook
  readonly text: string
}

export type PlannedSheet =
  | { readonly kind: 'words'; readonly name: string; readonly lines: readonly WordLine[] }
  /** `heading` is printed above the table. */
  | {
      readonly kind: 'table'
      readonly name: string
      readonly heading: string | null
      readonly table: Table
    }

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

const looks = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'body' } as const

function linesOf(block: Exclude<DocumentBlock, Table>): WordLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ look: looks[block.level], text: wordsOf(block.spans) }]
    case 'paragraph':
      return [{ look: 'body', text: wordsOf(block.spans) }]
    case 'list-item':
      return [
        {
          look: 'body',
          text: `${'　'.repeat(block.depth)}${block.mark} ${wordsOf(block.spans)}`,
        },
      ]
    case 'image':
      return [{ look: 'body', text: `（图片：${block.alt}）` }]
    case 'note':
    case 'gap':
      return [{ look: 'body', text: block.text }]
    case 'signature':
      return [...block.organs, ...(block.date === null ? [] : [block.date])].map((text) => ({
        look: 'signature',
        text,
      }))
    default:
      return block satisfies never
  }
}

/** Announcement and letter; cover and contents are for paper. */
function sheetLines({ kind, lines, organs, date }: FrontSheet): WordLine[] {
  if (kind === 'cover' || kind === 'contents') return []
  const signed = [...organs, ...(date === null ? [] : [date])]
  return [
    ...lines.map(({ look, text }): WordLine => ({
      look: look === 'organ' || look === 'title' ? 'title' : 'body',
      text,
    })),
    ...signed.map((text): WordLine => ({ look: 'signature', text })),
  ]
}

/** Excel opens no sheet with a longer name. */
const longestName = 31

/** Names that Excel takes: short, without its own signs, no two alike. */
class SheetNames {
  /** Excel keeps this one for itself. */
  readonly #taken = new Set(['history'])

  take(wanted: string): string {
    const plain = wanted
      .replace(/[\p{Cc}\p{Surrogate}[\]:*?/\\]/gu, '')
      .replace(/^'+|'+$/gu, '')
      .trim()
    const stem = plain === '' ? '附表' : plain
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `（${number}）`
      const name = cut(stem, longestName - ending.length) + ending
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

/** So many code units at most, no rare character cut in two. */
function cut(text: string, length: number): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > length) break
    short += character
  }
  return short
}

/** The sheets of a document, its title first. `listName` is kept for the list of cells. */
export function planSheets(document: ReportDocument, listName: string): readonly PlannedSheet[] {
  const names = new SheetNames()
  names.take(listName)
  const sheets: PlannedSheet[] = []
  let lines: WordLine[] = [
    ...(document.front ?? []).flatMap(sheetLines),
    ...(document.attachment === undefined
      ? []
      : [{ look: 'body', text: document.attachment } satisfies WordLine]),
    ...document.titleLines.map((text): WordLine => ({ look: 'title', text })),
  ]
  const endWords = () => {
    const first = lines.find(({ look }) => look === 'heading1')?.text ?? '正文'
    if (lines.length > 0) sheets.push({ kind: 'words', name: names.take(first), lines })
    lines = []
  }
  for (const block of document.blocks) {
    if (block.kind !== 'table') {
      lines.push(...linesOf(block))
      continue
    }
    const above = lines.at(-1)
    const heading = above?.look === 'heading1' ? above.text : null
    if (heading !== null) lines.pop()
    endWords()
    const name = names.take(heading ?? block.caption)
    sheets.push({ kind: 'table', name, heading, table: block })
  }
  endWords()
  return sheets
}
