/** A page that holds the reports of several offices, or of several years: where each of them begins. */
import type { Doubt } from '#report/report.ts'
import { titlesOf, type TitleFound } from './report-facts.ts'
import type { SourceLine } from '#readers/source.ts'

interface ReportWithin {
  /** Its first line, and the one after its last. */
  readonly from: number
  readonly to: number
  /** Null for a first report that has none. */
  readonly title: TitleFound | null
}

const numbered = /^([一二三四五六七八九十]{1,3})[、.．]\s*(\S.{1,40})$/u

interface Numbered {
  readonly line: number
  readonly first: boolean
  readonly words: string
}

/** The headings of parts; one right above the next, as in a table of contents, heads nothing. */
function numberedOf(lines: readonly SourceLine[]): readonly Numbered[] {
  const found = lines.flatMap(({ text, cells }, line): Numbered[] => {
    const [, number, words = ''] = (cells ? null : numbered.exec(text.trim())) ?? []
    return number === undefined || words.endsWith('。')
      ? []
      : [{ line, first: number === '一', words: words.replace(/\s/gu, '') }]
  })
  return found.filter(({ line }, at) => (found[at + 1]?.line ?? lines.length) > line + 1)
}

/**
 * Where a title stands after parts of a report and is followed by parts that begin anew, another report
 * begins. A title said again at the head of a page is none: below it the parts go on.
 */
function reportsWithin(lines: readonly SourceLine[]): readonly ReportWithin[] {
  const headings = numberedOf(lines)
  const [opening] = headings
  if (!opening || headings.filter(({ first }) => first).length < 2) return []
  const titles = titlesOf(
    lines.map(({ text }) => text),
    true,
  )
  const begun: (TitleFound | null)[] = []
  for (const title of titles) {
    const last = begun.at(-1)
    const next = headings.find(({ line }) => line > title.to)
    const since = headings.filter(({ line }) => line > (last?.to ?? -1) && line < title.from)
    const isNext = since.length > 1 && next?.first === true
    const isAgain = last?.text === title.text
    if (isNext && (!isAgain || next.words === opening.words))
      begun.push(...(begun.length === 0 ? [null] : []), title)
    // The title right above the first part, below an outer one, is the report's own.
    else if (since.length === 0) begun.splice(-1, 1, title)
  }
  return begun.length < 2
    ? []
    : begun.map((title, at) => ({
        from: at === 0 ? 0 : (title?.from ?? 0),
        to: begun[at + 1]?.from ?? lines.length,
        title,
      }))
}

/** The one report of a page of several that is read, and what the clerk is told of it. */
export interface ChosenReport {
  readonly from: number
  readonly to: number
  readonly doubt: Doubt
}

interface Wanted {
  readonly year?: number
  readonly issuers?: readonly string[]
}

/** Whether a title is of the organ, and the year, that were asked for. */
const isWanted = (title: TitleFound | null, { year, issuers = [] }: Wanted): boolean =>
  title !== null &&
  (issuers.length > 0 || year !== undefined) &&
  (year === undefined || year === title.year) &&
  issuers.every((name) => title.issuer !== '' && name.endsWith(title.issuer))

const named = ({ title }: ReportWithin): string =>
  title ? `“${title.text}”` : '开头没有标题的一份'

/** The report asked for, else the first, of a page with several; null for a page of one. */
export function chosenReport(lines: readonly SourceLine[], wanted: Wanted): ChosenReport | null {
  const within = reportsWithin(lines)
  const chosen = within.find(({ title }) => isWanted(title, wanted)) ?? within[0]
  if (!chosen) return null
  const why = `原文含有${within.length}份年度报告（${within.map(named).join('、')}），只读入了${named(chosen)}；其余请各存为一个文件再导入`
  return { from: chosen.from, to: chosen.to, doubt: { at: 'title', why } }
}
