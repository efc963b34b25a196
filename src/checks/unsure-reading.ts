/**
 * What an import could not read for sure is no mistake of the report yet: as long as the doubt is open,
 * a sum that rests on it only warns. So do blanks where the source prints figures that could not be told
 * apart, or where the rest of a table that is cut was not found: the report need not leave them blank.
 * A table of which nothing was found is told of by its doubt alone, as long as that is open. Every other
 * blank stays an error, as the form has it, and says what it may come from.
 */
import type { CellId, Form } from '#template/form.ts'
import type { Doubt, Report } from '#report/report.ts'
import { type Finding, isBlankFinding } from './finding.ts'

/** What the open doubts of an import are about. */
export interface Unsure {
  /** Cells each with a doubt of its own. */
  readonly cells: ReadonlySet<CellId>
  /** Those of them at whose place the source prints a figure. */
  readonly printed: ReadonlySet<CellId>
  /** Cells of tables, or parts of them, that were not found at all. */
  readonly unread: ReadonlySet<CellId>
  /** Those of them whose table was not found at all. */
  readonly absent: ReadonlySet<CellId>
}

/** A row is quoted with its figures also where this cell of it reads as blank. */
function printsFigure({ source = '', candidates = [] }: Doubt): boolean {
  const readsBlank = candidates.length > 0 && candidates.every((one) => one === null)
  return /\d/u.test(source) && !readsBlank
}

/** Which cells the open doubts of an import are about; a sum of unsure figures is unsure. */
export function unsureCells({ doubts, cells: kept }: Report, form: Form): Unsure {
  const cells = new Set<CellId>()
  const printed = new Set<CellId>()
  const unread = new Set<CellId>()
  const absent = new Set<CellId>()
  for (const doubt of doubts) {
    const { at, source } = doubt
    if (form.cells.has(at)) {
      cells.add(at)
      if (printsFigure(doubt)) printed.add(at)
    }
    const grid = form.grids.find(({ table }) => at === `table${table}`)
    if (!grid) continue
    const named = (source ?? '').split(' ').filter((id) => form.cells.has(id))
    const whole = grid.valueRows.flat()
    for (const id of named.length > 0 ? named : whole) unread.add(id)
    const isNamed = new Set(named)
    if (whole.every((id) => isNamed.has(id) && (kept[id] ?? null) === null))
      for (const id of whole) absent.add(id)
  }
  for (const { computes, right } of form.computations)
    if (
      computes !== null &&
      kept[computes] === undefined &&
      right.some(({ cell }) => cells.has(cell))
    )
      cells.add(computes)
  return { cells, printed, unread, absent }
}

const held = new WeakMap<Finding, Finding>()

/** The same milder finding for the same finding, so that a list of them can be compared. */
function milder(finding: Finding, why: string): Finding {
  const message = `${finding.message}${why}，请先对照原件核对存疑。`
  const before = held.get(finding)
  if (before?.message === message) return before
  const after: Finding = { ...finding, tier: 'warning', message }
  held.set(finding, after)
  return after
}

/** The finding, or the same, milder where it rests on what was not read for sure; nothing for blanks of a table not found. */
export function heldBack(
  finding: Finding,
  { cells, printed, unread, absent }: Unsure,
): readonly [] | readonly [Finding] {
  if (finding.tier !== 'error') return [finding]
  if (!isBlankFinding(finding))
    return finding.cells.some((id) => cells.has(id))
      ? [milder(finding, '有的数导入时没有读准')]
      : [finding]
  if (finding.cells.every((id) => absent.has(id))) return []
  if (finding.cells.every((id) => printed.has(id) || unread.has(id)))
    return [milder(finding, '这些格导入时没有读到或者没有读准')]
  if (!finding.cells.every((id) => cells.has(id) || unread.has(id))) return [finding]
  const message = `${finding.message}这些格导入时没有读到，请先对照原件核对存疑。`
  return [{ ...finding, message }]
}
