/** What was worked out on a snapshot, as edits of the open report: only the parts that differ, one step of undo. */
import { canonicalJson } from '#report/file/json-text.ts'
import type { Edit } from '#report/report-document.ts'
import { metaKeys } from '#report/registers/report-meta.ts'
import { proseKeys, type Report } from '#report/report.ts'

/**
 * The edits that make the words of one snapshot those of another: title, contact and the like, notes,
 * sections; a reason the other lacks is taken away. Cells are left alone.
 */
export function editsBetween(before: Report, after: Report): readonly Edit[] {
  const meta = Object.fromEntries(
    metaKeys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  )
  const notes = Object.keys(before.notes)
    .filter((note) => before.notes[note] !== after.notes[note])
    .map((note): Edit => ({ note, text: after.notes[note] ?? null }))
  const prose = proseKeys
    .filter((key) => before.prose[key] !== after.prose[key])
    .map((key): Edit => ({ prose: key, blocks: after.prose[key] }))
  const reasons = before.reasons
    .filter((reason) => !after.reasons.includes(reason))
    .map((reason): Edit => ({ reason: { ...reason, text: '' } }))
  return [...(Object.keys(meta).length > 0 ? [{ meta }] : []), ...notes, ...prose, ...reasons]
}

const changedKeys = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !same(before[key], after[key]),
  )

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** All edits that make one report say what another says; what people said in the review is left alone. */
export function editsToward(before: Report, after: Report): readonly Edit[] {
  const meta = Object.fromEntries(
    metaKeys.filter((key) => !same(before[key], after[key])).map((key) => [key, after[key]]),
  )
  const fresh = after.reasons.filter((reason) => !before.reasons.some((one) => same(one, reason)))
  const gone = before.reasons.filter(
    ({ rule, hash }) => !after.reasons.some((one) => one.rule === rule && one.hash === hash),
  )
  return [
    ...(Object.keys(meta).length > 0 ? [{ meta }] : []),
    ...changedKeys(before.cells, after.cells).map((cell) => ({ cell, value: after.cells[cell] })),
    ...changedKeys(before.notes, after.notes).map((note) => ({
      note,
      text: after.notes[note] ?? null,
    })),
    ...proseKeys
      .filter((key) => !same(before.prose[key], after.prose[key]))
      .map((key) => ({ prose: key, blocks: after.prose[key] })),
    ...fresh.map((reason) => ({ reason })),
    ...gone.map((reason) => ({ reason: { ...reason, text: '' } })),
  ]
}
