/** The report as a Word document in official layout (GB/T 9704): named fonts, real tables, page numbers. */
import { Document, Packer } from 'docx'
import type { ReportDocument } from '#document/document.ts'
import { fonts, sizes } from './docx-fonts.ts'
import { wordSections } from './docx-sections.ts'
import { settlePackage } from './settle-package.ts'

const heading = (outlineLevel: number) => ({ paragraph: { outlineLevel } })

/** The DOCX bytes; the same document gives the same bytes. */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
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
    sections: wordSections(document),
  })
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(word)), document)
}
