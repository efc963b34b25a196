/** Chapters of a report before 2019 go into the report file and come back as they were. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { chaptersOf, proseOfChapters } from './chapters.ts'
import type { Block } from './prose.ts'
import { readReportFile, writeReportFile } from './report-file.ts'
import { emptyReport } from './report.ts'

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
