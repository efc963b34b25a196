/** The files of a merge stay as they were, the oldest make room, and older databases gain a place for them. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, it, vi } from 'vitest'
import { originalsKept } from './originals.ts'
import { begin, Cells, facts, found, StandInBrowser, storeIn, value } from './stand-in-browser.ts'

let browser: StandInBrowser

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  browser = new StandInBrowser()
})

const file = (name: string, from: 'here' | 'received' = 'here') => ({
  name,
  from,
  bytes: new TextEncoder().encode(name),
})

it('keeps both files of a merge, as they were, over a reload', async () => {
  const store = await storeIn(browser.tab())
  const { id } = await begin(store)
  value(await store.originals.keep(id, [file('本机.json'), file('收到.json', 'received')]))
  await store.close()
  const again = await storeIn(browser.tab())
  const kept = await again.originals.list(id)
  expect(kept.map(({ name, from }) => [name, from])).toEqual(
    expect.arrayContaining([
      ['收到.json', 'received'],
      ['本机.json', 'here'],
    ]),
  )
  expect(new TextDecoder().decode(kept[0]?.bytes)).toBe(kept[0]?.name)
  expect(await again.originals.list('another')).toEqual([])
})

it('keeps what a draft was read from beside them, is no file of a merge, and goes with the draft', async () => {
  const store = await storeIn(browser.tab())
  const { id } = await begin(store)
  expect(await store.originals.source(id)).toBeNull()
  await store.originals.keepSource(id, new Uint8Array([1, 2, 3]))
  await store.originals.keepSource(id, new Uint8Array([4]))
  const files = Array.from({ length: originalsKept + 1 }, (_, at) => file(String(at)))
  value(await store.originals.keep(id, files))
  expect([...((await store.originals.source(id)) ?? [])]).toEqual([4])
  expect(await store.originals.list(id)).toHaveLength(files.length)
})

it('lets the oldest make room, and deletes one when asked', async () => {
  const store = await storeIn(browser.tab())
  const { id } = await begin(store)
  for (let turn = 0; turn < originalsKept; turn += 1) {
    browser.now += 1000
    await store.originals.keep(id, [file(`${turn}前`), file(`${turn}后`)])
  }
  const kept = await store.originals.list(id)
  expect(kept).toHaveLength(originalsKept)
  expect(kept[0]?.name).toMatch(/^19/u)
  expect(kept.at(-1)?.name).toMatch(/^10/u)
  await store.originals.remove(id, kept[0]?.id ?? '')
  expect(await store.originals.list(id)).toHaveLength(originalsKept - 1)
})

it('finds the drafts of a database of version 1, and has room for originals in it', async () => {
  const state = new Cells()
  state.set('a', '1')
  const old = await openDB('nianbao', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' })
      database.createObjectStore('updates', { keyPath: ['draft', 'seq'] })
      database.createObjectStore('typing', { keyPath: ['draft', 'tab'] })
    },
  })
  await old.put('drafts', {
    ...facts('旧'),
    id: 'old',
    createdAt: 1,
    changedAt: 1,
    savedToFileAt: null,
    deletedAt: null,
  })
  await old.put('updates', { draft: 'old', seq: 1, update: state.encode(), whole: true })
  old.close()
  const store = await storeIn(browser.tab())
  expect((await store.list()).map(({ id }) => id)).toEqual(['old'])
  expect((await store.originals.keep('old', [file('本机.json')])).ok).toBe(true)
  await store.close()
  expect(await found(browser, 'old')).toEqual(state.content)
})

it('says why where the disk keeps nothing', async () => {
  const store = await storeIn(browser.tab())
  const { id } = await begin(store)
  const full = new DOMException('', 'QuotaExceededError')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full
  })
  const outcome = await store.originals.keep(id, [file('本机.json')])
  vi.restoreAllMocks()
  expect(outcome.ok ? '' : outcome.why).toContain('已满')
  expect(await store.originals.list(id)).toEqual([])
})
