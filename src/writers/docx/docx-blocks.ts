/** Headings, paragraphs, lists, tables and the signature as Word paragraphs. */
import {
  AlignmentType,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type Table as WordTable,
  TextRun,
  UnderlineType,
} from 'docx'
import type { DocumentBlock, Span } from '#document/document.ts'
import { characterSpacing, fonts, linePitch, sizes } from './docx-fonts.ts'
import { wordTable } from './docx-table.ts'

/** Lines filled from edge to edge. */
const justified = AlignmentType.BOTH
const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
/** Two characters; both measures, since LibreOffice reads only the second. */
const indent = { firstLineChars: 200, firstLine: 640 }

type Font = (typeof fonts)[keyof typeof fonts]

function runs(spans: readonly Span[], font: Font, bold = false): TextRun[] {
  return spans.flatMap((span) =>
    span.text.split('\n').map((text, index) => {
      const options: IRunOptions = {
        text: span.gap === true ? '　　' : text,
        font,
        size: sizes.body,
        characterSpacing,
        color: '000000',
        bold: bold || span.bold === true,
        // A figure not filled in yet: a line to be written on.
        ...(span.gap === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
        ...(index > 0 ? { break: 1 } : {}),
      }
      return new TextRun(options)
    }),
  )
}

const headings = {
  1: { font: fonts.heading1, level: HeadingLevel.HEADING_1, bold: false },
  2: { font: fonts.heading2, level: HeadingLevel.HEADING_2, bold: false },
  3: { font: fonts.body, level: HeadingLevel.HEADING_3, bold: true },
  4: { font: fonts.body, level: HeadingLevel.HEADING_4, bold: false },
} as const

function signature(block: Extract<DocumentBlock, { kind: 'signature' }>): Paragraph[] {
  const lines = [...block.organs, ...(block.date === null ? [] : [block.date])]
  return lines.map(
    (line, index) =>
      new Paragraph({
        spacing: { ...spacing, before: index === 0 ? linePitch : 0 },
        alignment: AlignmentType.RIGHT,
        indent: { right: 640 },
        keepNext: index < lines.length - 1,
        keepLines: true,
        children: runs([{ text: line }], fonts.body),
      }),
  )
}

/** The Word paragraphs or table of one block. */
export function wordBlock(
  block: DocumentBlock,
  index: number,
  blocks: readonly DocumentBlock[],
): (Paragraph | WordTable)[] {
  // The signature never stands alone on a page (GB/T 9704 7.3.5).
  const keepNext = blocks[index + 1]?.kind === 'signature'
  switch (block.kind) {
    case 'heading': {
      const { font, level, bold } = headings[block.level]
      return [
        new Paragraph({
          heading: level,
          spacing,
          indent,
          keepNext: true,
          children: runs(block.spans, font, bold),
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
          children: runs(block.spans, fonts.body),
        }),
      ]
    case 'list-item':
      return [
        new Paragraph({
          alignment: justified,
          spacing,
          indent: { ...indent, left: 640 * block.depth },
          keepNext,
          children: runs([{ text: `${block.mark} ` }, ...block.spans], fonts.body),
        }),
      ]
    case 'table':
      return [
        wordTable(block, keepNext),
        new Paragraph({ spacing: { line: 240, before: 0, after: 0 }, keepNext }),
      ]
    case 'signature':
      return signature(block)
    case 'gap':
      return [
        new Paragraph({
          spacing,
          indent,
          keepNext,
          children: runs([{ text: block.text }], fonts.body),
        }),
      ]
    case 'image':
      return [new Paragraph({ children: runs([{ text: `（图片：${block.alt}）` }], fonts.body) })]
    default:
      return block satisfies never
  }
}

/** The title, one line per part, with a blank line below. */
export const wordTitle = (lines: readonly string[]): Paragraph[] =>
  lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: {
          line: 640,
          lineRule: LineRuleType.EXACT,
          before: 0,
          after: index === lines.length - 1 ? linePitch : 0,
        },
        keepNext: true,
        children: [new TextRun({ text: line, font: fonts.title, size: sizes.title })],
      }),
  )
