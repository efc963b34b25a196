/** What was odd about an opened report file is said once, by its doubts or by the checks; a copy of a report begins anew. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { formById } from '#template/forms.ts'
import { check } from '#checks/check.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { nextEvent } from '#review/chain.ts'
import { StandInBrowser, storeIn } from '#store/stand-in-browser.ts'
import {
  copyDraft,
  documentOfReading,
  draftDocument,
  endingOf,
  keepReport,
} from './draft-actions.ts'

const form = formById('2021')
if (!form) throw new Error('no form')

const opened = (cells: Readonly<Record<string, number>>) => {
  const report = { ...exampleReport, cells: { ...exampleReport.cells, ...cells } }
  const reading = readReportFile(writeReportFile(report, form))
  if (!reading.ok) throw new Error(reading.reasons.join())
  return { warnings: reading.warnings, report: documentOfReading(reading).report }
}

describe('a report file that is opened', () => {
  it('with a cell the form does not have is spoken of by the checks alone', () => {
    const { warnings, report } = opened({ 'strange.cell': 1 })
    expect(warnings.join()).toContain('strange.cell')
    expect(report.cells['strange.cell']).toBe(1)
    expect(report.doubts).toEqual(exampleReport.doubts)
    const found = check(report, form).filter(({ rule }) => rule === 'report.unknown-cell')
    expect(found.map(({ cells }) => cells)).toEqual([['strange.cell']])
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('a copy holds what the report says and nothing of its review', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  const store = await storeIn(new StandInBrowser().tab())
  const remark = { do: 'remark', at: { on: 'report' }, text: '请核对' } as const
  const event = nextEvent([], { name: '王芳', role: 'first' }, remark, 1)
  const kept = await keepReport(store, {
    ...exampleReport,
    review: { events: [event], versions: {} },
  })
  if (!kept.ok) throw new Error(kept.problem.what)
  const copied = await copyDraft(store, kept.id)
  if (!copied.ok) throw new Error(copied.problem.what)
  const [before, after] = await Promise.all(
    [kept.id, copied.id].map(async (id) => (await draftDocument(store, id))?.report),
  )
  expect(before?.review.events).toHaveLength(1)
  expect(after?.review.events).toEqual([])
  expect(after?.cells).toEqual(before?.cells)
  expect(after?.prose).toEqual(before?.prose)
  expect(await store.list()).toHaveLength(2)
  expect(await copyDraft(store, 'nowhere')).toMatchObject({ ok: false })
})

it('a file from another desk than the clerk’s is called by whose it is', () => {
  expect(endingOf(null)).toBe('.json')
  expect(endingOf({ name: '李明', role: 'clerk' })).toBe('.json')
  expect(endingOf({ name: '法规科 张/三', role: 'section' })).toBe('（法规科张三）.json')
})
