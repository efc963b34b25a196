/** Words as Word runs: their face, 三号, the pitch of 28 characters, emphasis and gaps. */
import { type ParagraphChild, UnderlineType } from 'docx'
import type { Span } from '#document/document.ts'
import { characterSpacing, fonts, sizes } from './docx-fonts.ts'
import { type Marks, markedRuns, noMarks } from './marked-runs.ts'

type Font = (typeof fonts)[keyof typeof fonts]

/** What is printed for a figure not filled in yet. */
export const gapText = '　　'

/** The runs of spans in one face, with what is said about them. */
export function wordRuns(
  spans: readonly Span[],
  font: Font,
  marks: Marks = noMarks,
): ParagraphChild[] {
  const stretches = spans.map((span) => ({
    text: span.gap === true ? gapText : span.text,
    length: span.text.length,
    options: {
      font,
      size: sizes.body,
      characterSpacing,
      color: '000000',
      bold: span.bold === true,
      // A figure not filled in yet: a line to be written on.
      ...(span.gap === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
    },
  }))
  return markedRuns(stretches, marks)
}

/** Body text. */
export const bodyRuns = (spans: readonly Span[], marks: Marks = noMarks): ParagraphChild[] =>
  wordRuns(spans, fonts.body, marks)
