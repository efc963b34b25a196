/** 附件：… below the words: lines after the first stand under the name (GB/T 9704 7.3.4). */
import { Paragraph } from 'docx'
import { linePitch, spacing } from './docx-fonts.ts'
import { bodyRuns } from './docx-runs.ts'

/** Two characters, 附件：, and a number with its dot; twips. */
const before = 640
const word = 960
const number = 320

/** One line of the list; `below` leaves a line free above it. */
export function noteLine(text: string, below = false): Paragraph {
  const [, head = '', ordinal = '', name = ''] = /^(附件：)?(\d+\.)? ?(.*)$/su.exec(text) ?? []
  const left = before + word + (ordinal === '' ? 0 : number)
  const hanging = (head === '' ? 0 : word) + (ordinal === '' ? 0 : number)
  return new Paragraph({
    spacing: { ...spacing, before: below ? linePitch : 0 },
    indent: { left, hanging },
    keepNext: true,
    children: bodyRuns([{ text: head + ordinal + (ordinal === '' ? '' : ' ') + name }]),
  })
}
