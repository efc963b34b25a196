/** Cuts a report of before 2019 at its own headings (一、二、…), which no form prescribes. */
import type { Prose } from '#report/prose.ts'
import { isChrome, isPageNumber } from './page-chrome.ts'
import { proseOfLines } from './prose-lines.ts'
import type { SourceLine } from './source.ts'

export interface OldChapters {
  readonly preamble: Prose
  /** Every chapter begins with a block of kind "chapter". */
  readonly body: Prose
  readonly count: number
  readonly unplaced: readonly { readonly after: string; readonly text: string }[]
}

const signs = '一二三四五六七八九十'
const heading = new RegExp(`^([${signs}]{1,3})\\s*[、.．]\\s*(\\S.*)$`, 'u')
const longest = 45

/** 一 is 1, 十二 is 12; 0 for what is no number. */
export function numberOf(text: string): number {
  if (text.length > 1 && text.startsWith('十')) return 10 + numberOf(text.slice(1))
  return text === '' ? 0 : signs.indexOf(text) + 1
}

interface Opened {
  readonly heading: string
  readonly number: number
  readonly lines: SourceLine[]
}

/** The number and the words of a line that may head a chapter, or null. */
function headed(line: SourceLine): { number: number; text: string } | null {
  const text = line.text.trim().replace(/^#{1,6}\s*|\*\*/gu, '')
  if (line.cells || text.length > longest || /[。；，,;]$/u.test(text)) return null
  const [, number, title] = heading.exec(text) ?? []
  return number === undefined || title === undefined
    ? null
    : { number: numberOf(number), text: `${number}、${title.trim()}` }
}

class Cutting {
  readonly preamble: SourceLine[] = []
  readonly unplaced: { after: string; text: string }[] = []
  chapters: Opened[] = []

  take(line: SourceLine) {
    const found = headed(line)
    // A list of contents names the chapters before they begin; what follows it is the preamble.
    if (found?.number === 1 && this.chapters.length > 1 && this.chapters.slice(0, -1).every(isBare))
      this.#forget()
    const next = (this.chapters.at(-1)?.number ?? 0) + 1
    if (found?.number === next) this.chapters.push({ heading: found.text, number: next, lines: [] })
    else (this.chapters.at(-1)?.lines ?? this.preamble).push(line)
  }

  #forget() {
    for (const { heading: text } of this.chapters) this.unplaced.push({ after: 'preamble', text })
    this.preamble.push(...(this.chapters.at(-1)?.lines ?? []))
    this.chapters = []
  }
}

/** The chapters in the lines that are neither title, signature nor table. */
export function oldChapters(
  lines: readonly SourceLine[],
  titleEnd: number,
  signatureEnd: number,
  taken: ReadonlySet<number>,
): OldChapters {
  const cutting = new Cutting()
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim()
    if (text === '' || taken.has(at)) continue
    if (at <= titleEnd) cutting.unplaced.push({ after: 'title', text })
    else if (at > signatureEnd || isChrome(text) || isPageNumber(text))
      cutting.unplaced.push({ after: 'overview', text })
    else cutting.take(line)
  }
  return {
    preamble: proseOfLines(cutting.preamble),
    body: cutting.chapters.flatMap(({ heading: text, lines: own }) => [
      { kind: 'chapter' as const, indent: 0, runs: [{ text }] },
      ...proseOfLines(own),
    ]),
    count: cutting.chapters.length,
    unplaced: cutting.unplaced,
  }
}

const isBare = ({ lines }: Opened): boolean => lines.length === 0
