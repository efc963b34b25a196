/** A plain text cut into lines and, where a line is a row of a table, into its cells. */
import { undrawn } from './drawn-tables.ts'
import { cutAgain } from './lost-breaks.ts'
import { markedHeading, withoutUnderlines } from './markdown-headings.ts'
import type { SourceLine } from '#readers/source.ts'
import { withoutMarks } from './text-marks.ts'

const ruler = /^[|\s:+-]*-{2,}[|\s:+-]*$/u
/** The same without bars, as converters set it under the heads of a table. */
const bareRuler = /^\s*:?[-=]{3,}:?(?:[\s+]+:?[-=]{3,}:?)+\s*$/u

/** Whether rows begin and end with a bar of their own; if not, a bar there has an empty cell beside it. */
interface Frame {
  readonly opened: boolean
  readonly closed: boolean
  /** True where every row of tabs ends in one more. */
  readonly tabbed: boolean
}

const fewestRows = 5

function frameOf(lines: readonly string[]): Frame {
  const barred = lines.filter((line) => line.includes('|')).map((line) => line.trim())
  const tabbed = lines.filter((line) => /\S\t|\t\S/u.test(line))
  const most = (count: number) => count > barred.length / 2
  return {
    opened: most(barred.filter((line) => line.startsWith('|')).length),
    closed: most(barred.filter((line) => line.endsWith('|')).length),
    tabbed: tabbed.length >= fewestRows && tabbed.every((line) => line.endsWith('\t')),
  }
}

function cellsOfPipes(line: string, { opened, closed }: Frame): string[] {
  const whole = line.trim()
  const from = opened && whole.startsWith('|') ? 1 : 0
  const to = closed && whole.endsWith('|') && whole.length > from ? whole.length - 1 : whole.length
  return whole
    .slice(from, to)
    .split('|')
    .map((cell) => cell.trim())
}

/** A text cut in its first table shows no more. */
const fewestCells = 8

/** One cell a line, each closed by a bar: rows run over many lines and end where the next label begins. */
const isCellALine = (lines: readonly string[]): boolean => {
  const barred = lines.filter((line) => line.includes('|'))
  return (
    barred.length >= fewestCells &&
    barred.filter((line) => /^\|?[^|]*\|[|\s]*$/u.test(line.trim())).length > barred.length * 0.9
  )
}

/** The bar that closes a cell, and those for columns that it covers. */
const onlyBars = /^\s*\|[|\s]*$/u

const isBarred = (line: string) => line.includes('|') && /[^|\s]/u.test(line)

/** A text cut in its first table shows few. */
const fewestBars = 5

/** Cells and bars on lines of their own, by turns: the bar closes the cell before it. */
function joinBars(lines: readonly string[], marks: RegExp): readonly string[] {
  const bars = lines.filter((line) => line.trim() === '|').length
  if (bars < fewestBars) return lines
  if (lines.filter(isBarred).length > bars * 0.2) return lines
  const joined: string[] = []
  // Where empty lines stand around the bars, the cell is the last line written.
  let cell = -1
  for (const line of lines) {
    const last = joined[cell]
    const closes = last !== undefined && !last.includes('|')
    if (onlyBars.test(line) && closes && last.replace(marks, '').trim() !== '') {
      joined[cell] = `${last} ${line.trim()}`
      joined.length = cell + 1
    } else {
      if (line.trim() !== '') cell = joined.length
      joined.push(line)
    }
  }
  return joined
}

const isLoneBar = (line: string) => line.trim() === '|'
const numbered = /^\s*[一二三四五六七八九十]、/u

/** Whether a lone bar may close the line above it: that is a cell, and no heading. */
const isUnclosed = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== '' && !line.includes('|') && !numbered.test(line)

/** Among cells a line, a bar that slipped onto the next one closes the cell before it; where bars open rows it does not. */
function joinSlipped(lines: readonly string[]): readonly string[] {
  const bars = lines.flatMap((line, at) => (isLoneBar(line) ? [at] : []))
  const slipped = bars.filter((at) => isUnclosed(lines[at - 1]))
  if (slipped.length * 2 < bars.length) return lines
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (isLoneBar(line) && last !== undefined && isUnclosed(last))
      joined[joined.length - 1] = `${last} |`
    else joined.push(line)
  }
  return joined
}

