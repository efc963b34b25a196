/** Headings, paragraphs, lists, tables and the signature as Word paragraphs. */
import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { DocumentBlock, Span } from '#document/document.ts'
import { fonts, linePitch, sizes, spacing, titleLine } from './docx-fonts.ts'
import type { WordMargin } from './docx-margin.ts'
import { wordPicture } from './docx-picture.ts'
import { bodyRuns, wordRuns } from './docx-runs.ts'
import { noteLine } from './docx-note.ts'
import { signatureLines } from './docx-signature.ts'
import { type DrawnTable, wordTable } from './docx-table.ts'
import { bookmarked, closed, opened } from './marked-runs.ts'

/** Lines filled from edge to edge. */
export const justified = AlignmentType.BOTH
/** Two characters; both measures, since LibreOffice reads only the second. */
export const indent = { firstLineChars: 200, firstLine: 640 }

const headings = {
  1: { font: fonts.heading1, level: HeadingLevel.HEADING_1 },
  2: { font: fonts.heading2, level: HeadingLevel.HEADING_2 },
  3: { font: fonts.body, level: HeadingLevel.HEADING_3 },
  4: { font: fonts.body, level: HeadingLevel.HEADING_4 },
} as const

/** A word too long to be left whole stretches the line before it: it may be broken anywhere, as in the PDF. */
const hasLongWord = (spans: readonly Span[]): boolean =>
  /[!-~]{20,}/u.test(spans.map(({ text }) => text).join(''))

/** The place of a heading that the contents refer to, by its block. */
export const bookmarkOf = (index: number): string => `section${index}`

const marked = (children: ParagraphChild[], index: number) =>
  new Bookmark({ id: bookmarkOf(index), children })

type Item = Extract<DocumentBlock, { kind: 'list-item' }>

/** Word's own name for the style of such items: its look is that of all words, it only says what they are. */
export function listStyle({ ordered, depth }: Pick<Item, 'ordered' | 'depth'>) {
  const level = depth === 0 ? '' : Math.min(depth + 1, 5)
  const kind = ordered ? 'Number' : 'Bullet'
  return { id: `List${kind}${level}`, name: `List ${kind} ${level}`.trim() }
}

/** Air between a table and what follows; twips. */
const belowTable = 240

const isUprightTable = (block: DocumentBlock | undefined): boolean =>
  block?.kind === 'table' && !block.landscape

/** A heading brings the air itself: Word leaves it out at the top of a page, where an empty line would show. */
const headingSpacing = (above: DocumentBlock | undefined) =>
  isUprightTable(above) ? { ...spacing, before: belowTable } : spacing

const emptyLine = (keepNext: boolean): Paragraph =>
  new Paragraph({
    spacing: { line: belowTable, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    keepNext,
  })

const linesBelow = (
  table: DocumentBlock,
  next: DocumentBlock | undefined,
  keepNext: boolean,
): Paragraph[] => (isUprightTable(table) && next?.kind === 'heading' ? [] : [emptyLine(keepNext)])

/** The Word paragraphs or table of one block. */
export function wordBlock(
  block: DocumentBlock,
  index: number,
  blocks: readonly DocumentBlock[],
  margin: WordMargin,
): (Paragraph | DrawnTable)[] {
  // Signature and attachments never stand alone on a page (GB/T 9704 7.3.5).
  const next = blocks[index + 1]?.kind
  const keepNext = next === 'signature' || next === 'note'
  const marks = margin.ofBlock(index)
  const named = (children: ParagraphChild[]) => bookmarked(children, marks)
  switch (block.kind) {
    case 'heading': {
      const { font, level } = headings[block.level]
      const words = wordRuns(block.spans, font, marks)
      return [
        new Paragraph({
          heading: level,
          spacing: headingSpacing(blocks[index - 1]),
          indent,
          keepNext: true,
          children: block.level === 1 ? [...named([]), marked(words, index)] : named(words),
        }),
      ]
    }
    case 'paragraph':
      return [
        new Paragraph({
          alignment: justified,
          spacing,
          indent,
          keepNext,
          wordWrap: hasLongWord(block.spans),
          children: named(bodyRuns(block.spans, marks)),
        }),
      ]
    case 'list-item':
      return [
        new Paragraph({
          style: listStyle(block).id,
          alignment: justified,
          spacing,
          indent: { ...indent, left: 640 * block.depth },
          keepNext,
          wordWrap: hasLongWord(block.spans),
          children: [
            ...bodyRuns([{ text: `${block.mark} ` }]),
            ...named(bodyRuns(block.spans, marks)),
          ],
        }),
      ]
    case 'table':
      return [
        wordTable(block, keepNext, { margin, index }),
        ...linesBelow(block, blocks[index + 1], keepNext),
      ]
    case 'signature':
      return signatureLines(block.organs, block.date)
    case 'note':
      return [noteLine(block.text, index === 0 || blocks[index - 1]?.kind !== 'note')]
    case 'gap':
      return [
        new Paragraph({
          spacing,
          indent,
          keepNext,
          children: named(bodyRuns([{ text: block.text }], marks)),
        }),
      ]
    case 'image':
      return [wordPicture(block, keepNext, named, marks)]
    default:
      return block satisfies never
  }
}

/** The title, one line per part, with a blank line below. */
export const wordTitle = (lines: readonly string[], remarks: readonly number[]): Paragraph[] =>
  lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: {
          line: titleLine,
          lineRule: LineRuleType.EXACT,
          before: 0,
          after: index === lines.length - 1 ? linePitch : 0,
        },
        keepNext: true,
        children: [
          ...(index === 0 ? opened(remarks) : []),
          new TextRun({ text: line, font: fonts.title, size: sizes.title }),
          ...(index === lines.length - 1 ? closed(remarks) : []),
        ],
      }),
  )
