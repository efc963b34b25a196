/** Cuts the words of a past report at its section headings; what stands before is title and preamble. */
import type { SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { labelKey } from './label-key.ts'
import type { TextLine } from './text-lines.ts'

export interface OutlineHeading {
  readonly line: number
  readonly text: string
  /** The section of the form it opens; null for a heading the form does not have. */
  readonly section: SectionKey | null
  /** True where its wording differs from the statutory heading. */
  readonly reworded: boolean
}

const numbered = /^[一二三四五六七八九十]{1,2}[、.．]\s*(.+)$/u
const longest = 45

const bare = (heading: string) => labelKey(heading.replace(/^[一二三四五六七八九十]、/u, ''))

/** The headings of a text in order. */
export function headingsOf(lines: readonly TextLine[], form: Form): OutlineHeading[] {
  const wordings = form.sections.flatMap((section) =>
    [section.heading ?? '', section.name, ...(section.aliases ?? [])]
      .filter((wording) => wording !== '' && section.heading !== null)
      .map((wording) => ({ key: bare(wording), section })),
  )
  return lines.flatMap(({ text, cells }, line): OutlineHeading[] => {
    const trimmed = text.trim().replaceAll('**', '')
    if (cells || trimmed.length > longest || /[。；，]$/u.test(trimmed)) return []
    const title = numbered.exec(trimmed)?.[1]
    if (title === undefined) return []
    const key = bare(title)
    if (isRowLabel(trimmed, form)) return []
    const exact = wordings.find((wording) => wording.key === key)
    const near =
      exact ??
      wordings.find(({ key: one }) => key.includes(one) || (key.length >= 5 && one.includes(key)))
    const section = near?.section ?? null
    return [
      {
        line,
        text: trimmed,
        section: section?.key ?? null,
        reworded: section === null || labelKey(section.heading ?? '') !== labelKey(trimmed),
      },
    ]
  })
}

const isRowLabel = (text: string, form: Form): boolean => {
  const key = labelKey(text)
  return [...form.cells.values()].some((cell) =>
    [...cell.rowLabels, ...cell.rowAliases].some((label) => labelKey(label) === key),
  )
}
