/** The rival's rules: one zod schema over all cells, with the form's own checks as its refinement. */
import { z } from 'zod'
import { check } from '#checks/check.ts'
import { cellText, parseCellText, type CellValue } from '#report/cell-value.ts'
import { emptyReport, type Report } from '#report/report.ts'
import type { Cell, CellId, Form } from '#template/form.ts'

/** Texts of the input cells, nested as react-hook-form nests a name with dots. */
export interface Texts {
  [part: string]: string | Texts
}

const inputsOf = (form: Form): readonly Cell[] =>
  [...form.cells.values()].filter((cell) => !cell.computed)

const textAt = (texts: Texts, cell: CellId): string => {
  let here: string | Texts | undefined = texts
  for (const part of cell.split('.')) here = typeof here === 'object' ? here[part] : undefined
  return typeof here === 'string' ? here : ''
}

/** The fields' first texts, of the cells a person fills in; totals are the page's to make. */
export function textsOf(form: Form, cells: Report['cells']): Texts {
  const texts: Texts = {}
  for (const { id } of inputsOf(form)) {
    const parts = id.split('.')
    const last = parts.pop() ?? id
    let here = texts
    for (const part of parts) {
      const inner = here[part]
      const next: Texts = typeof inner === 'object' ? inner : {}
      here[part] = next
      here = next
    }
    here[last] = cellText(cells[id])
  }
  return texts
}

const shapeOf = (texts: Texts): z.ZodType<Texts, Texts> =>
  z.object(
    Object.fromEntries(
      Object.entries(texts).map(([part, inner]) => [
        part,
        typeof inner === 'string' ? z.string() : shapeOf(inner),
      ]),
    ),
  )

/** All cells as strings, then the checks of the whole report; a finding stands at each of its cells. */
export function schemaOf(form: Form, texts: Texts) {
  const report = emptyReport({ form: form.id, year: form.years.from, issuers: [], level: null })
  const inputs = inputsOf(form)
  const inputIds = new Set(inputs.map(({ id }) => id))
  return shapeOf(texts).superRefine((values, context) => {
    const cells: Record<CellId, CellValue> = {}
    for (const cell of inputs) {
      const value = parseCellText(textAt(values, cell.id), cell)
      if (value !== null) cells[cell.id] = value
    }
    for (const finding of check({ ...report, cells }, form)) {
      for (const cell of finding.cells) {
        if (!inputIds.has(cell)) continue
        context.addIssue({ code: 'custom', path: cell.split('.'), message: finding.message })
      }
    }
  })
}
