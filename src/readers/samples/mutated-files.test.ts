/** Files damaged at random are read with doubts or refused in Chinese; `npm run bench` tries ten thousand. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { forms } from '#template/forms.ts'
import { unfairness } from './fair-reading.ts'
import { mutated, printedFiles, wordFile, type BroughtFile } from './mutated-files.ts'

const printed = printedFiles(1)
const kinds: Readonly<Record<string, readonly BroughtFile[]>> = {
  text: printed.filter(({ name }) => name.endsWith('.txt')),
  'web pages': printed.filter(({ name }) => name.endsWith('.html')),
  'Word files': printed.filter(({ name }) => name.endsWith('pipe tables.txt')).map(wordFile),
  'report files': forms
    .filter(({ id }) => id === exampleReport.form)
    .map((form) => ({
      name: 'a.json',
      bytes: strToU8(writeReportFile(exampleReport, form)),
    })),
}
const each = 60

describe('whatever happened to', () => {
  it.each(Object.entries(kinds))('%s, the clerk gets a report or a reason', async (_, files) => {
    const unfair: string[] = []
    for (let at = 0; at < each; at += 1) {
      const file = files[at % files.length]
      const said = file && (await unfairness(mutated(file, at)))
      if (file && said !== null) unfair.push(`${file.name} ${at}: ${said ?? ''}`)
    }
    expect(unfair).toEqual([])
  })
})
