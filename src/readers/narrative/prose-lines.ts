/** Lines of words become prose: headings by their numbering, paragraphs joined again over page breaks. */
import type { Block, BlockKind, Prose, Run } from '#report/prose/prose.ts'
import { itemsOf } from './list-items.ts'
import { type NarrativeLine, narrativeLines } from './narrative-blocks.ts'
import type { SourceLine, SourceRun } from '#readers/source.ts'
import { LineBreaks, startsAnew } from './torn-lines.ts'

const headings: readonly { readonly kind: BlockKind; readonly mark: RegExp }[] = [
  { kind: 'heading1', mark: /^(?:[(（]?[一二三四五六七八九十]{1,3}|[(（]\s*)[)）]/u },
  { kind: 'heading2', mark: /^\d{1,2}[.．、](?!\d)/u },
  { kind: 'heading3', mark: /^[(（]\d{1,2}[)）]/u },
]

const longestHeading = 40

const markedKind = (text: string): BlockKind | undefined =>
  headings.find((heading) => heading.mark.test(text))?.kind

/** Whether a short line reads as a heading; `over`: whether words of its own stand below it, where that is known. */
function isHeading(plain: string, over: boolean | undefined): boolean {
  if (plain.length > longestHeading || /[；;，,]$|[。；].*[^。]/u.test(plain)) return false
  // "（一）存在的问题：" is a heading over its words.
  if (/[：:]$/u.test(plain)) return over === true && markedKind(plain) !== undefined
  // "（一）存在的问题。" is one still; a sentence only over words of its own.
  if (plain.endsWith('。')) return over !== false && (over === true || !/[，,]/u.test(plain))
  return true
}

/** The kind of a line by itself: a heading where it is numbered, or marked as one. */
const kindOf = (text: string, depth = 0, over?: boolean): BlockKind => {
  const plain = text.replaceAll('**', '').trim()
  if (!isHeading(plain, over)) return 'paragraph'
  return markedKind(plain) ?? headings[Math.min(depth, headings.length) - 1]?.kind ?? 'paragraph'
}

/** The level at which a source marks the headings of its sections, if it marks any. */
export const highestLevel = (headed: readonly SourceLine[]): number | undefined => {
  const levels = headed.flatMap(({ level }) => level ?? [])
  return levels.length === 0 ? undefined : Math.min(...levels)
}

/** Bold as Markdown marks it. */
const runsOf = (text: string): SourceRun[] => {
  const parts = text.split('**')
  if (parts.length % 2 === 0) return [{ text: text.replaceAll('**', '') }]
  return parts.flatMap((part, at): SourceRun[] => {
    if (part === '') return []
    return [at % 2 === 1 ? { text: part, bold: true } : { text: part }]
  })
}

/** Runs of a source without the space around them. */
function trimmedRuns(line: SourceLine): SourceRun[] {
  const runs = (line.runs ?? []).map((run): SourceRun =>
    run.bold ? { text: run.text, bold: true } : { text: run.text },
  )
  const whole = runs.map((run) => run.text).join('')
  const from = whole.length - whole.trimStart().length
  const to = whole.trimEnd().length
  let at = 0
  return runs.flatMap((run): SourceRun[] => {
    const start = Math.max(from - at, 0)
    const end = Math.max(Math.min(to - at, run.text.length), start)
    at += run.text.length
    const text = run.text.slice(start, end)
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** Lines joined so far; a page of a thousand unended lines is joined once, at the end. */
interface Paragraph {
  readonly parts: string[]
  readonly line: NarrativeLine
  last: SourceLine
}

const longestTail = 60
/** Enough of a paragraph's end to say whether it has ended and whether it is a heading. */
const tailOf = ({ parts }: Paragraph): string => {
  const last = parts.at(-1) ?? ''
  return parts.length === 1 || last.length > longestTail ? last : parts.slice(-longestTail).join('')
}

/** Words of another script than Chinese keep a space where a line broke between them; addresses on the web have none. */
const glue = (before: string, after: string) =>
  /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) && !/[@./][\w-]*$/u.test(before)
    ? ` ${after}`
    : after

type Words = Extract<Run, { readonly text: string }>

/** The words of an item; its mark may be a run of its own. */
function withoutMark(runs: readonly Words[], mark: number): Words[] {
  let left = mark
  return runs.flatMap((run): Words[] => {
    const text = run.text.slice(left)
    left -= run.text.length - text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** The mark that a source draws before an item stands before its words, unless they have one of their own. */
function withMark(line: NarrativeLine): NarrativeLine {
  const mark = line.item?.mark
  if (mark === undefined || startsAnew(line.text.trim())) return line
  const lead = `${mark} `
  const runs = line.runs && { runs: [{ text: lead }, ...trimmedRuns(line)] }
  return { ...line, text: lead + line.text.trim(), ...runs }
}

/** Whether what stands below a line is its own: deeper numbered, or longer; undefined where it may be. */
function isOver(text: string, next: string | undefined): boolean | undefined {
  if (next === undefined) return undefined
  const [own, below] = [text, next].map((one) => headings.findIndex(({ mark }) => mark.test(one)))
  if (below !== undefined && below >= 0) return own !== undefined && below > own
  return next.length > text.length * 1.5 ? true : undefined
}

/** Lines that go on in each other, as paragraphs. */
function paragraphsOf(
  lines: readonly NarrativeLine[],
  all: readonly SourceLine[],
): readonly Paragraph[] {
  const breaks = new LineBreaks(lines, all)
  const paragraphs: Paragraph[] = []
  for (const line of lines.map(withMark)) {
    const text = line.text.trim()
    if (line.embed) paragraphs.push({ parts: [''], line, last: line })
    if (text === '') continue
    const before = paragraphs.at(-1)
    const tail = before ? tailOf(before) : ''
    const torn =
      before !== undefined &&
      before.line.embed === undefined &&
      breaks.goesOn(before.last, tail, line) &&
      (before.parts.length > longestTail ||
        kindOf(tail) === 'paragraph' ||
        breaks.fillsWidth(before.last))
    if (torn) {
      before.parts.push(glue(tail, text))
      before.last = line
    } else paragraphs.push({ parts: [text], line, last: line })
  }
  return paragraphs
}

/** The words of these lines, a paragraph a line. */
export const rejoined = (lines: readonly SourceLine[]): string =>
  paragraphsOf(lines, lines)
    .map(({ parts }) => parts.join(''))
    .filter((text) => text !== '')
    .join('\n')

/**
 * The prose of a run of lines; a sentence cut by a page or line break is one again. `outline` is the
 * level at which the source marks the headings of the sections: what it marks deeper is a heading too.
 * `all` are the lines of the whole report.
 */
export function proseOfLines(
  lines: readonly SourceLine[],
  outline?: number,
  all: readonly SourceLine[] = lines,
): Prose {
  const paragraphs = paragraphsOf(narrativeLines(lines), all)
  const written = paragraphs.map(({ parts, line }) => ({ text: parts.join(''), line }))
  const items = itemsOf(written)
  return written.flatMap(({ text, line }, at): Block[] => {
    if (line.embed) return [{ kind: 'embed', indent: 0, runs: [], embed: line.embed }]
    const joined = paragraphs[at]?.parts.length !== 1
    const runs = (line.runs && !joined ? trimmedRuns(line) : runsOf(text)).map((run): Words =>
      run.bold ? { text: run.text, bold: true } : { text: run.text },
    )
    if (runs.length === 0) return []
    const item = items[at]
    if (item) return [{ kind: item.kind, indent: item.indent, runs: withoutMark(runs, item.mark) }]
    const { level } = line
    const depth = outline === undefined || level === undefined ? 0 : Math.max(0, level - outline)
    return [{ kind: kindOf(text, depth, isOver(text, written[at + 1]?.text)), indent: 0, runs }]
  })
}