const words = /[\u4e00-\u9fff]/u
const opensWithBar = (line: string) => line.trimStart().startsWith('|')
const fewestWide = 3

/** More bars stand for a row of their own: that of table 4 has no label. */
const widestRow = 15

/** Whether a text prints its rows a line each, all closed and none opened by a bar. */
function hasBareRows(lines: readonly string[]): boolean {
  const wide = lines.filter((line) => line.split('|').filter((cell) => words.test(cell)).length > 1)
  return (
    wide.length >= fewestWide &&
    wide.every((line) => !opensWithBar(line) && line.trimEnd().endsWith('|'))
  )
}

/** Rows that an empty cell broke: what begins with a bar goes on with the row above, or with the empty cell there. */
function joinTornRows(lines: readonly string[]): readonly string[] {
  if (!hasBareRows(lines)) return lines
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && (last.includes('|') || last.trim() === '')
    if (opensWithBar(line) && goesOn && line.split('|').length <= widestRow)
      joined[joined.length - 1] = last + line.trim()
    else joined.push(line)
  }
  return joined
}

const longestCell = 40

/** A paragraph set in by a tab, as copying from a page or from Word leaves it: no row of a table. */
const isSetIn = (line: string): boolean =>
  /^\t+[^\t\s][^\t]*$/u.test(line) && (/[。；]/u.test(line) || line.length > longestCell)

function lineOf(line: string, cellALine: boolean, frame: Frame): SourceLine[] {
  if (bareRuler.test(line)) return []
  const heading = markedHeading(line)
  if (heading) return [heading]
  if (line.includes('|')) {
    if (ruler.test(line)) return []
    if (!cellALine) return [{ text: line, cells: cellsOfPipes(line, frame) }]
    // A bar before the first cell of a row opens the row.
    const text = line.replace(/^\s*\|(?=\s*[^|\s])/u, '')
    const cells = text
      .trim()
      .split('|')
      .map((cell) => cell.trim())
    return [{ text, cells: cells.slice(0, -1) }]
  }
  if (/\S\t|\t\S/u.test(line) && !isSetIn(line)) {
    const whole = frame.tabbed && line.endsWith('\t') ? line.slice(0, -1) : line
    return [{ text: line, cells: whole.split('\t').map((cell) => cell.trim()) }]
  }
  return [{ text: line, cells: null }]
}

/** What Markdown writes for a sign of its own ("\\-34"), for a line break within a cell, and what it keeps of a page. */
const withoutMarkup = (line: string): string =>
  line
    // What Word leaves for browsers that do not know it: "<!--[if !supportLists]-->".
    .replace(/<!--(?:(?!-->).){0,80}-->/gu, '')
    .replace(/<\/?(?:div|p|span|font|center|u|sup|a)\b[^>]*>/giu, '')
    .replace(/^\s*:{3,}.*$/u, '')
    .replace(/<(b|strong|em|i)>(\s*-?\d[\d.,]*\s*)<\/\1>/giu, '$2')
    .replace(/\s*\{(?:[.#]|\w+=")[^{}]*\}/gu, '')
    .replace(/<br\s*\/?>/giu, line.includes('|') ? '' : ' ')
    .replace(/(?<![\w`])([`_]+)(-?\d[\d.,]*)\1(?![\w`])/gu, '$2')
    .replace(/\\(?=[-+.()*_#~>!]|\s|$)/gu, '')

/**
 * Lines of a text; rulers of Markdown tables are left out. `marks` match the section headings a
 * line that has lost its breaks is cut at.
 */
export function linesOf(text: string, marks: RegExp): SourceLine[] {
  const lines = withoutUnderlines(withoutMarks(text).split('\n').map(withoutMarkup)).flatMap(
    (line) => cutAgain(line, marks),
  )
  const barred = joinBars(joinTornRows(undrawn(lines)), marks)
  const cellALine = isCellALine(barred)
  const joined = cellALine ? joinSlipped(barred) : barred
  const frame = frameOf(joined)
  return joined.flatMap((line) => lineOf(line, cellALine, frame))
}
