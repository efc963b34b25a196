/** A picture of the narrative on a line of its own; one that Word does not draw is named. */
import { AlignmentType, ImageRun, Paragraph, type ParagraphChild } from 'docx'
import type { DocumentBlock } from '#document/document.ts'
import { bodyRuns } from './docx-runs.ts'
import { closed, type Marks, opened } from './marked-runs.ts'

type Picture = Extract<DocumentBlock, { kind: 'image' }>

const kinds: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** Twips above and below: the words of an exact line reach almost to its foot. */
const air = 120

const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96)

/** The paragraph of a picture; its line is as high as it is. */
export function wordPicture(
  { bytes, mime, alt, width, height }: Picture,
  keepNext: boolean,
  named: (children: ParagraphChild[]) => ParagraphChild[],
  marks: Marks,
) {
  const ids = marks.ranges.flatMap((range) => range.ids)
  const type = kinds[mime]
  const name = alt === '' ? '图片' : alt
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: air, after: air },
    keepNext,
    children: named([
      ...opened(ids),
      ...(type === undefined
        ? bodyRuns([{ text: `（图片“${name}”的格式 Word 不支持，没有带入）` }])
        : [
            new ImageRun({
              type,
              data: bytes,
              transformation: { width: pixels(width), height: pixels(height) },
              altText: { name, title: name, description: name },
            }),
          ]),
      ...closed(ids),
    ]),
  })
}
