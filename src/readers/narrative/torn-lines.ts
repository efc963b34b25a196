/** Which lines of a text go on in the next one: torn by the end of a page, or by a width at which every line breaks. */
import type { SourceLine } from '#readers/source.ts'

export const startsAnew = (text: string): boolean =>
  /^(?:•\s*\S|[(（]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[.．、](?!\d)|[(（]\d{0,2}[)）]|[一二三四五六七八九十]是)/u.test(
    text.replaceAll('**', ''),
  )

export const hasEnded = (text: string): boolean =>
  /[。！？；：:;!?”）)]$/u.test(text.replaceAll('**', ''))

/** A quotation or a bracket that closes may do so in the middle of a sentence. */
const isSentence = (text: string): boolean => hasEnded(text) && !/[^。！？][”）)]$/u.test(text)

/** No paragraph begins with a mark that closes. */
const closing = /^[，。、；：！？）》”]/u

/** A name over the words below, which no number marks. */
const lead = /^(?:引\s*言|前\s*言|序\s*言|导\s*言|编制说明)$/u

/** "六、监督保障情况" heads words, whether it opens a part of its own or not. */
const headed = /^[一二三四五六七八九十]{1,3}[、.．][^，,；;。]{2,30}$/u

/** "主动公开" by itself between blank lines, over its words; a sentence torn there ends otherwise. */
const name = /^[\u4e00-\u9fa5]{2,14}$/u
const goingOn = /[的地得和及与或对在为是了把被将从由向以共年月日第]$/u

/** No page prints longer lines; what is longer is a paragraph by itself. */
const widest = 60
/** Nor does any break its lines sooner: such lines are short by themselves. */
const narrowest = 15
/** A last sign that did not fit moves to the next line. */
const slack = 2
/** What a first line is shorter by where its indent was lost. */
const indent = 2

const signsOf = ({ text }: SourceLine): number => Array.from(text.trimEnd()).length
/** How wide a line prints: signs of other scripts take half the room. */
const roomOf = ({ text }: SourceLine): number =>
  Array.from(text.trimEnd()).reduce((sum, sign) => sum + (/[\x20-\x7e]/u.test(sign) ? 0.5 : 1), 0)

const isIndented = ({ text }: SourceLine): boolean => /^(?:\s{2,}|　)\s*\S/u.test(text)

/** The width at which lines break. */
interface Width {
  readonly signs: number
  readonly room: number
  /** Whether all lines break at it. */
  readonly wrapped: boolean
  /** Whether the first line of a paragraph is told by its indent. */
  readonly indented: boolean
}

const isFull = (line: SourceLine, { signs, room }: Pick<Width, 'signs' | 'room'>): boolean =>
  signsOf(line) >= signs - slack || roomOf(line) >= room - slack

/** Of many lines one or two may be wider: an address, the head of a table. */
const oddLines = 2
const manyLines = 30

/** The most that lines come to, but for the odd one. */
function mostOf(sizes: readonly number[]): number {
  const [most = 0, ...others] = [...sizes].sort((a, b) => b - a)
  return most > widest || sizes.length < manyLines ? most : (others[oddLines - 1] ?? most)
}

function widthOf(lines: readonly SourceLine[]): Width {
  const loose = lines.filter(({ whole, cells, text }) => !whole && !cells && text.trim() !== '')
  const width = { signs: mostOf(loose.map(signsOf)), room: mostOf(loose.map(roomOf)) }
  const full = loose.filter((line) => isFull(line, width))
  const torn = full.filter(({ text }) => !hasEnded(text.trim()))
  const isPrinted = width.signs <= widest && width.room >= narrowest
  const first = loose.filter(isIndented).length
  const indented = first > 0 && first < loose.length
  const enough = indented ? 1 : 2
  const wrapped = isPrinted && torn.length >= enough && torn.length * 2 >= full.length
  return { ...width, wrapped, indented: wrapped && indented }
}

/** How the lines of a section were broken; `all` are those of the whole report, since a section may be short. */
export class LineBreaks {
  readonly #width: Width
  /** Lines between blank ones. */
  readonly #alone: ReadonlySet<SourceLine>

  constructor(lines: readonly SourceLine[], all: readonly SourceLine[]) {
    const ofReport = widthOf(all)
    this.#width = ofReport.wrapped ? ofReport : widthOf(lines)
    const isBlank = (at: number) => (lines[at]?.text ?? '').trim() === ''
    this.#alone = new Set(lines.filter((_, at) => isBlank(at - 1) && isBlank(at + 1)))
  }

  /** "二、" at which a full line happened to break, in the middle of a sentence. */
  #isWithin(before: SourceLine, tail: string, next: SourceLine): boolean {
    const isInline = /^[一二三四五六七八九十]{1,3}[、是]/u.test(next.text.trim())
    return isInline && this.#width.wrapped && isFull(before, this.#width) && !hasEnded(tail)
  }

  #isName(line: SourceLine, tail: string): boolean {
    const isWhole = line.text.trim() === tail && this.#alone.has(line)
    return isWhole && !this.#width.wrapped && name.test(tail) && !goingOn.test(tail)
  }

  /** A first line as long as its indent of two lets it be, and no full stop at its end: no heading, but the beginning of a paragraph. */
  fillsWidth({ text }: SourceLine): boolean {
    const { wrapped, room } = this.#width
    const line = { text: text.trim(), cells: null }
    return wrapped && !isSentence(line.text) && roomOf(line) >= room - slack - indent
  }

  /** Whether a line was full, so that what comes next, a number or a word in letters uncut, had no more room in it. */
  #isFilledBefore(before: SourceLine, next: SourceLine): boolean {
    const [uncut = ''] = /^[\x21-\x7e]+/u.exec(next.text) ?? []
    return isFull({ ...before, text: before.text.trimEnd() + uncut }, this.#width)
  }

  /** Whether `next` goes on with the words of `before`, the last line of a paragraph that ends in `tail`. */
  goesOn(before: SourceLine, tail: string, next: SourceLine): boolean {
    if (before.whole === true || next.whole === true) return false
    if (closing.test(next.text.trim())) return true
    if (lead.test(tail) || headed.test(tail)) return false
    if (startsAnew(next.text.trim()) && !this.#isWithin(before, tail, next)) return false
    if (this.#width.indented && isIndented(next)) return false
    if (this.#isName(before, tail)) return false
    if (!hasEnded(tail) || this.fillsWidth(before)) return true
    return this.#width.wrapped && this.#isFilledBefore(before, next)
  }
}
