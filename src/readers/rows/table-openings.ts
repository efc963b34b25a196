/** Where a table of the form begins that no heading announces: at its own first heads. */
import type { GridKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { labelKey } from '#readers/printed/label-key.ts'
import type { OutlineHeading } from '#readers/narrative/report-outline.ts'
import type { SourceLine } from '#readers/source.ts'

/** Shorter heads ("行政复议") stand in sentences too. */
const shortestOpening = 8

const keyOf = ({ text, cells }: SourceLine) => labelKey(cells ? cells.join('') : text)

/** Whether the heads of a table's first row stand at a line, on it or one a line. */
function standsAt(lines: readonly SourceLine[], at: number, heads: string): boolean {
  let said = ''
  for (let line = at; line < lines.length && said.length < heads.length; line += 1) {
    const one = lines[line]
    const key = one ? keyOf(one) : ''
    if (line === at && key === '') return false
    said += key
    if (!heads.startsWith(said)) return false
  }
  return said === heads
}

/** The lines at which tables without a heading begin, each with its grid. */
export function tableOpenings(
  { grids }: Pick<Form, 'grids'>,
  lines: readonly SourceLine[],
  headings: readonly OutlineHeading[],
): readonly (readonly [number, GridKey])[] {
  return grids.flatMap((grid) => {
    if (headings.some(({ section }) => section === grid.key)) return []
    const heads = (grid.rows[0] ?? []).map(({ text }) => labelKey(text))
    const openings = [heads[0] ?? '', heads.join('')].filter(
      (opening) => opening.length >= shortestOpening,
    )
    const at = lines.findIndex((_, line) =>
      openings.some((opening) => standsAt(lines, line, opening)),
    )
    return at === -1 ? [] : [[at, grid.key] as const]
  })
}
