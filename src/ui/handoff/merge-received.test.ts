/** A file comes back to the desk it left: what is odd about its review is told, and both originals are there. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { formById } from '#template/forms.ts'
import { outsideEdits } from '#report/merge/outside-edits.ts'
import { ReportDocument } from '#report/report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { Person, ReviewEvent } from '#report/review-event.ts'
import { emptyReport } from '#report/report.ts'
import { nextEvent } from '#review/chain.ts'
import { facts, StandInBrowser, storeIn, value } from '#store/stand-in-browser.ts'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'
import { mergeReceived } from './merge-received.ts'
import { incomingLines, oddLines } from './merge-words.ts'
import type { ReceivedFile } from './received-file.ts'

const known = formById('2021')
if (!known) throw new Error('The form of 2021 is gone')
const form = known
const cell = 'licensing.decisions'
const by: Person = { name: '王审核', role: 'first' }

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

const remark = (events: readonly ReviewEvent[], text: string) =>
  nextEvent(events, by, { do: 'remark', at: { on: 'report' }, text }, events.length + 1)

/** The clerk's desk with a report open, and the same report at the other desk. */
async function bothDesks() {
  const store = await storeIn(new StandInBrowser().tab())
  const start = ReportDocument.of(
    emptyReport({ form: '2021', year: 2024, issuers: ['青石县水利局'], level: 'department' }),
    1,
  )
  const line = value(await store.create(facts('年报'), start.encode()))
  const document = new ReportDocument(2)
  const draft = value(await store.open(line.id, document))
  const theirs = ReportDocument.from(start.encode(), 3)
  return { desk: { store, draft, session: new ReportSession(document, form, judge) }, theirs }
}

function received(text: string): ReceivedFile {
  const reading = readReportFile(text)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return {
    name: '收到.json',
    bytes: new TextEncoder().encode(text),
    reading,
    state: reading.history ?? reading.altered,
    changed: reading.altered && outsideEdits(reading.altered, reading.report),
  }
}

const fileOf = (document: ReportDocument) =>
  writeReportFile(document.report, form, { history: document.encode() })

it('keeps both originals as they were, merges, and says what came in', async () => {
  const { desk, theirs } = await bothDesks()
  theirs.edit([{ cell, value: 12 }])
  const text = fileOf(theirs)
  const merging = await mergeReceived(desk, received(text), false)
  if (!merging.ok) throw new Error(merging.problem.what)
  const { report } = merging.merged
  expect(incomingLines(form, desk.session.report, report.incoming)).toEqual([
    expect.stringMatching(/：12$/u),
  ])
  const kept = await desk.store.originals.list(desk.draft.id)
  expect(kept.map(({ from }) => from).sort()).toEqual(['here', 'received'])
  expect(new TextDecoder().decode(kept.find(({ from }) => from === 'received')?.bytes)).toBe(text)
  const again = await mergeReceived(desk, received(text), false)
  expect(again.ok && again.merged.report.news).toBe(false)
  expect(await desk.store.originals.list(desk.draft.id)).toHaveLength(2)
})

it('changes nothing where the originals cannot be kept', async () => {
  const { desk, theirs } = await bothDesks()
  theirs.edit([{ cell, value: 12 }])
  vi.spyOn(desk.store.originals, 'keep').mockResolvedValue({ ok: false, why: '磁盘已满' })
  const merging = await mergeReceived(desk, received(fileOf(theirs)), false)
  expect(merging.ok ? '' : merging.problem.where?.join()).toContain('磁盘已满')
  expect(desk.session.report.cells).toEqual({})
})

it('tells of an entry whose words are others than they were made with', async () => {
  const { desk, theirs } = await bothDesks()
  const first = remark([], '数字请核对')
  theirs.note({ events: [first], versions: {} })
  const text = fileOf(theirs).replace('数字请核对', '没有意见了')
  const merging = await mergeReceived(desk, received(text), true)
  if (!merging.ok) throw new Error(merging.problem.what)
  expect(oddLines(merging.merged.review).join()).toMatch(/有 1 条记录的内容被改动过（署名王审核）/u)
  expect(desk.session.report.review.events.map(({ act }) => act.do)).toEqual([
    'remark',
    'remark',
    'merge',
  ])
})

it('has the entries a file left out, and says so', async () => {
  const { desk, theirs } = await bothDesks()
  const first = remark([], '第一条')
  const second = remark([first], '第二条')
  theirs.note({ events: [first, second], versions: {} })
  const raw: Record<string, unknown> = JSON.parse(fileOf(theirs))
  const cut = JSON.stringify({ ...raw, review: { events: [second], versions: {} } })
  const merging = await mergeReceived(desk, received(cut), true)
  if (!merging.ok) throw new Error(merging.problem.what)
  expect(oddLines(merging.merged.review)).toEqual(['收到的文件少了 1 条审核记录，本机都有，已保留'])
  expect(desk.session.report.review.events.map(({ act }) => act.do)).toEqual([
    'remark',
    'remark',
    'merge',
  ])
})
