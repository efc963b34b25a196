/** The report as a Word document in official layout (GB/T 9704): named fonts, real tables, page numbers. */
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { ReportDocument } from '#document/document.ts'
import { wordBlock, wordTitle } from './docx-blocks.ts'
import { fonts, linePitch, page, sizes } from './docx-fonts.ts'
import { settlePackage } from './settle-package.ts'

const number = { font: fonts.number, size: sizes.number }

/** — 1 —, at the right on odd pages, at the left on even ones (GB/T 9704 7.5). */
const footer = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ text: '— ', ...number }),
          new TextRun({ children: [PageNumber.CURRENT], ...number }),
          new TextRun({ text: ' —', ...number }),
        ],
      }),
    ],
  })

const header = (mark: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: mark, font: fonts.heading1, size: sizes.number })],
      }),
    ],
  })

const heading = (outlineLevel: number) => ({ paragraph: { outlineLevel } })

/** The DOCX bytes; the same document gives the same bytes. */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const { mark } = document
  const word = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fonts.body,
            size: sizes.body,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
        heading1: heading(0),
        heading2: heading(1),
        heading3: heading(2),
        heading4: heading(3),
      },
    },
    sections: [
      {
        properties: { page, grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch } },
        footers: { default: footer('odd'), even: footer('even') },
        ...(mark === null ? {} : { headers: { default: header(mark), even: header(mark) } }),
        children: [...wordTitle(document.titleLines), ...document.blocks.flatMap(wordBlock)],
      },
    ],
  })
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(word)), document)
}
