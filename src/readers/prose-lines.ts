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

/** The mark of an item of a list, as our own files print it. */
const bullet = /^•\s*(?=\S)/u

const startsAnew = (text: string) =>
  bullet.test(text) ||
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）]|[一二三四五六七八九十]是)/u.test(
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
function withoutBullet(runs: readonly Words[]): Words[] {
  let mark = bullet.exec(runs.map(({ text }) => text).join(''))?.[0].length ?? 0
  return runs.flatMap((run): Words[] => {
    const text = run.text.slice(mark)
    mark -= run.text.length - text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** The prose of a run of lines; a sentence cut by a page or line break is one again. */
export function proseOfLines(lines: readonly SourceLine[]): Prose {
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
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
  return paragraphs.flatMap(({ parts, line }): Block[] => {
    const text = parts.join('')
    const joined = parts.length > 1
    const runs = (line.runs && !joined ? trimmedRuns(line) : runsOf(text)).map((run): Words =>
      run.bold ? { text: run.text, bold: true } : { text: run.text },
    )
    if (runs.length === 0) return []
    return bullet.test(text)
      ? [{ kind: 'bullet', indent: 0, runs: withoutBullet(runs) }]
      : [{ kind: kindOf(text), indent: 0, runs }]
  })
}
