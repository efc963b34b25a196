/** The example report is one a supervisor could approve. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { check } from './check.ts'

it('has no finding, and every cell filled', () => {
  const form = formById('2021')
  if (!form) throw new Error('no form')
  expect(check(exampleReport, form)).toEqual([])
  for (const cell of form.cells.values())
    if (!cell.computed) expect(exampleReport.cells[cell.id], cell.id).toBeDefined()
})
