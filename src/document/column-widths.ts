/** How wide the columns of a small table within the words are: as equal as what stands in them allows. */
import type { TableCell } from './document.ts'

/** A character of 五号, and what a column needs beside its words; millimetres. */
const character = 3.7
const air = 4
/** No column is narrower than two characters, nor asks for more than so many for a word that may not break. */
const fewest = 2
const mostOfWord = 12

/** Characters across; a letter or figure takes little more than half of one. */
const measure = (text: string): number => {
  const narrow = text.match(/[\u0020-\u007E]/gu)?.length ?? 0
  return Array.from(text).length - narrow * 0.45
}

interface Need {
  /** With every line unbroken. */
  readonly whole: number
  /** With no word of letters or figures broken. */
  readonly least: number
}

const longest = (texts: readonly string[]): number => Math.max(fewest, ...texts.map(measure))

function needOf(cells: readonly TableCell[], column: number): Need {
  const lines = cells
    .filter((cell) => cell.column === column && cell.columnSpan === 1)
    .flatMap(({ spans }) => spans.flatMap(({ text }) => text.split('\n')))
  const words = lines.flatMap((line) => line.match(/[!-~]+/gu) ?? [])
  return {
    whole: longest(lines) * character + air,
    least: Math.min(mostOfWord, longest(words)) * character + air,
  }
}

/** Millimetres of each column, `room` in all: equal ones, unless a column of long words would take them from a short one. */
export function columnWidths(
  cells: readonly TableCell[],
  columns: number,
  room: number,
): readonly number[] {
  const needs = Array.from({ length: columns }, (_, column) => needOf(cells, column))
  if (needs.every(({ whole }) => whole <= room / columns)) return needs.map(() => room / columns)
  const widths = new Map<number, number>()
  // Who needs less than an equal share of what is left leaves the rest to the others.
  for (let settled = -1; settled < widths.size && widths.size < columns;) {
    settled = widths.size
    const share = shareOf(widths, columns, room)
    for (const [column, { whole }] of needs.entries())
      if (!widths.has(column) && whole <= share) widths.set(column, whole)
  }
  const left = room - sum([...widths.values()])
  if (widths.size === columns) return needs.map(({ whole }) => whole + left / columns)
  const open = needs.map(({ whole, least }, column) =>
    widths.has(column) ? { weight: 0, least: 0 } : { weight: Math.sqrt(whole), least },
  )
  const spare = Math.max(0, left - sum(open.map(({ least }) => least)))
  const weights = sum(open.map(({ weight }) => weight))
  const wished = open.map(
    ({ weight, least }, column) => widths.get(column) ?? least + (spare * weight) / weights,
  )
  const scale = room / sum(wished)
  return wished.map((width) => width * scale)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const shareOf = (widths: ReadonlyMap<number, number>, columns: number, room: number): number =>
  (room - sum([...widths.values()])) / (columns - widths.size)
