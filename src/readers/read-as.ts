/** The lines of a source as one form of the report would have them: headings, tables, and how many wordings are its own. */
import type { GridKey, SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { formOfYear, forms as allForms } from '#template/forms.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import {
  headingCandidates,
  headingsOf,
  type OutlineHeading,
} from '#readers/narrative/report-outline.ts'
import {
  formLabels,
  scanLabels,
  type FormLabels,
  type ScannedPiece,
} from '#readers/printed/form-labels.ts'
import { placedOwn } from '#readers/narrative/own-headings.ts'
import { isOnlyInWords } from '#readers/facts/report-shape.ts'
import { labelKey, withoutNumber } from '#readers/printed/label-key.ts'
import { findRows } from '#readers/rows/found-rows.ts'
import { tableOpenings } from '#readers/rows/table-openings.ts'
import { tablesInWords } from '#readers/rows/tables-in-words.ts'
import type { FoundTables } from '#readers/rows/table-rows.ts'
import type { SourceLine } from './source.ts'

/** The forms whose tables and headings are prescribed. */
export const prescribedForms = allForms.filter((form) => !hasChapters(form))

/** What the lines are when read as one form. */
export interface Understanding {
  readonly form: Form
  readonly labels: FormLabels
  readonly headings: readonly OutlineHeading[]
  readonly tables: FoundTables
  /** Lines at which a table begins that no heading announces. */
  readonly opened: readonly number[]
  /** Wordings in the text that are this form's alone. */
  readonly score: number
}

/** The table of a section, or null. */
export const gridOf = (form: Form, section: SectionKey | null): GridKey | null =>
  form.grids.find((grid) => grid.key === section)?.key ?? null

/** "（七）总计", "3.补正后…": never words of a sentence. */
const isNumberedRow = (piece: ScannedPiece): boolean =>
  piece.kind === 'label' && piece.label.kind === 'row' && withoutNumber(piece.text) !== piece.text

const blank: SourceLine = { text: '', cells: null }

/** The lines read as one of the prescribed forms; `key` is their text as labels are compared by. */
export function readAs(form: Form, lines: readonly SourceLine[], key: string): Understanding {
  const labels = formLabels(form)
  const candidates = headingCandidates(lines, form)
  const found = new Map<string, FoundTables>()
  const tablesUnder = (
    headings: readonly OutlineHeading[],
    opened: readonly (readonly [number, GridKey])[] = [],
    aside: ReadonlySet<number> = new Set(),
  ) => {
    const begins = [
      ...opened,
      ...headings
        .filter((heading) => heading.section !== null || !goesOn(heading.line))
        .map((heading) => [heading.line, gridOf(form, heading.section)] as const),
    ]
    // Mostly every heading that may be one is one: then the tables are found already.
    const places = `${begins.join()};${[...aside].join()}`
    const seen = aside.size === 0 ? lines : lines.map((line, at) => (aside.has(at) ? blank : line))
    const tables = found.get(places) ?? findRows(labels, seen, new Map(begins))
    found.set(places, tables)
    return tables
  }
  // A numbered line that no form has, with rows of a table right below, is within that table.
  const goesOn = (line: number) => {
    const next = candidates.find((one) => one.line > line)?.line ?? lines.length
    return scanLabels(labels, words(line + 1, next)).some(isNumberedRow)
  }
  const words = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map(({ text }) => text)
      .join('\n')
  const first = tablesUnder(candidates)
  const fills = (section: SectionKey, from: number, to: number): number => {
    const grid = gridOf(form, section)
    if (grid !== null)
      return first.rows.filter((row) => row.grid === grid && row.line > from && row.line < to)
        .length
    return lines.slice(from + 1, to).filter(({ text }) => text.trim() !== '').length
  }
  const headings = placedOwn(headingsOf(candidates, lines.length, fills), form)
  const opened = tableOpenings(form, lines, headings)
  const inWords = tablesInWords(lines, headings, tablesUnder(headings, opened), form.grids)
  const others = new Set(
    prescribedForms
      .filter((one) => one !== form)
      .flatMap((one) => [...formLabels(one).byKey.keys()]),
  )
  const own = [...labels.byKey.keys()].filter((one) => one.length >= 5 && !others.has(one))
  return {
    form,
    labels,
    headings,
    tables: tablesUnder(headings, opened, inWords),
    opened: opened.map(([line]) => line),
    score: own.filter((one) => key.includes(one)).length,
  }
}

const fewestOwnRows = 2

/** Whether table 3 has rows that only the form of the year has, whatever another table was copied from. */
function hasOwnRows(due: Understanding, other: Understanding): boolean {
  const own = due.tables.rows.filter(
    ({ row, grid, label }) =>
      grid === 'applications' && row !== null && !other.labels.byKey.has(labelKey(label)),
  )
  return due !== other && own.length >= fewestOwnRows
}

/** The form that most wordings are of, where that is clear; else that of the year. */
export function chosenForm(
  readings: readonly Understanding[],
  year: number | null,
): {
  readonly first: Understanding
  readonly clear: boolean
  readonly reading: Understanding
} | null {
  const [first, second] = [...readings].sort((a, b) => b.score - a.score)
  if (!first) return null
  const ofYear = year === null ? undefined : formOfYear(year)
  const due = readings.find(({ form }) => form === ofYear) ?? first
  const clear =
    first.score > (second?.score ?? 0) && !isOnlyInWords(first, ofYear) && !hasOwnRows(due, first)
  return { first, clear, reading: clear ? first : due }
}
