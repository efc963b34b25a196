/** Two states of a report compared place by place, as a reviewer reads what was changed since. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { previousOf } from '#report/previous-report.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { versionAsReport } from '#report/stored-version.ts'
import { type Compared, compareReports, type Place } from './compare-reports.ts'
import { changedPlaces, contentMark, versionOf } from '#review/content.ts'

const form = formById('2021')
if (!form) throw new Error('no form of 2021')
const report = exampleReport
const withCells = (cells: Readonly<Record<string, CellValue>>): Report => ({
  ...report,
  cells: { ...report.cells, ...cells },
})
const compared = (after: Compared, before: Compared = report) => compareReports(before, after, form)
const at = (comparison: ReturnType<typeof compared>, place: Place) =>
  comparison.places.find((one) => one.place === place)
const touched = (comparison: ReturnType<typeof compared>) =>
  comparison.places.filter(({ changes }) => changes > 0).map(({ place }) => place)

describe('two states of a report', () => {
  it('that are equal differ nowhere', () => {
    expect(compared(report)).toMatchObject({ changes: 0, leftAside: [] })
  })
  it('stand in the order of the printed form', () => {
    expect(compared(report).places.map(({ place }) => place)).toEqual([
      'title',
      'preamble',
      'overview',
      'disclosure',
      'applications',
      'disputes',
      'problems',
      'other',
      'signature',
    ])
  })
  it('tell a changed number with its difference, and the totals and words it changes', () => {
    const after = compared(withCells({ 'applications.new.person': 24 }))
    expect(at(after, 'applications')?.cells).toEqual([
      { cell: 'applications.new.person', before: 21, after: 24, difference: '3' },
      { cell: 'applications.new.total', before: 27, after: 30, difference: '3' },
    ])
    // Its words hold the total as a live figure.
    expect(touched(after)).toEqual(['overview', 'applications'])
  })
  it('hold a blank for no 0', () => {
    const after = compared(withCells({ 'documents.rules.issued': null }))
    expect(at(after, 'disclosure')?.cells).toEqual([
      { cell: 'documents.rules.issued', before: 0, after: null, difference: null },
    ])
  })
  it('tell the exact difference of an amount', () => {
    const after = compared(withCells({ 'fees.amount': '48.4' }))
    expect(at(after, 'disclosure')?.cells).toMatchObject([{ difference: '0.04' }])
  })
  it('find no change where a kept total says what the sum says', () => {
    expect(compared(withCells({ 'applications.new.total': 27 })).changes).toBe(0)
  })
  it('tell title, organ, contact, note and signature where each stands', () => {
    const after = compared({
      ...report,
      issuers: ['白水县水利局'],
      contact: { ...report.contact, phone: '0000-5550000' },
      notes: {},
      signature: { organs: ['白水县水利局'], date: '2025-01-20' },
    })
    expect(touched(after)).toEqual(['title', 'preamble', 'disclosure', 'signature'])
    expect(at(after, 'title')?.facts).toEqual([
      { fact: 'issuers', before: '青石县水利局', after: '白水县水利局' },
    ])
    expect(at(after, 'preamble')?.facts).toMatchObject([{ fact: 'phone' }])
    expect(at(after, 'disclosure')?.notes).toEqual([
      { cell: 'documents.normative.issued', before: '其中修订1件', after: '' },
    ])
    expect(at(after, 'signature')?.facts.map(({ fact }) => fact)).toEqual(['organs', 'date'])
  })
  it('tell a number for which the form has no cell', () => {
    const after = compared(withCells({ 'moon.craters': 3 }))
    expect(at(after, 'strange')?.cells).toMatchObject([{ cell: 'moon.craters', after: 3 }])
  })
  it('leave aside what an earlier year’s report does not keep, and say so', () => {
    const after = compared(report, previousOf(report))
    expect(after).toMatchObject({ changes: 0, leftAside: ['signature', 'contact', 'notes'] })
  })
  it('of two forms compare only what both have, and say so', () => {
    const old: Report = {
      ...report,
      form: '2019',
      year: 2020,
      cells: { 'documents.rules.made': 2, 'applications.new.person': 20 },
    }
    const after = compared(report, old)
    expect(after.leftAside).toEqual(['other-form'])
    expect(at(after, 'disclosure')?.cells.map(({ cell }) => cell)).not.toContain(
      'documents.rules.issued',
    )
    expect(at(after, 'applications')?.cells[0]).toMatchObject({ before: 20, after: 21 })
  })
})

describe('a version out of the log', () => {
  it('says what the report said when it was kept', () => {
    const version = versionAsReport(versionOf(report))
    expect(version && compared(report, version)).toMatchObject({ changes: 0, leftAside: [] })
  })
  it('is none where something else stands there', () => {
    expect(versionAsReport({ form: '2021', year: '二〇二四' })).toBeNull()
  })
})

const someId = fc.constantFrom(
  ...[...form.cells.values()].filter(({ computed }) => !computed).map(({ id }) => id),
)
const someCells = fc.dictionary(someId, fc.option(fc.nat({ max: 20 })), { maxKeys: 6 })
const someWords = fc.constantFrom(
  '',
  '全年主动公开信息。',
  '全年依申请公开。',
  '加强培训，补齐短板。',
)
const someReport = fc
  .record({ cells: someCells, words: fc.array(someWords, { maxLength: 4 }) })
  .map(({ cells, words }): Report => ({
    ...withCells(cells),
    prose: {
      ...report.prose,
      problems: words.map((text) => ({
        kind: 'paragraph',
        indent: 0,
        runs: text === '' ? [] : [{ text }],
      })),
    },
  }))

describe('any two states', () => {
  it('differ the other way round by the same cells', () => {
    fc.assert(
      fc.property(someReport, someReport, (before, after) => {
        const there = compared(after, before)
        const back = compared(before, after)
        expect(back.changes).toBe(there.changes)
        const turned = (comparison: typeof there) =>
          comparison.places.flatMap(({ cells }) =>
            cells.map(({ cell, before: a, after: b }) => [cell, b, a]),
          )
        const straight = back.places.flatMap(({ cells }) =>
          cells.map(({ cell, before: a, after: b }) => [cell, a, b]),
        )
        expect(turned(there)).toEqual(straight)
      }),
      { numRuns: 100 },
    )
  })
  it('show a change at every place at which a decision no longer holds', () => {
    fc.assert(
      fc.property(someReport, someReport, (before, after) => {
        const stale = changedPlaces(contentMark(before, form), contentMark(after, form))
        expect(touched(compared(after, before))).toEqual(expect.arrayContaining([...stale]))
      }),
      { numRuns: 100 },
    )
  })
})
