/** Tables that an office sets among its words: what they call a row is no row of the form, whatever its name. */
import type { GridKey, SectionKey } from '#template/form-source.ts'
import type { SourceLine } from '#readers/source.ts'
import type { FoundTables } from './table-rows.ts'

/** A table with more rows of the form is the form's own, printed once more. */
const mostOfForm = 4

interface Headed {
  readonly line: number
  readonly section: SectionKey | null
}

interface Run {
  readonly from: number
  /** The line behind its last. */
  readonly to: number
}

/** Rows that the source itself has set one below the other. */
function runsOf(lines: readonly SourceLine[]): readonly Run[] {
  const runs: Run[] = []
  let from = -1
  for (const [at, line] of [...lines, null].entries()) {
    const isRow = line?.cells != null && line.sure === true
    if (isRow && from < 0) from = at
    if (isRow || from < 0) continue
    runs.push({ from, to: at })
    from = -1
  }
  return runs
}

/**
 * The lines of tables that stand under a heading of words, or before the first heading, while the rows of the
 * form that they seem to have stand under the heading of their own table; or are but a few of their rows,
 * and that table has a heading of its own.
 */
export function tablesInWords(
  lines: readonly SourceLine[],
  headings: readonly Headed[],
  tables: FoundTables,
  grids: readonly { readonly key: GridKey }[],
): ReadonlySet<number> {
  const isGrid = (section: SectionKey | null) => grids.some(({ key }) => key === section)
  const opened = headings.filter(({ section }) => section !== null)
  const sectionAt = (at: number): SectionKey | null =>
    opened.reduce<SectionKey | null>(
      (last, { line, section }) => (line <= at ? section : last),
      null,
    )
  const inWords = runsOf(lines).filter(({ from, to }) => {
    const isWithin = ({ line }: { readonly line: number }) => line >= from && line < to
    const section = sectionAt(from)
    if (opened.length === 0 || isGrid(section) || tables.heads.some(isWithin)) return false
    const rows = tables.rows.filter((row) => row.row !== null && isWithin(row))
    const isFew = rows.length * 2 < to - from
    return (
      rows.length <= mostOfForm &&
      rows.every(
        ({ row, grid }) =>
          (isFew && opened.some((heading) => heading.section === grid)) ||
          tables.rows.some((other) => other.row === row && sectionAt(other.line) === other.grid),
      )
    )
  })
  return new Set(
    inWords.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  )
}
