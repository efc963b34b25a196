/** Whose hand a comment or tracked change of a Word file is, and when. */
import type { WordHand } from '#report/returned-word.ts'
import type { XmlElement } from '#readers/ooxml/read-xml.ts'

/** Word writes the hour on the wall and calls it Z; here it is that of Beijing. */
const beijing = 8 * 60 * 60 * 1000

/** Milliseconds since 1970; null where it is no time. */
export function timeOf(text: string): number | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)/u.exec(text) ?? []
  // oxlint-disable-next-line no-restricted-globals -- reckons a moment told by the file, not the clock
  const at = Date.parse(`${day}T${time}Z`)
  return Number.isNaN(at) ? null : at - beijing
}

export const handOf = ({ attributes }: XmlElement): WordHand => ({
  by: (attributes.get('w:author') ?? '').trim(),
  at: timeOf(attributes.get('w:date') ?? ''),
})
