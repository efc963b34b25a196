/** What the export dialog begins with. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { choiceFor, keepChoice } from './export-choice.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('names the attachments of an imported report, and none for another', () => {
  const published = { attachments: ['统计表', '公开目录'] }
  expect(choiceFor({ ...exampleReport, published }).layout.attachments).toBe('统计表\n公开目录')
  expect(choiceFor(exampleReport).layout.attachments).toBe('')
})

it('remembers the shape, but number and attachments for the report they were written for', () => {
  const first = choiceFor(exampleReport)
  const layout = {
    ...first.layout,
    kind: 'announcement' as const,
    number: '2025年第2号',
    attachments: '明细表',
  }
  keepChoice({ ...first, zip: false, layout }, exampleReport)
  expect(choiceFor(exampleReport).layout).toEqual(layout)
  const other = choiceFor({ ...exampleReport, issuers: ['青石县林业局'] })
  expect([other.zip, other.layout.kind]).toEqual([false, 'announcement'])
  expect([other.layout.number, other.layout.attachments]).toEqual(['', ''])
  expect(choiceFor({ ...exampleReport, year: 2025 }).layout.number).toBe('')
  // What the clerk took out of an imported report's attachments stays out.
  const published = { attachments: ['统计表'] }
  expect(choiceFor({ ...exampleReport, published }).layout.attachments).toBe('明细表')
})

it('begins as usual where what was kept is no choice', () => {
  for (const text of ['', '3', '{"formats":3,"issued":[{}]}', '{']) {
    kept.set('nianbao.export', text)
    expect(choiceFor(exampleReport).formats).toEqual(['docx', 'pdf'])
  }
})
