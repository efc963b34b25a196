/** Lines of words become prose: headings by their numbering, paragraphs joined again over page breaks. */
import type { Block, BlockKind, Prose, Run } from '#report/prose.ts'
import type { SourceLine, SourceRun } from './source.ts'

const headings: readonly { readonly kind: BlockKind; readonly mark: RegExp }[] = [
  { kind: 'heading1', mark: /^[(（][一二三四五六七八九十]{1,3}[)）]/u },
  { kind: 'heading2', mark: /^\d{1,2}[.．、](?!\d)/u },
  { kind: 'heading3', mark: /^[(（]\d{1,2}[)）]/u },
]

const longestHeading = 40

const markedKind = (text: string): BlockKind | undefined =>
  headings.find((heading) => heading.mark.test(text))?.kind

/** A line by itself is a heading where it is numbered, short and no sentence. */
const kindOf = (text: string): BlockKind => {
  const plain = text.replaceAll('**', '').trim()
  if (plain.length > longestHeading || /[；;，,：:]$/u.test(plain)) return 'paragraph'
  if (/[。；].*[^。]/u.test(plain)) return 'paragraph'
  // "（一）存在的问题。" is still a heading; a numbered sentence with a comma and a full stop is not.
  if (plain.endsWith('。') && /[，,]/u.test(plain)) return 'paragraph'
  return markedKind(plain) ?? 'paragraph'
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
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）]|[一二三四五六七八九十]是)/u.test(
    text.replaceAll('**', ''),
  )

const ended = (text: string) => /[。！？；：:;!?”）)]$/u.test(text.replaceAll('**', ''))

interface Paragraph {
  text: string
  readonly line: SourceLine
  joined: boolean
}

/** Words of another script than Chinese keep a space where a line broke between them. */
const glue = (before: string, after: string) =>
  /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) ? `${before} ${after}` : before + after

/** The prose of a run of lines; a sentence cut by a page or line break is one again. */
export function proseOfLines(lines: readonly SourceLine[]): Prose {
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const text = line.text.trim()
    if (text === '') continue
    const before = paragraphs.at(-1)
    const torn =
      before !== undefined &&
      line.whole !== true &&
      before.line.whole !== true &&
      !ended(before.text) &&
      !startsAnew(text) &&
      kindOf(before.text) === 'paragraph'
    if (torn) {
      before.text = glue(before.text, text)
      before.joined = true
    } else paragraphs.push({ text, line, joined: false })
  }
  return paragraphs.flatMap(({ text, line, joined }): Block[] => {
    const runs: readonly Run[] = (line.runs && !joined ? trimmedRuns(line) : runsOf(text)).map(
      (run): Run => (run.bold ? { text: run.text, bold: true } : { text: run.text }),
    )
    return runs.length === 0 ? [] : [{ kind: kindOf(text), indent: 0, runs }]
  })
}
