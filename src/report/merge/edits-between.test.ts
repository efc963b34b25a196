/** Many words changed at once come as one step, and one undo takes all of them back. */
import { expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { editsBetween } from './edits-between.ts'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport, noContact, type Report } from '#report/report.ts'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, indent: 0, runs: [{ text }] })

const before: Report = {
  ...emptyReport({ form: '2021', year: 2024, issuers: ['青石县水利局'], level: 'department' }),
  contact: { ...noContact, phone: '13900001111' },
  cells: { 'licensing.decisions': 12 },
  notes: { 'licensing.decisions': '经办13900003333', 'penalties.decisions': '其中1件' },
  prose: {
    preamble: [],
    overview: [paragraph('第一段。'), paragraph('电话13900002222。'), paragraph('第三段。')],
    problems: [paragraph('不变。')],
    other: [],
  },
  reasons: [{ rule: 'privacy.number', hash: 'a', text: '公开电话', values: {} }],
}
const after: Report = {
  ...before,
  contact: { ...before.contact, phone: '139****1111' },
  notes: { ...before.notes, 'licensing.decisions': '经办139****3333' },
  prose: {
    ...before.prose,
    overview: [paragraph('第一段。'), paragraph('电话139****2222。'), paragraph('第三段。')],
  },
  reasons: [],
}
const words = ({ contact, notes, prose, reasons }: Report) => ({
  contact,
  notes,
  overview: prose.overview.map(blockText),
  reasons,
})

it('makes one report of the other, and one undo takes it back', () => {
  const document = ReportDocument.of(before, 1)
  document.edit(editsBetween(document.report, after))
  expect(words(document.report)).toEqual(words(after))
  expect(document.report.cells).toEqual(before.cells)
  document.undo()
  expect(words(document.report)).toEqual(words(before))
  expect(document.canUndo).toBe(false)
})

it('asks for nothing where nothing differs', () => {
  expect(editsBetween(before, before)).toEqual([])
})
