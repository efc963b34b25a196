/** The report as a Word document in official layout (GB/T 9704): named fonts, real tables, page numbers. */
import { Document, Packer } from 'docx'
import type { ReportDocument } from '#document/document.ts'
import { listStyle } from './docx-blocks.ts'
import { fonts, sizes } from './docx-fonts.ts'
import { bareMargin, WordMargin } from './docx-margin.ts'
import { wordSections } from './docx-sections.ts'
import { DrawnTable } from './docx-table.ts'
import { type PackedWord, settlePackage } from './settle-package.ts'

/** The library's own heading of level 4 is slanted. */
const heading = (outlineLevel: number) => ({
  run: { italics: false },
  paragraph: { outlineLevel },
})

/** A style for every kind of item that occurs. */
function listStyles({ blocks }: ReportDocument) {
  const styles = blocks.flatMap((block) => (block.kind === 'list-item' ? [listStyle(block)] : []))
  const named = new Map(styles.map(({ id, name }) => [id, name]))
  return [...named].map(([id, name]) => ({ id, name, basedOn: 'Normal' }))
}

/** The package as the library makes it; exported for the bench, which tells what settling it costs. */
export async function packDocx(document: ReportDocument): Promise<PackedWord> {
  const margin = document.margin ? new WordMargin(document.margin) : bareMargin
  const comments = margin.comments()
  const sections = wordSections(document, margin)
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
      paragraphStyles: listStyles(document),
    },
    // What a reviewer changes in such a file is tracked from the first key.
    ...(document.margin ? { features: { trackRevisions: true } } : {}),
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    sections,
  })
  const tables = sections.flatMap(({ children }) =>
    children.flatMap((child) => (child instanceof DrawnTable ? child.xml : [])),
  )
  return { bytes: new Uint8Array(await Packer.toArrayBuffer(word)), tables }
}

/** The DOCX bytes; the same document gives the same bytes. */
export const writeDocx = async (document: ReportDocument): Promise<Uint8Array> =>
  settlePackage(await packDocx(document), document)
