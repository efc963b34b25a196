/** How the official tables fill the pages of a Word file. */
import { expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { emptyReport } from '#report/report.ts'
import { formOfYear } from '#template/forms.ts'
import { tableHeight } from '#writers/docx/cell-fit.ts'
import { linePitch } from '#writers/docx/docx-fonts.ts'
import { columnTwips } from '#writers/docx/docx-table.ts'

it('sets tables three and four of the trial form on one page, as the PDF does', () => {
  const form = formOfYear(2020)
  if (!form) throw new Error('no form')
  const report = emptyReport({
    form: form.id,
    year: 2020,
    issuers: ['青石县水利局'],
    level: 'department',
  })
  const tables = compose(report, form, { unfinished: false }).blocks.filter(
    (block) => block.kind === 'table',
  )
  const [applications, disputes] = tables.slice(-2)
  if (!applications || !disputes) throw new Error('no tables')
  const heights = [applications, disputes].map((table) => tableHeight(table, columnTwips(table)))
  const headings = 2 * linePitch
  const between = 240
  const used = heights.reduce((sum, height) => sum + height, headings + between)
  expect(used).toBeLessThan(22 * linePitch)
  // With rows as high as they once were it did not.
  expect(used).toBeGreaterThan(21 * linePitch)
})
