/**
 * Reports of before 2019 name their chapters themselves: what changed among them, and in which of them words
 * stood. Such a place is the section and the heading, as placeName reads it.
 */
import { canonicalJson } from '#report/file/json-text.ts'
import { chaptersOf, hasChapters } from '#report/prose/chapters.ts'
import { blockText, type Prose } from '#report/prose/prose.ts'
import type { Report } from '#report/report.ts'
import type { Anchor } from '#report/review-event.ts'
import { type StoredVersion, versionAsReport } from '#report/stored-version.ts'
import type { Form } from '#template/form.ts'
import { withoutPictures } from './content.ts'
import { placeName } from './names.ts'

type Words = Pick<StoredVersion, 'prose'>

/** Looks closer at places that changed since the content of that hash. */
export type Closer = (places: readonly string[], whole: string) => readonly string[]

/** What is written under each heading, to be compared. */
function byHeading(prose: Prose): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { heading, prose: own } of chaptersOf(withoutPictures(prose)))
    all.set(heading, `${all.get(heading) ?? ''}${canonicalJson(own)}`)
  return all
}

/** Headings of the chapters that are written otherwise in the one than in the other. */
function changedChapters(then: Prose, now: Prose): readonly string[] {
  const [before, after] = [byHeading(then), byHeading(now)]
  return [
    ...[...after].flatMap(([heading, own]) => (before.get(heading) === own ? [] : [heading])),
    ...[...before.keys()].filter((heading) => !after.has(heading)),
  ]
}

const isChaptered = (form: Form, place: string): boolean =>
  form.sections.some(
    (section) => section.key === place && section.kind === 'prose' && section.chapters,
  )

/** The places that changed between two contents, by chapter where the form leaves those to the organ. */
export const placesByChapter = (
  places: readonly string[],
  form: Form,
  then: Words | null,
  now: Words | null,
): readonly string[] =>
  places.flatMap((place) => {
    if (place !== 'overview' || !isChaptered(form, place) || !then || !now) return [place]
    const headings = changedChapters(then.prose[place], now.prose[place])
    // Chapters that only changed places are the section's own matter.
    return headings.length === 0 ? [place] : headings.map((heading) => `${place}/${heading}`)
  })

/** Places that are looked at no closer. */
export const asTheyAre: Closer = (places) => places

/** What changed until now since a content the report's log keeps. */
export const closerIn = (report: Report, form: Form): Closer =>
  hasChapters(form)
    ? (places, whole) => {
        const version = report.review.versions[whole]
        return placesByChapter(places, form, version ? versionAsReport(version) : null, report)
      }
    : asTheyAre

/** The heading under which quoted words stood in `words`; null where they are about no chapter. */
export function chapterOfQuote(anchor: Anchor, form: Form, words: Words | null): string | null {
  if (anchor.on !== 'words' || !words || !isChaptered(form, anchor.section)) return null
  const sought = `${anchor.before}${anchor.quote}${anchor.after}`
  const holds = (part: string) =>
    chaptersOf(words.prose[anchor.section]).find(({ heading, prose }) =>
      [heading, ...prose.map(blockText)].some((text) => text.includes(part)),
    )
  const chapter = holds(sought) ?? holds(anchor.quote)
  return chapter && chapter.heading !== ''
    ? placeName(`${anchor.section}/${chapter.heading}`, form)
    : null
}
