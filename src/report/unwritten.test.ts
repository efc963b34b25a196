/** What a clerk who has filled in every table may still have forgotten. */
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Block, Prose } from '#report/prose/prose.ts'
import { emptyReport } from './report.ts'
import { unwrittenParts } from './unwritten.ts'

const unwrittenOf = (report: typeof exampleReport) => {
  const form = formById(report.form)
  return form && unwrittenParts(report, form).map(({ name }) => name)
}

const block = (kind: 'heading1' | 'paragraph', text: string): Block => ({
  kind,
  indent: 0,
  runs: text === '' ? [] : [{ text }],
})

const withProblems = (prose: Prose) => ({
  ...exampleReport,
  prose: { ...exampleReport.prose, problems: prose },
})

it('names the organ and the parts of the form without a word, and no others', () => {
  const empty = { issuers: ['清河县水务局'], level: null }
  expect(unwrittenOf(exampleReport)).toEqual([])
  expect(unwrittenOf(emptyReport({ ...empty, form: '2021', year: 2025 }))).toEqual([
    '一、总体情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ])
  expect(unwrittenOf({ ...exampleReport, issuers: [''] })).toEqual(['机关名称'])
  expect(unwrittenOf(emptyReport({ ...empty, form: 'pre-2019', year: 2016 }))).toEqual([])
})

it('names the headings of an outline that nothing was written under', () => {
  const outline = (words: string) => [
    block('heading1', '（一）存在的主要问题'),
    block('paragraph', words),
    block('heading1', '（二）改进情况'),
    block('paragraph', ''),
  ]
  expect(unwrittenOf(withProblems(outline('')))).toEqual(['五、存在的主要问题及改进情况'])
  const half = outline('公开的时效有待提高。')
  expect(unwrittenOf(withProblems(half))).toEqual(['五、存在的主要问题及改进情况（二）改进情况'])
  const spaced = [...half, block('paragraph', '已改进。')]
  expect(unwrittenOf(withProblems(spaced))).toEqual([])
  // Problems told as numbered headings alone, as many offices do, are written.
  const listed = [block('heading1', '（一）公开的时效有待提高。')]
  expect(unwrittenOf(withProblems(listed))).toEqual([])
})
