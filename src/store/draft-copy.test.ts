/** The second copy of a draft, and what it brings back. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftCopies, packCopy, unpackCopy } from './draft-copy.ts'
import { begin, facts, found, StandInBrowser, storeIn } from './stand-in-browser.ts'

const line = {
  ...facts('某局年报'),
  id: 'd',
  createdAt: 1,
  changedAt: 1,
  savedToFileAt: null,
  deletedAt: null,
}

const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))

describe('the copy of a draft', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (update, title) => {
        const copy = { line: { ...line, title }, update }
        expect(unpackCopy(packCopy(copy))).toEqual(copy)
      }),
    )
  })

  it('is nothing once a byte of it is changed or missing', () => {
    const bytes = packCopy({ line, update: Uint8Array.of(1, 2, 3, 4) })
    for (const at of bytes.keys()) {
      const torn = bytes.slice()
      torn[at] = (torn[at] ?? 0) ^ 1
      expect(unpackCopy(torn)).toBeNull()
      expect(unpackCopy(bytes.subarray(0, at))).toBeNull()
    }
  })

  it('never stands in the way where the browser has no place for it or refuses', async () => {
    const refusing = { names: refuse, read: refuse, write: refuse, remove: refuse }
    for (const shelf of [null, refusing]) {
      const copies = new DraftCopies(shelf, null)
      expect(await copies.ids()).toEqual([])
      expect(await copies.read('d')).toBeNull()
      expect(await copies.write('d', () => ({ line, update: new Uint8Array() }))).toBe(false)
      await copies.remove('d')
    }
  })
})

describe('the copy beside the database', () => {
  let browser: StandInBrowser

  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    browser = new StandInBrowser()
  })

  it('is written after a quiet second', async () => {
    const tab = browser.tab()
    const { state } = await begin(await storeIn(tab))
    const before = browser.files.get('id-2.draft')
    state.set('a', '1')
    await tab.pass(900)
    expect(browser.files.get('id-2.draft')).toEqual(before)
    await tab.pass(200)
    expect(browser.files.get('id-2.draft')).not.toEqual(before)
  })

  it('brings back a draft of a database that is gone, list and all', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab), '某某局年报')
    state.set('a', '1')
    state.type('总体情况')
    draft.updateSummary(facts('某某局 2025 年报'))
    await draft.flush()
    tab.kill()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const store = await storeIn(browser.tab())
    expect(await store.recovered).toMatchObject([{ id }])
    expect(await store.list()).toMatchObject([{ id, title: '某某局 2025 年报' }])
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('gives back to the log what the disk took from it', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    state.set('kept', '1')
    await draft.flush()
    state.set('taken', '2')
    await draft.flush()
    state.set('also kept', '3')
    await draft.flush()
    tab.kill()
    const database = await openDB('nianbao')
    await database.delete('updates', [id, 3])
    database.close()
    expect(await found(browser, id)).toEqual(state.content)
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('is set aside when it is torn', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    state.set('a', '1')
    await draft.flush()
    tab.kill()
    for (const [name, bytes] of browser.files) browser.files.set(name, bytes.subarray(0, -1))
    expect(await found(browser, id)).toEqual(state.content)
  })
})
