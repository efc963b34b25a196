/** Words as Word runs: their face, 三号, the pitch of 28 characters, emphasis and gaps. */
import { type IRunOptions, TextRun, UnderlineType } from 'docx'
import type { Span } from '#document/document.ts'
import { characterSpacing, fonts, sizes } from './docx-fonts.ts'

type Font = (typeof fonts)[keyof typeof fonts]

/** The runs of spans in one face. */
export function wordRuns(spans: readonly Span[], font: Font, bold = false): TextRun[] {
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

/** Body text. */
export const bodyRuns = (spans: readonly Span[]): TextRun[] => wordRuns(spans, fonts.body)
