/** Real published reports: how often each rule of form, wording and privacy finds something in them. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { check } from '#checks/check.ts'
import { readPastReport } from '#readers/past-report.ts'

const shared = '../shared'

/** What a reader of each report found wrong in it, counted by rule; all else would be a false alarm. */
const wrong: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'seeds/000_c39660fea822cee3.txt': {
    'preamble.contact': 1,
    'title.words': 2,
    'title.years-differ': 1,
    'wording.grammar': 1,
  },
  'seeds/001_ccd59bc5fe42f9c9.txt': {
    'title.words': 1,
    'outline.heading': 2,
    'outline.section-missing': 1,
    'outline.broken-sentence': 1,
    'preamble.period': 1,
    'preamble.basis-local': 1,
    'preamble.contact': 1,
    'overview.aspects': 1,
    'disclosure.unit': 1,
    'wording.doubled': 1,
    'wording.date-dot': 1,
  },
  'seeds/003_55e08c139f8a7177.txt': {
    'signature.date': 1,
    'wording.until': 1,
    'wording.phrase': 1,
  },
  'seeds/004_a53a1aafad74cc7a.txt': { 'disclosure.label': 1, 'wording.date-dot': 1 },
  'fixtures/012.txt': {
    'title.words': 1,
    'overview.government-duties': 1,
    'wording.doubled': 1,
    'wording.half-width': 2,
  },
  'fixtures/018.txt': {
    'disclosure.label': 1,
    'outline.heading': 9,
    'title.organ-short': 1,
    'title.words': 1,
    'preamble.contact': 1,
    'wording.doubled': 1,
    'wording.grammar': 1,
    'wording.half-width': 1,
  },
  'fixtures/020.html': {
    'outline.heading': 1,
    'wording.half-width': 2,
    'wording.short-name-unsaid': 1,
  },
  'fixtures/025.txt': { 'preamble.basis': 1, 'preamble.place': 1, 'overview.aspects': 1 },
  'fixtures/038.txt': { 'preamble.period': 1, 'preamble.parts': 1, 'overview.aspects': 1 },
  'fixtures/053.txt': {},
}

const group =
  /^(?:title\.(?!issuer|year$|form)|outline|preamble|overview|problems|other|signature|wording|privacy|disclosure\.(?:label|unit))/u

async function found(path: string): Promise<Record<string, number>> {
  const reading = await readPastReport(readFileSync(path), { fileName: path })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const form = formById(reading.report.form)
  if (!form) throw new Error(reading.report.form)
  const counts: Record<string, number> = {}
  for (const { rule } of check(reading.report, form))
    if (group.test(rule)) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

describe('published reports', () => {
  it.skipIf(existsSync(shared))('are not beside this project: nothing to read', () => {
    expect(existsSync(shared)).toBe(false)
  })

  it.runIf(existsSync(shared)).each(Object.entries(wrong))('%s', async (path, counts) => {
    expect(await found(`${shared}/${path}`)).toEqual(counts)
  })
})
