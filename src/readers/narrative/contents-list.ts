/** A table of contents before a report: its headings once more, without what they head. */
import { isContentsEntry } from './page-chrome.ts'
import type { Source, SourceLine } from '#readers/source.ts'

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]部分)\s*\S.{1,40}$/u
const ofPart = /^[一二三四五六七八九十]{1,3}[、.．]|^第[一二三四五六七八九十]部分/u
const named = /^目\s*[录錄次]$/u
const pageNumber = /^(?:[-—–―－\s]*\d{1,3}[-—–―－\s]*)$/u
const fewestParts = 3

/** An entry without the dots and the number of its page. */
const headingOf = (text: string): string =>
  text
    .trim()
    .replace(/[\s.．·…—-]*\d{0,3}$/u, '')
    .replace(/\s/gu, '')

const isEntry = ({ text, cells }: SourceLine): boolean => {
  const words = text.trim()
  if (cells !== null || /[。；;：:，,]$/u.test(words)) return false
  return (
    words === '' ||
    numbered.test(words) ||
    isContentsEntry(words) ||
    named.test(words) ||
    pageNumber.test(words)
  )
}

/** Where a run of entries ends that begins at a line. */
function endOf(lines: readonly SourceLine[], from: number): number {
  let end = from
  while (end < lines.length && isEntry(lines[end] ?? { text: '。', cells: null })) end += 1
  return end
}

/** The headings of parts in a run, most of which are told again below it. */
function isContents(
  lines: readonly SourceLine[],
  [from, to]: readonly [number, number],
  lastAt: ReadonlyMap<string, number>,
): boolean {
  const run = lines.slice(from, to).map(({ text }) => text.trim())
  const parts = run.filter((text) => ofPart.test(text)).map(headingOf)
  const again = parts.filter((part) => (lastAt.get(part) ?? 0) >= to)
  return new Set(parts).size >= fewestParts && again.length * 2 > parts.length
}

/** The last heading of a run may be that of the part right below it, and no entry. */
function lastEntry(lines: readonly SourceLine[], from: number, to: number): number {
  const heads = Array.from({ length: to - from }, (_, at) => from + at).filter((line) =>
    ofPart.test(lines[line]?.text.trim() ?? ''),
  )
  const [first] = heads
  const last = heads.at(-1)
  const isAgain =
    first !== undefined &&
    last !== undefined &&
    last !== first &&
    headingOf(lines[first]?.text ?? '') === headingOf(lines[last]?.text ?? '')
  return isAgain ? last : to
}

interface WithoutContents {
  readonly source: Source
  /** The entries that were left out. */
  readonly entries: readonly string[]
}

/** The last line on which each heading of a part stands. */
const lastLines = (lines: readonly SourceLine[]): ReadonlyMap<string, number> =>
  new Map(
    lines.flatMap(({ text }, at) => (ofPart.test(text.trim()) ? [[headingOf(text), at]] : [])),
  )

/** The same lines, those of a table of contents empty. */
export function withoutContents(source: Source): WithoutContents {
  const { lines } = source
  const lastAt = lastLines(lines)
  let from = 0
  while (from < lines.length) {
    const words = lines[from]?.text.trim() ?? ''
    const begins = words !== '' && (named.test(words) || ofPart.test(words))
    const end = begins ? endOf(lines, from) : from
    const to = begins ? lastEntry(lines, from, end) : from
    if (begins && isContents(lines, [from, to], lastAt)) {
      const isLeft = (at: number) => at >= from && at < to
      const entries = lines.flatMap(({ text }, at) => (isLeft(at) && text.trim()) || [])
      const empty = lines.map((line, at) => (isLeft(at) ? { text: '', cells: null } : line))
      return { source: { ...source, lines: empty }, entries }
    }
    from = Math.max(end, from + 1)
  }
  return { source, entries: [] }
}
