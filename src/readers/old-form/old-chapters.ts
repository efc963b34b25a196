/** Cuts a report of before 2019 at its own headings (一、二、…), which no form prescribes. */
import type { Form } from '#template/form.ts'
import { notWritten, type Prose } from '#report/prose/prose.ts'
import type { Doubt } from '#report/report.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import { isChrome, isPageNumber, runningHeads } from '#readers/narrative/page-chrome.ts'
import { highestLevel, proseOfLines } from '#readers/narrative/prose-lines.ts'
import { shownWords, type SourceLine } from '#readers/source.ts'
import { pictureName } from '#readers/source-picture.ts'
import { leaveUnplaced, type UnplacedWords } from '#readers/narrative/unplaced-words.ts'

export interface OldChapters {
  readonly preamble: Prose
  /** Every chapter begins with a block of kind "chapter". */
  readonly body: Prose
  readonly count: number
  /** How many of them have a name that was usual before 2019. */
  readonly usual: number
  readonly unplaced: readonly UnplacedWords[]
  readonly doubts: readonly Doubt[]
}

const signs = '一二三四五六七八九十'
const heading = new RegExp(`^([${signs}]{1,3})(?:\\s*[、.．]\\s*|\\s+)(\\S.*)$`, 'u')
const longest = 45

/** 一 is 1, 十二 is 12; 0 for what is no number. */
export function numberOf(text: string): number {
  if (text.length > 1 && text.startsWith('十')) return 10 + numberOf(text.slice(1))
  return text === '' ? 0 : signs.indexOf(text) + 1
}

interface Headed {
  /** 0 where it has none. */
  readonly number: number
  readonly text: string
  readonly usual: boolean
  /** Marked as a heading by the source (Word, a web page, Markdown). */
  readonly marked: boolean
}

interface Opened extends Headed {
  readonly line: SourceLine
  readonly lines: SourceLine[]
}

const usualNames = (form: Form): ReadonlySet<string> =>
  new Set(
    form.sections
      .flatMap((section) =>
        section.kind === 'prose'
          ? (section.usualChapters ?? []).flatMap((one) => [one.heading, ...one.aliases])
          : [],
      )
      .map(labelKey),
  )

/** “五、存在的问题和不足。”: a heading with the mark of a sentence behind it. */
const stopped = new RegExp(
  `^[${signs}]{1,2}、[^，。；：]{2,30}(?:情况|问题|不足|措施|事项|说明|概述|概况|思路|建议|打算)。$`,
  'u',
)

/** The number and the words of a line that may head a chapter, or null. */
function headed(line: SourceLine, names: ReadonlySet<string>): Headed | null {
  const text = line.text.trim().replace(/^#{1,6}\s*|\*\*/gu, '')
  if (line.cells || text.length > longest) return null
  if (/[。；，,;]$/u.test(text) && !stopped.test(text)) return null
  const [, number, title] = heading.exec(text) ?? []
  const marked = line.level !== undefined || line.text.trim().startsWith('#')
  const usual = names.has(labelKey(title ?? text))
  if (number !== undefined && title !== undefined)
    return { number: numberOf(number), text: `${number}、${title.trim()}`, usual, marked }
  return usual ? { number: 0, text, usual, marked } : null
}

class Cutting {
  readonly preamble: SourceLine[] = []
  readonly unplaced: UnplacedWords[] = []
  readonly doubts: Doubt[] = []
  readonly #names: ReadonlySet<string>
  /** Whether chapters are told by their numbers; else by their usual names. */
  readonly #numbered: boolean
  chapters: Opened[] = []

  constructor(names: ReadonlySet<string>, isNumbered: boolean) {
    this.#names = names
    this.#numbered = isNumbered
  }

  leave(after: string, text: string) {
    leaveUnplaced(this.unplaced, after, text)
  }

  take(line: SourceLine) {
    const found = headed(line, this.#names)
    if (found && this.#isAgain(found)) this.#forget()
    if (found && this.#opens(found)) this.chapters.push({ ...found, line, lines: [] })
    else (this.chapters.at(-1)?.lines ?? this.preamble).push(line)
  }

  /** A list of contents names the chapters before they begin; what follows it is the preamble. */
  #isAgain({ number, text }: Headed): boolean {
    const [first] = this.chapters
    if (this.chapters.length < 2 || !this.chapters.slice(0, -1).every(isBare)) return false
    return this.#numbered ? number === 1 : first?.text === text
  }

  #opens({ number, text, usual, marked }: Headed): boolean {
    if (!this.#numbered) return number === 0 && this.chapters.every((one) => one.text !== text)
    const last = this.chapters.at(-1)?.number ?? 0
    if (number === last + 1) return true
    // Numbers that jump or stand twice are the office's slip where the words are a chapter's.
    const skips = number === last + 2 && last > 0
    if (number < Math.max(last, 1) || !(usual || marked || skips)) return false
    if (this.chapters.some((one) => one.text === text)) return false
    this.doubts.push({
      at: 'overview',
      why: `各部分的序号不连续：“${this.chapters.at(-1)?.text ?? '开头'}”之后是“${text}”，请核对是否缺一部分`,
      source: text,
    })
    return true
  }

  #forget() {
    for (const { text } of this.chapters) this.unplaced.push({ after: 'preamble', text })
    this.preamble.push(...(this.chapters.at(-1)?.lines ?? []))
    this.chapters = []
    this.doubts.length = 0
  }
}

interface Ends {
  /** Printed titles; said again further down, the head of a page. */
  readonly titles: readonly string[]
  /** The last line of the title. */
  readonly title: number
  readonly signature: number
}

/** The chapters in the lines that are neither title, signature nor table. */
export function oldChapters(
  form: Form,
  lines: readonly SourceLine[],
  ends: Ends,
  taken: ReadonlySet<number>,
): OldChapters {
  const names = usualNames(form)
  const numbered = cut(lines, ends, taken, new Cutting(names, true))
  if (numbered.chapters.length > 1) return settled(numbered)
  const named = cut(lines, ends, taken, new Cutting(names, false))
  return settled(named.chapters.length > numbered.chapters.length ? named : numbered)
}

function cut(
  lines: readonly SourceLine[],
  ends: Ends,
  taken: ReadonlySet<number>,
  cutting: Cutting,
): Cutting {
  const heads = runningHeads(
    lines.map(({ text }) => text),
    ends.titles,
  )
  for (const [at, line] of lines.entries()) {
    const { picture } = line
    if (picture && at > ends.title && at <= ends.signature) {
      cutting.take(line)
      continue
    }
    const text = picture ? pictureName(picture) : shownWords(line)
    if (text === '' || text === notWritten || taken.has(at)) continue
    if (at <= ends.title) cutting.leave('title', text)
    else if (at > ends.signature || isChrome(text) || isPageNumber(text) || heads.has(text))
      cutting.leave('overview', text)
    else cutting.take(line)
  }
  return cutting
}

function settled({ preamble, chapters, unplaced, doubts }: Cutting): OldChapters {
  const outline = highestLevel(chapters.map(({ line }) => line))
  const all = [...preamble, ...chapters.flatMap(({ lines }) => lines)]
  return {
    preamble: proseOfLines(preamble, outline, all),
    body: chapters.flatMap(({ text, lines }) => [
      { kind: 'chapter' as const, indent: 0, runs: [{ text }] },
      ...proseOfLines(lines, outline, all),
    ]),
    count: chapters.length,
    usual: chapters.filter(({ usual }) => usual).length,
    unplaced,
    doubts,
  }
}

const isBare = ({ lines }: Opened): boolean => lines.length === 0
