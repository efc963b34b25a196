/** Finds the rows of the form's tables in a source: which label, and which figures stand with it. */
import type { GridKey } from '#template/form-source.ts'
import { isPiece, nearestRow, scanLabels, type FormLabels } from '#readers/printed/form-labels.ts'
import { isPageNumber } from '#readers/narrative/page-chrome.ts'
import { figuresIn, wordsIn } from '#readers/printed/printed-tokens.ts'
import { isFigure } from '#readers/printed/printed-value.ts'
import { RowFinder } from './row-finder.ts'
import { itemsOfCell, type Item, type Manner } from './row-items.ts'
import type { SourceLine } from '#readers/source.ts'
import type { FoundTables } from './table-rows.ts'

const isProse = (text: string) => /[。；！？]/u.test(text)
/** "注：…" below a table ends it and is no part of it. */
const isNote = (text: string) => /^\s*(?:备?注|(?:填表)?说明)\s*[:：]/u.test(text)
const labelsInTable = 4

/** Rows, heads and lines of the tables; `grids` says at which lines a section begins, and which table it holds. */
export function findRows(
  labels: FormLabels,
  given: readonly SourceLine[],
  grids: ReadonlyMap<number, GridKey | null>,
): FoundTables {
  const lines = withBlankCells(given, labels)
  const headed = [...grids.values()].some((grid) => grid !== null)
  const finder = new RowFinder(labels, !headed)
  let inGrid = !headed
  let texts: { text: string; line: number }[] = []
  const belonging = tableText(labels, lines, grids)
  const flush = () => {
    takeTexts(finder, texts)
    texts = []
  }
  for (const [at, line] of lines.entries()) {
    const entered = grids.get(at)
    if (entered !== undefined) {
      flush()
      finder.close()
      inGrid = entered !== null
      if (entered !== null) finder.enter(entered)
      continue
    }
    // A row of cells that are all empty is still a row of its table.
    if (line.sure !== true && saysNothing(line.text)) continue
    if (line.cells) {
      flush()
      const bare = isBare(line) && !isEmptyRow(line)
      const items = line.cells.flatMap((cell) => itemsOfCell(labels, cell))
      const tabled = items.some((item) => item.kind !== 'words')
      if (tabled || bare) finder.take(items, at, bare ? 'cell' : 'row', line.sure === true)
    } else if (inGrid && belonging.has(at)) texts.push({ text: line.text, line: at })
    else if (inGrid) {
      flush()
      finder.close()
    }
  }
  flush()
  finder.close(true)
  return {
    rows: finder.rows,
    heads: finder.heads,
    extra: finder.extra,
    used: finder.used,
    texts: lines.map(({ text }) => (isPageNumber(text) ? '' : text)),
    lastLine: lines.reduce((last, { text }, at) => (text.trim() === '' ? last : at), -1),
  }
}

const saysNothing = (text: string): boolean => text.trim() === '' || isPageNumber(text)

/** One cell and the bars that close it. */
const isBare = ({ text, cells, sure }: SourceLine): boolean =>
  sure !== true &&
  (cells ?? []).filter((cell) => cell !== '').length <= 1 &&
  /^[^|\t]*\|[| ]*$/u.test(text.trim())

const blank = '—'
const fewestBlanks = 3
/** A row of fewer may as well be a figure and a gap below it. */
const fewestInRow = 5

const isOneFigure = (line: SourceLine | undefined): boolean =>
  line?.cells === null && isFigure(line.text.trim())

/** Whether the blank lines between two are, with the figures above, a whole row. */
function fillUp(
  lines: readonly SourceLine[],
  from: number,
  to: number,
  widths: ReadonlySet<number>,
): boolean {
  if (to - from < fewestBlanks || isOneFigure(lines[to])) return false
  let first = from
  while (isOneFigure(lines[first - 1])) first -= 1
  return first === from || (to - first >= fewestInRow && widths.has(to - first))
}

/**
 * Lines of nothing but blanks, several in a row, that fill a row up, or are all that a label has below it:
 * among cells a line each, cells left blank. Others only part what stands around them.
 */
function withBlankCells(lines: readonly SourceLine[], { rows }: FormLabels): readonly SourceLine[] {
  const widths = new Set(rows.map(({ cells }) => cells.length))
  const found = new Set<number>()
  let from = -1
  for (const [at, { text, cells }] of [...lines, { text: '', cells: null }].entries()) {
    if (cells === null && /^\s*\u00a0\s*$/u.test(text)) {
      if (from < 0) from = at
      continue
    }
    if (from >= 0 && fillUp(lines, from, at, widths))
      for (let one = from; one < at; one += 1) found.add(one)
    from = -1
  }
  return lines.map((line, at) => (found.has(at) ? { ...line, text: blank } : line))
}

const widestRow = 15

