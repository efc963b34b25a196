/** Lines of words become prose: headings by their numbering, paragraphs joined again over page breaks. */
import type { Block, BlockKind, Prose, Run } from '#report/prose.ts'
import { itemsOf } from './list-items.ts'
import type { SourceLine, SourceRun } from './source.ts'

const headings: readonly { readonly kind: BlockKind; readonly mark: RegExp }[] = [
  { kind: 'heading1', mark: /^[(（][一二三四五六七八九十]{1,3}[)）]/u },
  { kind: 'heading2', mark: /^\d{1,2}[.．、](?!\d)/u },
  { kind: 'heading3', mark: /^[(（]\d{1,2}[)）]/u },
]

const longestHeading = 40

const markedKind = (text: string): BlockKind | undefined =>
  headings.find((heading) => heading.mark.test(text))?.kind

/** A line by itself is a heading where it is numbered or marked as one, short and no sentence. */
const kindOf = (text: string, depth = 0): BlockKind => {
  const plain = text.replaceAll('**', '').trim()
  if (plain.length > longestHeading || /[；;，,：:]$/u.test(plain)) return 'paragraph'
  if (/[。；].*[^。]/u.test(plain)) return 'paragraph'
  // "（一）存在的问题。" is still a heading; a numbered sentence with a comma and a full stop is not.
  if (plain.endsWith('。') && /[，,]/u.test(plain)) return 'paragraph'
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

const startsAnew = (text: string) =>
  /^(?:•\s*\S|[(（]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）]|[一二三四五六七八九十]是)/u.test(
    text.replaceAll('**', ''),
  )

const ended = (text: string) => /[。！？；：:;!?”）)]$/u.test(text.replaceAll('**', ''))

/** Lines joined so far; a page of a thousand unended lines is joined once, at the end. */
interface Paragraph {
  readonly parts: string[]
  readonly line: SourceLine
}

const longestTail = 60
/** Enough of a paragraph's end to say whether it has ended and whether it is a heading. */
const tailOf = ({ parts }: Paragraph): string => {
  const last = parts.at(-1) ?? ''
  return parts.length === 1 || last.length > longestTail ? last : parts.slice(-longestTail).join('')
}

/** Words of another script than Chinese keep a space where a line broke between them. */
const glue = (before: string, after: string) =>
  /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) ? ` ${after}` : after

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
function withMark(line: SourceLine): SourceLine {
  const mark = line.item?.mark
  if (mark === undefined || startsAnew(line.text.trim())) return line
  const lead = `${mark} `
  const runs = line.runs && { runs: [{ text: lead }, ...trimmedRuns(line)] }
  return { ...line, text: lead + line.text.trim(), ...runs }
}

/**
 * The prose of a run of lines; a sentence cut by a page or line break is one again. `outline` is the
 * level at which the source marks the headings of the sections: what it marks deeper is a heading too.
 */
export function proseOfLines(lines: readonly SourceLine[], outline?: number): Prose {
  const paragraphs: Paragraph[] = []
  for (const line of lines.map(withMark)) {
    const text = line.text.trim()
    if (text === '') continue
    const before = paragraphs.at(-1)
    const tail = before ? tailOf(before) : ''
    const torn =
      before !== undefined &&
      line.whole !== true &&
      before.line.whole !== true &&
      !ended(tail) &&
      !startsAnew(text) &&
      (before.parts.length > longestTail || kindOf(tail) === 'paragraph')
    if (torn) before.parts.push(glue(tail, text))
    else paragraphs.push({ parts: [text], line })
  }
  const written = paragraphs.map(({ parts, line }) => ({ text: parts.join(''), line }))
  const items = itemsOf(written)
  return written.flatMap(({ text, line }, at): Block[] => {
    const joined = paragraphs[at]?.parts.length !== 1
    const runs = (line.runs && !joined ? trimmedRuns(line) : runsOf(text)).map((run): Words =>
      run.bold ? { text: run.text, bold: true } : { text: run.text },
    )
    if (runs.length === 0) return []
    const item = items[at]
    if (item) return [{ kind: item.kind, indent: item.indent, runs: withoutMark(runs, item.mark) }]
    const { level } = line
    const depth = outline === undefined || level === undefined ? 0 : Math.max(0, level - outline)
    return [{ kind: kindOf(text, depth), indent: 0, runs }]
  })
}
