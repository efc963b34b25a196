/** What the export dialog begins with. */
import { expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { choiceFor } from './export-choice.ts'

it('names the attachments of an imported report, and none for another', () => {
  const published = { attachments: ['统计表', '公开目录'] }
  expect(choiceFor({ ...exampleReport, published }).layout.attachments).toBe('统计表\n公开目录')
  expect(choiceFor(exampleReport).layout.attachments).toBe('')
})
