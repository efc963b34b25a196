/** A plain text cut into lines and, where a line is a row of a table, into its cells. */

export interface TextLine {
  readonly text: string
  /** Cells of a table row with its empty ones; null where the line is words. */
  readonly cells: readonly string[] | null
}

const ruler = /^[|\s:+-]*-{2,}[|\s:+-]*$/u

const cellsOfPipes = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|(?=.*\|)/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim())

/** One cell a line, each closed by a bar: rows run over many lines and end where the next label begins. */
const isCellALine = (lines: readonly string[]): boolean => {
  const barred = lines.filter((line) => line.includes('|'))
  return (
    barred.length >= 20 &&
    barred.filter((line) => /^[^|]*\|+$/u.test(line.trim())).length > barred.length * 0.9
  )
}

/** Lines of a text; rulers of Markdown tables are left out. */
export function linesOf(text: string): TextLine[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const cellALine = isCellALine(lines)
  return lines.flatMap((line): TextLine[] => {
    if (line.includes('|')) {
      if (ruler.test(line)) return []
      if (cellALine) {
        const cells = line
          .trim()
          .split('|')
          .map((cell) => cell.trim())
        return [{ text: line, cells: cells.slice(0, -1) }]
      }
      return [{ text: line, cells: cellsOfPipes(line) }]
    }
    if (/\S\t|\t\S/u.test(line))
      return [{ text: line, cells: line.split('\t').map((cell) => cell.trim()) }]
    return [{ text: line, cells: null }]
  })
}
