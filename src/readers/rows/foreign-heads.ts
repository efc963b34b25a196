/** Rows that stand under the column heads of another year's form: their figures mean something else. */
import type { CellId, Form } from '#template/form.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Doubt } from '#report/report.ts'
import { formLabels, type FormLabels } from '#readers/printed/form-labels.ts'
import { labelKey, withoutRemark } from '#readers/printed/label-key.ts'
import type { SourceLine } from '#readers/source.ts'
import type { LabelledRow } from './table-rows.ts'

const headKeys = ({ byKey }: FormLabels): string[] =>
  [...byKey].flatMap(([key, label]) => (label.kind === 'head' ? [key] : []))

/** Heads by their keys that other forms have and this one does not, in no longer or shorter wording. */
function foreignKeys(own: FormLabels, others: readonly Form[]): ReadonlySet<string> {
  const known = [...own.byKey.keys()]
  return new Set(
    others
      .flatMap((form) => headKeys(formLabels(form)))
      .filter((key) => known.every((one) => !one.includes(key) && !key.includes(one))),
  )
}

const keysIn = ({ cells, text }: SourceLine): string[] =>
  (cells ?? [text]).map((cell) => withoutRemark(labelKey(cell)))

/** Doubts the figures of rows above which the last heads are those of one of `others`. */
export function doubtForeignHeads(
  rows: readonly LabelledRow[],
  lines: readonly SourceLine[],
  own: FormLabels,
  others: readonly Form[],
  cells: Readonly<Record<CellId, CellValue>>,
): Doubt[] {
  const foreign = foreignKeys(own, others)
  const at = new Map<number, LabelledRow[]>()
  for (const row of rows) at.set(row.line, [...(at.get(row.line) ?? []), row])
  const doubts: Doubt[] = []
  let head: string | null = null
  for (const [number, line] of lines.entries()) {
    const keys = keysIn(line)
    if (keys.some((key) => own.byKey.get(key)?.kind === 'head')) head = null
    head = keys.find((key) => foreign.has(key)) ?? head
    if (head === null) continue
    const why = `这一行上面的列标题“${head}”是另一年格式的，数字的含义不同，请对照原件核对`
    for (const { row, tokens } of at.get(number) ?? [])
      for (const { id } of row.cells)
        if ((cells[id] ?? null) !== null)
          doubts.push({ at: id, why, candidates: [cells[id]], source: tokens.join(' ') })
  }
  return doubts
}
