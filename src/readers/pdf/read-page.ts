/** One page as blocks in reading order: lines of words, and tables with their rows. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { reasonOf } from './open-pdf.ts'
import { Unreadable } from '#readers/ooxml/unreadable.ts'
import { alignedTables } from './aligned-rows.ts'
import { markLength } from './page-items.ts'
import {
  isSlanted,
  joinWords,
  lettersOf,
  linesOfLetters,
  printedOnce,
  turnsToUpright,
  wordsOfLine,
  type Letter,
  type LetterLine,
  type TextPiece,
} from './page-letters.ts'
import { findRulings, matrixOf } from './page-rulings.ts'
import type { Page, PageBlock, PageLine, PageRow, PageTable } from './page.ts'
import { findRuledTables, type Box, type RuledCell, type RuledTable } from './ruled-tables.ts'

const mostLetters = 20_000
const tooMuch =
  '这份PDF的一页里文字过多，不像一份年度报告，没有读取。请只保留报告所在的页，另存后再导入。'

const slack = 1

const holds = (box: Box, { left, right, middle }: Letter): boolean => {
  const centre = (left + right) / 2
  return centre >= box.left && centre < box.right && middle >= box.top && middle < box.bottom
}

/** True where no ink of the letter touches the cell's sides; brackets stand in half of their width. */
const isInside = (cell: RuledCell, { left, right }: Letter): boolean => {
  const blank = (right - left) / 4
  return left + blank >= cell.left - slack && right - blank <= cell.right + slack
}

/** Points between the words of a cell and its sides, both together. */
const padding = 7

/** True where a figure is too long for the width of its cell and goes on in the next line. */
function isFigureGoingOn(cell: Box, line: LetterLine, next: LetterLine): boolean {
  const [first, last, below] = [line[0], line.at(-1), next[0]]
  if (!first || !last || !below || line.length < 4 || line.length < next.length) return false
  if (![...line, ...next].every(({ text }) => /[\d.]/u.test(text))) return false
  const width = last.right - first.left
  const isFull = cell.right - cell.left - width < width / line.length + padding
  return isFull && below.middle - first.middle < first.size * 1.6
}

/** The words of a cell, its lines one after the other. */
const wordsOf = (cell: Box, letters: readonly Letter[]): string =>
  linesOfLetters(letters).reduce(
    (words, line, at, lines) =>
      isFigureGoingOn(cell, lines[at - 1] ?? [], line)
        ? words + wordsOfLine(line)
        : joinWords(words, wordsOfLine(line)),
    '',
  )

function readTable(table: RuledTable, letters: readonly Letter[]): PageTable {
  const written = new Map<RuledCell, Letter[]>(table.cells.map((cell) => [cell, []]))
  const torn = new Set<RuledCell | undefined>()
  let before: RuledCell | undefined
  for (const letter of letters) {
    const cell = table.cells.find((one) => holds(one, letter))
    if (cell) written.get(cell)?.push(letter)
    // Words that run from one cell into the next belong to one of them only, nobody knows which.
    if (letter.clings && cell !== before) torn.add(cell).add(before)
    before = cell
  }
  const isSafe = (cell: RuledCell) =>
    cell.closed &&
    !torn.has(cell) &&
    (written.get(cell) ?? []).every((letter) => isInside(cell, letter))
  const rows: PageRow[] = []
  for (let row = 0; row < table.rows; row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row)
    const crossing = table.cells.filter((cell) => cell.row <= row && row < cell.endRow)
    if (cells.length > 0)
      rows.push({
        sure: crossing.every(isSafe),
        cells: cells.map((cell) => ({
          text: wordsOf(cell, written.get(cell) ?? []),
          left: cell.left,
          right: cell.right,
          isTall: cell.endRow - cell.row > 1,
          isLast: cell.endRow === table.rows,
        })),
      })
  }
  return { kind: 'table', rows, left: table.left, right: table.right, ruled: true }
}

const lineOf = (letters: LetterLine): PageLine => ({
  kind: 'line',
  text: wordsOfLine(letters),
  left: letters[0]?.left ?? 0,
  right: letters.at(-1)?.right ?? 0,
  middle: letters.reduce((sum, { middle }) => sum + middle, 0) / Math.max(letters.length, 1),
  size: Math.max(...letters.map(({ size }) => size)),
  mark: markLength(letters),
})

/** Blocks in reading order from ruled tables and from the letters that stand outside them. */
export function arrangePage(
  tables: readonly RuledTable[],
  letters: readonly Letter[],
): readonly PageBlock[] {
  const inTable = new Map<RuledTable, Letter[]>(tables.map((table) => [table, []]))
  const outside: Letter[] = []
  for (const letter of letters) {
    // The smallest table comes first: one within another keeps its own words.
    const table = tables.find((one) => holds(one, letter))
    if (table) inTable.get(table)?.push(letter)
    else outside.push(letter)
  }
  const placed: { readonly top: number; readonly block: PageBlock }[] = []
  for (const [table, inside] of inTable)
    if (inside.length > 0) placed.push({ top: table.top, block: readTable(table, inside) })
  const tops = [...inTable.keys()].map(({ top }) => top)
  for (const part of alignedTables(linesOfLetters(outside), tops))
    placed.push(
      'rows' in part
        ? { top: part.top, block: { kind: 'table', ruled: false, ...part } }
        : { top: lineOf(part.line).middle, block: lineOf(part.line) },
    )
  return placed.sort((one, other) => one.top - other.top).map(({ block }) => block)
}

/** What pdf.js cannot read is the file's fault. */
const ofFile = <T>(work: Promise<T>): Promise<T> =>
  work.catch((fault: unknown) => {
    throw fault instanceof Unreadable ? fault : reasonOf(fault)
  })

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/** Takes the stream apart itself: pdf.js loops over it in a way that browsers before 2024 do not know. */
async function piecesOf(page: PDFPageProxy): Promise<readonly TextPiece[]> {
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({ includeMarkedContent: false })
    .getReader()
  const pieces: TextPiece[] = []
  const uprightFonts = new Set<string>()
  let letters = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const [font, style] of Object.entries(part.value.styles))
      if (style.vertical) uprightFonts.add(font)
    for (const item of part.value.items) {
      if (!('str' in item)) continue
      pieces.push({ ...item, upright: uprightFonts.has(item.fontName) })
      letters += item.str.length
    }
    if (letters > mostLetters) throw new Unreadable(tooMuch)
  }
  return pieces
}

/** Reads one page. */
export async function readPage(
  page: PDFPageProxy,
  operations: Readonly<Record<string, number>>,
): Promise<Page> {
  const all = await ofFile(piecesOf(page))
  const pieces = all.filter((piece) => !isSlanted(piece))
  const lying = matrixOf(page.getViewport({ scale: 1 }).transform)
  const turns = lying ? turnsToUpright(pieces, lying) : 0
  const { transform, height } = page.getViewport({ scale: 1, rotation: page.rotate + turns * 90 })
  const matrix = matrixOf(transform) ?? [1, 0, 0, -1, 0, height]
  const letters = printedOnce(pieces.flatMap((piece) => lettersOf(piece, matrix)))
  const drawing =
    letters.length > 0 ? await ofFile(page.getOperatorList()) : { fnArray: [], argsArray: [] }
  const rulings = findRulings(drawing, operations, matrix)
  page.cleanup()
  return {
    blocks: arrangePage(findRuledTables(rulings), letters),
    height,
    letters: letters.length,
    marked: pieces.length < all.length,
    riddles: letters.filter(({ text }) => /[\p{Co}\p{Cc}\uFFFD]/u.test(text)).length,
  }
}
