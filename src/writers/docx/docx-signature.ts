/** 落款: organs and date at the right, the date two characters further in (GB/T 9704 7.3.5). */
import { AlignmentType, LineRuleType, Paragraph } from 'docx'
import { signedLines } from '#document/title-lines.ts'
import { linePitch } from './docx-fonts.ts'
import { bodyRuns } from './docx-runs.ts'

/** Two characters of 三号; twips. */
const two = 640

/** Twips of a line of body text: a Chinese character fills its place, a figure half of it, some air is put between them. */
const widthOf = (text: string): number => {
  const narrow = text.match(/[\u0020-\u007E]/gu)?.length ?? 0
  const beside = text.match(/\p{sc=Han}(?=\w)|\w(?=\p{sc=Han})/gu)?.length ?? 0
  return (Array.from(text).length - narrow) * 315 + narrow * 155 + beside * 75
}

/** Space at the right of the last organ and of the date. */
function insets(organ: string | undefined, date: string | null): { organ: number; date: number } {
  if (organ === undefined || date === null) return { organ: two, date: two }
  const room = widthOf(organ) - widthOf(date)
  return room < 0 ? { organ: 2 * two - room, date: two } : { organ: two, date: room }
}

/** The lines of a signature, kept together, a line below what is signed. */
export function signatureLines(organs: readonly string[], date: string | null): Paragraph[] {
  const names = organs.map(signedLines)
  const inset = insets(names.at(-1)?.at(-1), date)
  const lines = [
    ...names.map((name, at) => ({
      text: name.join('\n'),
      right: at === names.length - 1 ? inset.organ : two,
    })),
    ...(date === null ? [] : [{ text: date, right: inset.date }]),
  ]
  return lines.map(
    ({ text, right }, index) =>
      new Paragraph({
        spacing: {
          line: linePitch,
          lineRule: LineRuleType.EXACT,
          before: index === 0 ? linePitch : 0,
          after: 0,
        },
        alignment: AlignmentType.RIGHT,
        indent: { right },
        keepNext: index < lines.length - 1,
        keepLines: true,
        children: bodyRuns([{ text }]),
      }),
  )
}
