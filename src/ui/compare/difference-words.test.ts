/** What the comparison says in words. */
import { expect, it } from 'vitest'
import type { CellValue } from '#report/cell-value.ts'
import { formById } from '#template/forms.ts'
import type { BlockChange } from '#review/compare/compare-prose.ts'
import type { Comparison } from '#review/compare/compare-reports.ts'
import {
  asideWords,
  blockNote,
  differenceWords,
  factWords,
  rowPath,
  summaryWords,
} from './difference-words.ts'

const cell = (before: CellValue, after: CellValue, difference: string | null) =>
  differenceWords({ cell: 'fees.amount', before, after, difference })

it('says by how much a number differs, and holds a blank for no 0', () => {
  expect(cell(3, 6, '3')).toBe('增加 3')
  expect(cell('0.5', '0.04', '-0.46')).toBe('减少 0.46')
  expect(cell(null, 0, null)).toBe('原为空白')
  expect(cell(0, null, null)).toBe('改为空白')
  expect(cell('0.4', '0.40', '0')).toBe('写法不同')
  expect(cell('若干', 3, null)).toBe('不是数字')
})

const path = (form: string, id: string) => {
  const known = formById(form)?.cells.get(id)
  return known && rowPath(known)
}

it('names a row by its own name where the form ends it with the unit', () => {
  expect(path('pre-2019', 'statistics.channel.website')).toBe('2.政府网站公开政府信息数')
  expect(path('pre-2019', 'statistics.litigation.corrected')).toBe('行政诉讼（二）被依法纠错数')
  expect(path('2021', 'documents.rules.issued')).toBe('第二十条第（一）项 › 规章')
})

it('reads a date and the kind of organ as a clerk does', () => {
  expect(factWords({ fact: 'date', before: '', after: '' }, '2026-01-23')).toBe('2026年1月23日')
  expect(factWords({ fact: 'level', before: '', after: '' }, 'department')).toBe('部门')
})

it('says that a paragraph became a heading', () => {
  const change: BlockChange = {
    is: 'changed',
    before: { kind: 'paragraph', indent: 0, runs: [] },
    after: { kind: 'heading1', indent: 0, runs: [] },
    pieces: [],
    look: false,
  }
  expect(blockNote(change)).toBe('由正文改为一级标题')
})

const nothing: Comparison = { places: [], changes: 0, leftAside: [] }

it('says when nothing differs, and what was left aside', () => {
  expect(summaryWords(nothing)).toBe('两个版本没有差别')
  expect(asideWords({ ...nothing, leftAside: ['other-form', 'notes', 'signature'] })).toEqual([
    '两边的表格格式不同，只比对两种格式都有的部分和数字。',
    '其中一边没有保留表格注释、落款，这些没有比对。',
  ])
})

it('counts words, numbers and the rest apart', () => {
  const places: Comparison['places'] = [
    {
      place: 'overview',
      facts: [],
      notes: [],
      cells: [{ cell: 'a', before: 1, after: 2, difference: '1' }],
      blocks: [],
      changes: 3,
    },
  ]
  expect(summaryWords({ ...nothing, places, changes: 3 })).toBe('共3处差别：文字2处，表格数字1处')
})
