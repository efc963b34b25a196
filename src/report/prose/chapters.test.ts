/** Chapters of a report before 2019 go into the report file and come back as they were. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { chaptersOf, moveChapter, proseOfChapters } from './chapters.ts'
import type { Block } from './prose.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { emptyReport } from '#report/report.ts'

const block = fc.record({
  kind: fc.constantFrom('chapter', 'heading1', 'paragraph'),
  indent: fc.constant(0),
  runs: fc
    .stringMatching(/^[一二三、公开情况（）]{1,12}$/u)
    .map((text): Block['runs'] => [{ text }]),
}) satisfies fc.Arbitrary<Block>

it('keeps every chapter in order, heading and words', () => {
  fc.assert(
    fc.property(fc.array(block), (prose) => {
      expect(proseOfChapters(chaptersOf(prose))).toEqual(prose)
    }),
  )
})

const chapter = (text: string): Block => ({ kind: 'chapter', indent: 0, runs: [{ text }] })
const words = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })
const heads = (moved: readonly Block[]) =>
  moved.map(({ runs: [run] }) => (run && 'text' in run ? run.text : '')).join('')
const spelled = (blocks: readonly Block[]) => blocks.map((one) => JSON.stringify(one)).sort()

it('moves a chapter past its neighbour with all its words, and back again', () => {
  fc.assert(
    fc.property(fc.array(block), fc.nat(6), (prose, number) => {
      const moved = moveChapter(prose, number, 1)
      expect(spelled(moved)).toEqual(spelled(prose))
      if (moved !== prose) expect(moveChapter(moved, number + 1, -1)).toEqual(prose)
    }),
  )
  const prose = [
    words('引言'),
    chapter('一'),
    words('甲'),
    chapter('二'),
    chapter('三'),
    words('乙'),
  ]
  expect(heads(moveChapter(prose, 0, 1))).toBe('引言二一甲三乙')
  expect(heads(moveChapter(prose, 2, -1))).toBe('引言一甲三乙二')
  expect(moveChapter(prose, 0, -1)).toBe(prose)
  expect(moveChapter(prose, 2, 1)).toBe(prose)
})

it('is the same report after a report file', () => {
  const form = formById('pre-2019')
  if (!form) throw new Error('pre-2019')
  fc.assert(
    fc.property(fc.array(block), (overview) => {
      const start = {
        form: form.id,
        year: 2016,
        issuers: ['清河县水务局'],
        level: 'department',
      } as const
      const report = {
        ...emptyReport(start),
        prose: { preamble: [], overview, problems: [], other: [] },
        cells: { 'statistics.disclosed': 80 },
      }
      const text = writeReportFile(report, form)
      const file: { chapters: { heading: string }[] } = JSON.parse(text)
      expect(file.chapters.map(({ heading }) => heading)).toEqual(
        chaptersOf(overview).map(({ heading }) => heading),
      )
      const reading = readReportFile(text)
      expect(reading.ok && reading.report.prose.overview).toEqual(overview)
      expect(reading.ok && reading.report.cells['statistics.disclosed']).toBe(80)
      expect(reading.ok && reading.warnings).toEqual([])
    }),
    { numRuns: 40 },
  )
})
