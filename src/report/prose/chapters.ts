/**
 * The free chapters of a report before 2019: on screen one run of words in which a block of kind
 * "chapter" begins each, in the report file a list of headings with their prose (contract §2).
 */
import type { Form } from '#template/form.ts'
import { type Block, blockText, type Prose } from './prose.ts'

interface Chapter {
  /** As printed, number included; empty for words before the first heading. */
  readonly heading: string
  readonly prose: Prose
}

/** True where the words of the form's reports fall into chapters of their own. */
export const hasChapters = (form: Form): boolean =>
  form.sections.some((section) => section.kind === 'prose' && section.chapters === true)

/** The chapters of a run of words, in order. */
export function chaptersOf(prose: Prose): readonly Chapter[] {
  const chapters: { heading: string; prose: Block[] }[] = []
  for (const block of prose) {
    const last = chapters.at(-1)
    if (block.kind === 'chapter') chapters.push({ heading: blockText(block), prose: [] })
    else if (last) last.prose.push(block)
    else chapters.push({ heading: '', prose: [block] })
  }
  return chapters
}

/** One run of words of chapters; the reverse of `chaptersOf`. */
export const proseOfChapters = (chapters: readonly Chapter[]): Prose =>
  chapters.flatMap(({ heading, prose }, at) =>
    heading === '' && at === 0
      ? prose
      : [
          {
            kind: 'chapter' as const,
            indent: 0,
            runs: heading === '' ? [] : [{ text: heading }],
          },
          ...prose,
        ],
  )

/** The words with the chapter of that number (among the headed ones) one place up (-1) or down (1); the same words where it cannot go there. */
export function moveChapter(prose: Prose, number: number, by: -1 | 1): Prose {
  const starts = prose.flatMap((block, at) => (block.kind === 'chapter' ? [at] : []))
  const upper = by === 1 ? number : number - 1
  const [first, second] = [starts[upper], starts[upper + 1]]
  if (upper < 0 || first === undefined || second === undefined) return prose
  const end = starts[upper + 2] ?? prose.length
  return [
    ...prose.slice(0, first),
    ...prose.slice(second, end),
    ...prose.slice(first, second),
    ...prose.slice(end),
  ]
}
