/**
 * What an import could not read for sure is no mistake of the report yet: as long as the doubt is open,
 * a sum that rests on it only warns. A blank stays an error, as the form has it, and says what it may come
 * from. Nothing is silenced.
 */
import type { CellId, Form } from '#template/form.ts'
import type { Report } from '#report/report.ts'
import type { Finding } from './finding.ts'

interface Unsure {
  /** Cells each with a doubt of its own. */
  readonly cells: ReadonlySet<CellId>
  /** Cells of tables, or parts of them, that were not found at all. */
  readonly unread: ReadonlySet<CellId>
}

/** Which cells the open doubts of an import are about; a sum of unsure figures is unsure. */
export function unsureCells({ doubts, cells: kept }: Report, form: Form): Unsure {
  const cells = new Set<CellId>()
  const unread = new Set<CellId>()
  for (const { at, source } of doubts) {
    if (form.cells.has(at)) cells.add(at)
    const grid = form.grids.find(({ table }) => at === `table${table}`)
    if (!grid) continue
    const named = (source ?? '').split(' ').filter((id) => form.cells.has(id))
    for (const id of named.length > 0 ? named : grid.valueRows.flat()) unread.add(id)
  }
  for (const { computes, right } of form.computations)
    if (
      computes !== null &&
      kept[computes] === undefined &&
      right.some(({ cell }) => cells.has(cell))
    )
      cells.add(computes)
  return { cells, unread }
}

/** The finding, or the same, milder where it is a sum, where it rests on what was not read for sure. */
export function heldBack(finding: Finding, { cells, unread }: Unsure): Finding {
  if (finding.tier !== 'error') return finding
  const isBlank = finding.rule.endsWith('.blank')
  const rests = isBlank
    ? finding.cells.every((id) => cells.has(id) || unread.has(id))
    : finding.cells.some((id) => cells.has(id))
  if (!rests) return finding
  const why = isBlank ? '这些格导入时没有读到' : '有的数导入时没有读准'
  return {
    ...finding,
    tier: isBlank ? 'error' : 'warning',
    message: `${finding.message}${why}，请先对照原件核对存疑。`,
  }
}
