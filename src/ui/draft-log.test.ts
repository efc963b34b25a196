/** What the list does with a report is in its trail; what begins anew begins without one. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { Act, Person } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { contentMark, versionOf } from '#review/content.ts'
import { standOf } from '#review/stand.ts'
import { facts, StandInBrowser, storeIn, value } from '#store/stand-in-browser.ts'
import { draftDocument, nextYearDraft, saveDraftFile, saveSealedDraft } from './draft-actions.ts'

const known = formById('2021')
if (!known) throw new Error('The form of 2021 is gone')
const form = known
const clerk: Person = { name: '李明', role: 'clerk' }
const boss: Person = { name: '周伟', role: 'final' }

/** A report that went the whole way to approval, remarked on underway. */
function approved(): ReportDocument {
  const document = ReportDocument.of(exampleReport, 1)
  const content = contentMark(document.report, form)
  const done: readonly (readonly [Person, Act])[] = [
    [boss, { do: 'remark', at: { on: 'report' }, text: '请核对' }],
    [clerk, { do: 'submit', stages: ['final'], apart: true, content }],
    [boss, { do: 'pass', stage: 'final', content }],
  ]
  for (const [by, act] of done)
    document.note({
      events: [nextEvent(document.report.review.events, by, act, 1)],
      versions: { [content.whole]: versionOf(document.report) },
    })
  return document
}

async function desk() {
  const store = await storeIn(new StandInBrowser().tab())
  store.profile.keep({ ...store.profile.profile, name: '李明', role: 'clerk' })
  const line = value(await store.create(facts('年报'), approved().encode()))
  const trail = async (id = line.id) => (await draftDocument(store, id))?.report.review
  return { store, id: line.id, trail }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the trail of a report', () => {
  it('does not go over into the next year, nor do remarks and approvals', async () => {
    const { store, id, trail } = await desk()
    const log = await trail()
    if (!log) throw new Error('no draft')
    expect(standOf(log).state).toBe('approved')
    const next = await nextYearDraft(store, id)
    if (!next.ok) throw new Error(next.problem.what)
    const begun = await draftDocument(store, next.id)
    expect(begun?.report.year).toBe(exampleReport.year + 1)
    expect(begun?.report.review).toEqual({ events: [], versions: {} })
    expect(JSON.stringify(begun?.report.previous)).not.toContain('请核对')
  })

  it('says that the report went out from the list, in the open or under a password', async () => {
    const { store, id, trail } = await desk()
    const links: { download: string; href: string; click: () => void }[] = []
    vi.stubGlobal('document', {
      createElement: () => {
        const link = { download: '', href: '', click: () => undefined }
        links.push(link)
        return link
      },
    })
    vi.stubGlobal('window', { setTimeout: () => 0 })
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    expect(await saveDraftFile(store, id, 1)).toBe(true)
    expect(await saveSealedDraft(store, id, '清河县2024年报', 2)).toBe(true)
    const events = (await trail())?.events ?? []
    expect(
      events.flatMap(({ by, act }) => (act.do === 'export' ? [`${by.name} ${act.file}`] : [])),
    ).toEqual(links.map(({ download }) => `李明 ${download}`))
    expect(links.map(({ download }) => download.includes('加密'))).toEqual([false, true])
  })
})