/** A row of bars alone, as many as the widest table has columns: it was left blank. */
const isEmptyRow = ({ cells }: SourceLine): boolean =>
  (cells ?? []).length >= widestRow && (cells ?? []).every((cell) => cell === '')

const longestTableLine = 80

/** Lines of words that may be parts of a table: short ones of no sentence, and whatever names many rows. */
function tableText(
  labels: FormLabels,
  lines: readonly SourceLine[],
  headings: ReadonlyMap<number, unknown>,
): ReadonlySet<number> {
  const found = new Set<number>()
  let block: number[] = []
  const settle = () => {
    const texts = block.map((at) => lines[at]?.text ?? '')
    const named = () =>
      scanLabels(labels, texts.join('\n')).filter((piece) => piece.kind === 'label').length
    const sentences = texts.some(isProse)
    if (!sentences || named() >= labelsInTable)
      for (const at of block)
        if (!sentences || isTabular(labels, lines[at]?.text ?? '')) found.add(at)
    block = []
  }
  for (const [at, line] of lines.entries())
    if (
      line.cells ||
      line.text.trim() === '' ||
      line.whole ||
      headings.has(at) ||
      isNote(line.text)
    ) {
      settle()
      if (!line.cells && line.whole && isTabular(labels, line.text)) found.add(at)
    } else block.push(at)
  settle()
  return found
}

const bracketed = /[（(][^（）()]*[）)]/gu
const fewestTold = 2
/** A longer line may be a whole page, its tables among its words. */
const longestSentence = 120
const runTogether = /\d{7,}/u

/** “因政府信息公开被申请行政复议36件，其中结果维持21件、”: words of a sentence, whatever rows and columns they name. */
const isTold = (text: string): boolean => {
  const said = text.replace(bracketed, '')
  if (text.length > longestSentence || runTogether.test(said)) return false
  return (
    /^\s*20\d{2}年[，,]/u.test(said) ||
    (said.match(/[\u4e00-\u9fff]\s*\d+\s*件(?:[、，,。；]|$)/gu) ?? []).length >= fewestTold
  )
}

const isTabular = (labels: FormLabels, text: string): boolean =>
  !isTold(text) &&
  ((text.length <= longestTableLine && !isProse(text)) ||
    scanLabels(labels, text).filter((piece) => piece.kind === 'label').length >= labelsInTable)

/** All figures before all words. */
const figuresFirst = /^\s*\d[\d\s.,]*[^\d\s.,]\D*$/u

/** What a line of running text holds between labels: "000行政规范性" are figures of the row before. */
function itemsOfPart(labels: FormLabels, part: string): readonly Item[] {
  const words = wordsIn(part)
  const tokens = figuresIn(part)
  const row = words === '' ? undefined : nearestRow(labels, words)
  const figures: Item[] = tokens.length === 0 ? [] : [{ kind: 'figures', tokens }]
  if (!row && words === '') return figures
  if (!row) {
    const said: Item = { kind: 'words', text: words }
    return /^\s*\d/u.test(part) ? [...figures, said] : [said, ...figures]
  }
  const named: Item = { kind: 'label', label: { kind: 'row', row }, text: words }
  return figuresFirst.test(part) ? [...figures, named] : [named, ...figures]
}

/** Running text is scanned as a whole, since labels may be broken over its lines. */
function takeTexts(finder: RowFinder, texts: readonly { text: string; line: number }[]) {
  const whole = texts.map(({ text }) => text).join('\n')
  const starts: number[] = []
  let length = 0
  for (const { text } of texts) {
    starts.push(length)
    length += text.length + 1
  }
  // Places come in order: the search goes on where it last ended.
  let last = 0
  const lineAt = (place: number) => {
    while ((starts[last] ?? 0) > place) last -= 1
    while ((starts[last + 1] ?? Infinity) <= place) last += 1
    return texts[last]?.line ?? 0
  }
  // One figure a line at most: a column of cells, where each label is followed by its own figures.
  const manner: Manner = texts.some(({ text }) => figuresIn(text).length > 1) ? 'text' : 'cell'
  for (const piece of scanLabels(finder.labels, whole)) {
    if (piece.kind === 'label') {
      const end = lineAt(piece.at + piece.text.length - 1)
      const text = piece.text.replace(/\s+/gu, '')
      for (let line = lineAt(piece.at); line < end; line += 1) finder.used.add(line)
      finder.take([{ kind: 'label', label: piece.label, text }], end, manner, false)
      continue
    }
    let place = piece.at
    for (const part of piece.text.split('\n')) {
      const line = lineAt(place)
      finder.take(itemsOfPart(finder.labels, part), line, manner, false)
      const words = wordsIn(part)
      if (words !== '' && isPiece(finder.labels, words)) finder.used.add(line)
      place += part.length + 1
    }
  }
}
