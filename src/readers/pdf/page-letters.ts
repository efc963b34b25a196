/** The letters a page shows, each with its place; and letters set back into lines of words. */
import { matrixOf, within, type Matrix } from './page-rulings.ts'

/** One letter; points from the page's top left corner. */
export interface Letter {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Height of its middle. */
  readonly middle: number
  readonly size: number
  /** True where it follows the letter before without any blank between. */
  readonly clings: boolean
}

/** A piece of text as pdf.js gives it. */
export interface TextPiece {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
  /** True where the font is set from top to bottom. */
  readonly upright: boolean
}

/** CJK radicals that some programs write instead of the characters they look like. */
const plain = (letter: string): string =>
  letter.replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/gu, (radical) => radical.normalize('NFKC'))

const weightOf = (letter: string): number => ((letter.codePointAt(0) ?? 0) >= 0x1100 ? 1 : 0.5)

/** Whether words run across the page neither level nor upright, as a water mark does. */
export function isSlanted({ transform }: TextPiece): boolean {
  const [a = 0, b = 0] = matrixOf(transform) ?? []
  const [short, long] = [Math.abs(a), Math.abs(b)].sort((one, other) => one - other)
  return (short ?? 0) > (long ?? 0) * 0.27
}

/** The letters of a piece, blanks left out; wide and narrow ones share its length two to one. */
export function lettersOf(piece: TextPiece, page: Matrix): readonly Letter[] {
  const own = matrixOf(piece.transform)
  if (!own) return []
  const matrix = within(page, own)
  const size = Math.hypot(matrix[2], matrix[3])
  const along = Math.hypot(matrix[0], matrix[1])
  if (!(size > 0 && along > 0)) return []
  const [dx, dy] = piece.upright
    ? [-matrix[2] / size, -matrix[3] / size]
    : [matrix[0] / along, matrix[1] / along]
  // From the base line to the middle of the letters.
  const lift = piece.upright ? 0 : 0.38
  const letters = Array.from(piece.str)
  const total = letters.reduce((sum, letter) => sum + weightOf(letter), 0)
  const unit = Math.abs(piece.upright ? piece.height : piece.width) / total
  const found: Letter[] = []
  let passed = 0
  let clings = false
  for (const letter of letters) {
    const length = weightOf(letter) * unit
    const centre = passed + length / 2
    passed += length
    if (letter.trim() === '') {
      clings = false
      continue
    }
    const x = matrix[4] + dx * centre + matrix[2] * lift
    const y = matrix[5] + dy * centre + matrix[3] * lift
    const half = Math.abs(dx) > Math.abs(dy) ? length / 2 : size / 2
    found.push({ text: plain(letter), left: x - half, right: x + half, middle: y, size, clings })
    clings = true
  }
  return found
}

/** Letters once each: some programs print a letter twice, a hair apart, to make it bold or cast a shadow. */
export function printedOnce(letters: readonly Letter[]): readonly Letter[] {
  const seen = new Map<string, Letter[]>()
  return letters.filter((letter) => {
    const same = seen.get(letter.text) ?? []
    seen.set(letter.text, same)
    const isShadow = same.some(
      ({ left, middle }) =>
        Math.abs(left - letter.left) < (letter.right - letter.left) * 0.25 &&
        Math.abs(middle - letter.middle) < letter.size * 0.2,
    )
    if (!isShadow) same.push(letter)
    return !isShadow
  })
}

/** Quarter turns to the right that set most words of a page upright. */
export function turnsToUpright(pieces: readonly TextPiece[], page: Matrix): number {
  const letters = [0, 0, 0, 0]
  for (const { transform, str } of pieces) {
    const own = matrixOf(transform)
    if (!own) continue
    const [a, b] = within(page, own)
    const turns = Math.abs(a) >= Math.abs(b) ? (a > 0 ? 0 : 2) : b > 0 ? 3 : 1
    letters[turns] = (letters[turns] ?? 0) + str.length
  }
  return letters.indexOf(Math.max(...letters))
}

/** Letters side by side, from left to right. */
export type LetterLine = readonly Letter[]

const middleOf = (line: LetterLine): number =>
  line.reduce((sum, { middle }) => sum + middle, 0) / Math.max(line.length, 1)

/** A mark that opens stands in the right half of its square; the left half may be pushed into the mark before: “》《”. */
const inkFrom = ({ text, left, right }: Letter): number =>
  /[《（“‘【〔「『〈［]/u.test(text) ? (left + right) / 2 : left

/** Sets letters into lines, from top to bottom. */
export function linesOfLetters(letters: readonly Letter[]): readonly LetterLine[] {
  const lines: Letter[][] = []
  for (const letter of [...letters].sort((one, other) => one.middle - other.middle)) {
    const last = lines.at(-1)
    if (last && letter.middle - middleOf(last) < Math.max(letter.size, last[0]?.size ?? 0) * 0.5)
      last.push(letter)
    else lines.push([letter])
  }
  return lines.map((line) => line.sort((one, other) => inkFrom(one) - inkFrom(other)))
}

const isNarrow = (text: string): boolean => /^[\u0021-\u02ff]$/u.test(text)

const gapAfter = (line: LetterLine, at: number): number =>
  (line[at + 1]?.left ?? 0) - (line[at]?.right ?? 0)

/** How far all wide letters of a line stand apart, where it was spread to fill its width. */
function spreadOf(line: LetterLine): number {
  const isWide = (at: number) => !isNarrow(line[at]?.text ?? '')
  const gaps = line.flatMap((_, at) =>
    at + 1 < line.length && isWide(at) && isWide(at + 1) ? gapAfter(line, at) : [],
  )
  return gaps.length > 1 ? Math.max(0, Math.min(...gaps)) : 0
}

/** The words of a line; a blank only where one is seen. */
export function wordsOfLine(line: LetterLine): string {
  const spread = spreadOf(line)
  let words = ''
  for (const [at, letter] of line.entries()) {
    const before = line[at - 1]
    if (before) {
      const least = isNarrow(before.text) && isNarrow(letter.text) ? 0.2 : 1
      if (gapAfter(line, at - 1) > Math.min(letter.size, before.size) * least + spread) words += ' '
    }
    words += letter.text
  }
  return words
}

/** Two lines of words as one; figures one below the other stay apart, for they may be two. */
export function joinWords(first: string, second: string): string {
  const apart = isNarrow(first.at(-1) ?? '') && isNarrow(second.at(0) ?? '')
  return `${first}${first !== '' && second !== '' && apart ? ' ' : ''}${second}`
}
