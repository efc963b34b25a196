/** Sorts the words of a past report into the form's sections; what has no place there is listed. */
import type { GridKey, ProseKey, SectionKey } from '#template/form-source.ts'
import type { Doubt } from '#report/report.ts'
import { notWritten, type Prose } from '#report/prose/prose.ts'
import { isChrome, isPageNumber, runningHeads } from './page-chrome.ts'
import { highestLevel, proseOfLines } from './prose-lines.ts'
import type { OutlineHeading } from './report-outline.ts'
import { type FormLabels, isPiece } from '#readers/printed/form-labels.ts'
import { shownWords, type SourceLine } from '#readers/source.ts'
import { pictureName, type SourcePicture } from '#readers/source-picture.ts'
import { leaveUnplaced, type UnplacedWords } from './unplaced-words.ts'

export interface SectionsFound {
  readonly prose: Readonly<Record<ProseKey, Prose>>
  readonly unplaced: readonly UnplacedWords[]
  readonly doubts: readonly Doubt[]
}

export interface SectionsGiven {
  readonly lines: readonly SourceLine[]
  readonly headings: readonly OutlineHeading[]
  /** Printed titles; said again further down, the head of a page. */
  readonly titles: readonly string[]
  /** The lines up to the title's last are not the preamble's. */
  readonly titleEnd: number
  /** Lines after this one follow the signature. */
  readonly signatureEnd: number
  /** Lines of tables, titles and signature. */
  readonly taken: ReadonlySet<number>
  /** What the form's tables say; what is left of their heads is no word of the report's. */
  readonly labels: FormLabels
}

const isProse = (key: SectionKey): key is ProseKey =>
  key === 'preamble' || key === 'overview' || key === 'problems' || key === 'other'

/** "（一）主要问题" after the last table where section 五 lost its heading. */
const opensProblems = (text: string) =>
  /^[(（]一[)）]\s*(?:存在的?)?(?:主要)?(?:存在)?问题/u.test(text.trim())

/** A figure or a name, as likely as a piece of a head. */
const loneSign = /(?<![^\s|])[^\s|](?![^\s|])/u

/** What is left of a table's heads and rulers where its lines were torn: “企业 科研”, “---”. */
const isOfHeads = (text: string, labels: FormLabels): boolean =>
  /^[-|:\s]+$/u.test(text) || (!loneSign.test(text) && isPiece(labels, text.replaceAll('|', ' ')))

class Sorting {
  readonly texts: Record<ProseKey, SourceLine[]> = {
    preamble: [],
    overview: [],
    problems: [],
    other: [],
  }
  readonly unplaced: UnplacedWords[] = []
  readonly doubts: Doubt[] = []
  key: ProseKey | GridKey = 'preamble'
  readonly labels: FormLabels

  constructor(labels: FormLabels) {
    this.labels = labels
  }

  open(heading: OutlineHeading) {
    if (heading.section !== null) {
      this.key = heading.section
      return
    }
    this.doubts.push({
      at: this.key,
      why: `原文的“${heading.text}”不是格式规定的部分，已接在前一部分之后`,
      source: heading.text,
    })
    this.add({ text: heading.text, cells: null, whole: true }, heading.text)
  }

  picture(line: SourceLine, picture: SourcePicture, outside: string | null) {
    if (outside === null && isProse(this.key)) this.texts[this.key].push(line)
    else this.leave(pictureName(picture), outside ?? this.key)
  }

  add(line: SourceLine, text: string) {
    if (isProse(this.key)) this.texts[this.key].push(line)
    else if (!isOfHeads(text, this.labels)) this.leave(text)
  }

  /** An empty line says nothing, but that a paragraph may end. */
  space(line: SourceLine) {
    if (isProse(this.key)) this.texts[this.key].push(line)
  }

  leave(text: string, after: string = this.key) {
    leaveUnplaced(this.unplaced, after, text)
  }
}

/** Behind what the line stands where it is no part of the sections; null where it may be. */
const outsideOf = (at: number, { titleEnd, signatureEnd }: SectionsGiven): string | null => {
  if (at <= titleEnd) return 'title'
  return at > signatureEnd ? 'signature' : null
}

/** The prose of every section, in order, and the lines that belong to none. */
export function sectionsOf(given: SectionsGiven): SectionsFound {
  const sorting = new Sorting(given.labels)
  const headings = new Map(given.headings.map((heading) => [heading.line, heading]))
  const heads = runningHeads(
    given.lines.flatMap(({ text, cells }) => (cells ? [] : [text])),
    given.titles,
  )
  const hasProblems = given.headings.some(({ section }) => section === 'problems')
  for (const [at, line] of given.lines.entries()) {
    const heading = headings.get(at)
    if (heading) {
      sorting.open(heading)
      continue
    }
    if (line.picture) {
      sorting.picture(line, line.picture, outsideOf(at, given))
      continue
    }
    const text = shownWords(line)
    if (text === notWritten || given.taken.has(at)) continue
    if (text === '') {
      sorting.space(line)
      continue
    }
    const outside = outsideOf(at, given)
    if (outside !== null) sorting.leave(text, outside)
    else if (isChrome(text) || isPageNumber(text) || heads.has(text)) sorting.leave(text)
    else {
      if (sorting.key === 'disputes' && !hasProblems && opensProblems(text))
        sorting.key = 'problems'
      sorting.add(line, text)
    }
  }
  const { texts, unplaced, doubts } = sorting
  const outline = highestLevel(
    given.headings.flatMap(({ line, section }) =>
      section === null ? [] : (given.lines[line] ?? []),
    ),
  )
  const all = Object.values(texts).flat()
  return {
    prose: {
      preamble: proseOfLines(texts.preamble, outline, all),
      overview: proseOfLines(texts.overview, outline, all),
      problems: proseOfLines(texts.problems, outline, all),
      other: proseOfLines(texts.other, outline, all),
    },
    unplaced,
    doubts,
  }
}
