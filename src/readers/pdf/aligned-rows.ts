/** Tables without rulings: lines whose words stand below one another in columns. Never sure. */
import { wordsOfLine, type LetterLine } from './page-letters.ts'

interface Stretch {
  readonly text: string
  readonly left: number
  readonly right: number
}

export interface AlignedTable {
  readonly top: number
  readonly left: number
  readonly right: number
  readonly rows: readonly {
    readonly sure: false
    readonly cells: readonly (Stretch & { readonly isTall: false; readonly isLast: false })[]
  }[]
}

const widestBlank = 1.5

/** The parts of a line that wide blanks set apart. */
function stretchesOf(line: LetterLine): readonly Stretch[] {
  const parts: LetterLine[number][][] = []
  for (const letter of line) {
    const last = parts.at(-1)?.at(-1)
    if (last && letter.left - last.right <= Math.max(last.size, letter.size) * widestBlank)
      parts.at(-1)?.push(letter)
    else parts.push([letter])
  }
  return parts.map((part) => ({
    text: wordsOfLine(part),
    left: part[0]?.left ?? 0,
    right: part.at(-1)?.right ?? 0,
  }))
}

const isFigure = (text: string): boolean => /^[-+]?\d[\d.,，]*$/u.test(text)

const isRow = (stretches: readonly Stretch[]): boolean =>
  stretches.length > 2 || (stretches.length === 2 && isFigure(stretches[1]?.text ?? ''))

/** Columns are the stretches of all rows, those that overlap taken as one. */
function columnsOf(rows: readonly (readonly Stretch[])[]) {
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of rows.flat().sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1)
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

function tableOf(lines: readonly LetterLine[]): AlignedTable {
  const rows = lines.map(stretchesOf)
  const columns = columnsOf(rows)
  return {
    top: lines[0]?.[0]?.middle ?? 0,
    left: columns[0]?.left ?? 0,
    right: columns.at(-1)?.right ?? 0,
    rows: rows.map((row) => ({
      sure: false,
      cells: columns.map((column) => ({
        ...column,
        text: row
          .filter(({ left, right }) => left < column.right && right > column.left)
          .map(({ text }) => text)
          .join(' '),
        isTall: false,
        isLast: false,
      })),
    })),
  }
}

/** Lines as they are, and in place of two and more that stand in columns the table they make. */
export function alignedTables(
  lines: readonly LetterLine[],
  breaks: readonly number[],
): readonly (AlignedTable | { readonly line: LetterLine })[] {
  const found: (AlignedTable | { readonly line: LetterLine })[] = []
  let open: LetterLine[] = []
  const close = () => {
    if (open.length > 1) found.push(tableOf(open))
    else found.push(...open.map((line) => ({ line })))
    open = []
  }
  let before = 0
  for (const line of lines) {
    const middle = line[0]?.middle ?? 0
    if (breaks.some((at) => before < at && at < middle)) close()
    before = middle
    if (isRow(stretchesOf(line))) open.push(line)
    else {
      close()
      found.push({ line })
    }
  }
  close()
  return found
}
