/** Headings as Markdown marks them: "## 一、总体情况", or underlined with = or -. */
import type { SourceLine } from '#readers/source.ts'

const hashes = /^\s{0,3}(#{1,6})\s+(\S.*?)(?:\s+#+)?\s*$/u
const underline = /^\s{0,3}(?:={4,}|-{4,})\s*$/u
/** Longer lines, and whole sentences, are marked by mistake. */
const longest = 40

const isHeading = (words: string): boolean => words.length <= longest && !/[。；;]$/u.test(words)

const asHeading = (words: string, level: number): SourceLine => ({
  text: words,
  cells: null,
  ...(isHeading(words) ? { level, whole: true } : {}),
})

/** A line that Markdown marks as a heading, without its marks; null for any other. */
export function markedHeading(line: string): SourceLine | null {
  const [, signs, words] = line.includes('|') ? [] : (hashes.exec(line) ?? [])
  return signs === undefined || words === undefined ? null : asHeading(words, signs.length)
}

/** Lines without the rules drawn under them; what a rule stands right below is marked with `#` instead. */
export function withoutUnderlines(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1]
    const isUnder = underline.test(line) && (lines[at - 1] ?? '').trim() !== ''
    if (isUnder && !(lines[at - 1] ?? '').includes('|')) return []
    const words = line.trim()
    const isHead =
      next !== undefined && underline.test(next) && isHeading(words) && !/^[#|=-]|\|/u.test(words)
    return words !== '' && isHead ? [`${next.includes('=') ? '#' : '##'} ${words}`] : [line]
  })
}
