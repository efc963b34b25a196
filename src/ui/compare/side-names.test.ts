/** How the states of a report are named where two of them are chosen. */
import { expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { previousOf } from '#report/previous-report.ts'
import type { ReviewEvent } from '#report/review-event.ts'
import { groupOf, sideName } from './side-names.ts'

const at = new Date(2026, 0, 5, 14, 3).getTime()
const content = exampleReport
const mark = { whole: 'a', parts: {} }
const event = {
  id: 'a',
  after: [],
  at,
  by: { name: '张三', role: 'first' },
} satisfies Omit<ReviewEvent, 'act'>

it('names a version by what was done, when and by whom', () => {
  const pass = { ...event, act: { do: 'pass', stage: 'first', content: mark } } as const
  const submit = {
    ...event,
    act: { do: 'submit', stages: ['first'], apart: true, content: mark },
  } as const
  const version = { kind: 'version', key: 'a', content } as const
  expect(sideName({ ...version, event: submit, round: 1 })).toBe(
    '第1次送审 · 2026年1月5日 14:03 · 张三',
  )
  expect(sideName({ ...version, event: pass, round: 2 })).toBe(
    '第2次送审，初审通过 · 2026年1月5日 14:03 · 张三',
  )
  const saved = (file: string) =>
    sideName({
      ...version,
      event: { ...event, act: { do: 'export', file, content: mark } },
      round: 0,
    })
  expect(saved('清河县水务局2025年报告.json')).toBe('存为文件时 · 2026年1月5日 14:03 · 张三')
  expect(saved('清河县水务局2025年报告.docx')).toBe('导出 DOCX 时 · 2026年1月5日 14:03 · 张三')
  expect(sideName({ kind: 'looked', key: 'looked', content, event: pass })).toBe(
    '上次查看时 · 2026年1月5日 14:03',
  )
  expect(
    sideName({ kind: 'approved', key: 'approved', content, event: pass, stage: 'first' }),
  ).toBe('最近一次通过审核（初审） · 2026年1月5日 14:03 · 张三')
})

it('names an earlier year by year and organ, a file by its name', () => {
  const previous = previousOf({ ...exampleReport, year: 2023 })
  const earlier = { kind: 'previous', key: 'previous-0', previous, content: previous } as const
  expect(sideName(earlier)).toBe('2023年报告 · 青石县水利局')
  expect(groupOf(earlier)).toBe('往年报告')
  expect(sideName({ kind: 'file', key: 'file-1', file: '公开.html', content })).toBe(
    '文件 · 公开.html',
  )
})
