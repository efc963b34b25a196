/** Lines of words become prose: headings by their numbering, paragraphs joined again over page breaks. */
import type { Block, BlockKind, Prose, Run } from '#report/prose.ts'

const headings: readonly { readonly kind: BlockKind; readonly mark: RegExp }[] = [
  { kind: 'heading1', mark: /^[(（][一二三四五六七八九十]{1,3}[)）]/u },
  { kind: 'heading2', mark: /^\d{1,2}[.．、](?!\d)/u },
  { kind: 'heading3', mark: /^[(（]\d{1,2}[)）]/u },
]

const longestHeading = 40

const kindOf = (text: string): BlockKind => {
  const plain = text.replaceAll('**', '')
  if (plain.length > longestHeading || /[。；;，,：:]$/u.test(plain)) return 'paragraph'
  if (/[。；]/u.test(plain)) return 'paragraph'
  return headings.find((heading) => heading.mark.test(plain))?.kind ?? 'paragraph'
}

/** Bold as Markdown marks it. */
const runsOf = (text: string): Run[] =>
  text.split('**').flatMap((part, at): Run[] => {
    if (part === '') return []
    return [at % 2 === 1 ? { text: part, bold: true } : { text: part }]
  })

const startsAnew = (text: string) =>
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.．、](?!\d)|[(（]\d{1,2}[)）]|[一二三四五六七八九十]是)/u.test(
    text.replaceAll('**', ''),
  )

const ended = (text: string) => /[。！？；：:;!?.”）)]$/u.test(text.replaceAll('**', ''))

/** The prose of a run of lines; a sentence cut by a page or line break is one again. */
export function proseOfLines(lines: readonly string[]): Prose {
  const texts: string[] = []
  for (const line of lines) {
    const text = line.trim()
    if (text === '') continue
    const before = texts.at(-1)
    const torn =
      before !== undefined && !ended(before) && !startsAnew(text) && kindOf(before) === 'paragraph'
    if (torn) texts[texts.length - 1] = before + text
    else texts.push(text)
  }
  return texts.map((text): Block => ({ kind: kindOf(text), indent: 0, runs: runsOf(text) }))
}
