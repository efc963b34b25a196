/** The list of drafts in every tab. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { begin, Cells, facts, found, settled, StandInBrowser, storeIn } from './stand-in-browser.ts'

let browser: StandInBrowser
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  browser = new StandInBrowser()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const titles = (lines: readonly { readonly title: string }[]): string[] =>
  lines.map(({ title }) => title)

const day = 86_400_000

describe('the list of drafts', () => {
  it('shows the one changed last first', async () => {
    const store = await storeIn(browser.tab())
    const first = await begin(store, '甲')
    browser.now += 1000
    await begin(store, '乙')
    expect(titles(await store.list())).toEqual(['乙', '甲'])
    browser.now += 1000
    first.state.set('a', '1')
    await first.draft.flush()
    expect(titles(await store.list())).toEqual(['甲', '乙'])
  })

  it('follows what is done in another tab', async () => {
    const here = browser.tab()
    const store = await storeIn(here)
    const seen: string[][] = []
    const stop = store.subscribeList((lines) => seen.push(titles(lines)))
    const other = await storeIn(browser.tab())
    const { id } = await begin(other, '别处新建')
    await here.pass(100)
    expect(seen.at(-1)).toEqual(['别处新建'])
    await other.delete(id)
    await here.pass(100)
    expect(seen.at(-1)).toEqual([])
    stop()
  })

  it('deletes softly, and brings back with all its content', async () => {
    const store = await storeIn(browser.tab())
    const { id, state, draft } = await begin(store)
    state.set('a', '1')
    await draft.close()
    await store.delete(id)
    expect(await store.list()).toEqual([])
    expect(await store.listDeleted()).toMatchObject([{ id, deletedAt: browser.now }])
    expect(await store.restore(id)).toMatchObject({ ok: true, value: { deletedAt: null } })
    expect(await store.list()).toMatchObject([{ id }])
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('tells whoever has a draft open that another tab deleted it, brought it back, saved it to a file', async () => {
    const one = await storeIn(browser.tab())
    const { id, draft } = await begin(await storeIn(browser.tab()))
    await one.delete(id)
    await settled()
    expect(draft.summary.deletedAt).toBe(browser.now)
    await one.restore(id)
    await one.markSavedToFile(id, 5)
    await settled()
    expect(draft.summary).toMatchObject({ deletedAt: null, savedToFileAt: 5 })
  })

  it('does not bring a deleted draft back when the database is lost', async () => {
    const store = await storeIn(browser.tab())
    const { id, draft } = await begin(store)
    await draft.close()
    await store.delete(id)
    await store.close()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const again = await storeIn(browser.tab())
    expect(await again.list()).toEqual([])
    expect(await again.listDeleted()).toMatchObject([{ id }])
  })

  it('erases for good after 30 days, log and copy, and nothing else', async () => {
    const store = await storeIn(browser.tab())
    const gone = await begin(store, '旧')
    const kept = await begin(store, '新')
    await gone.draft.close()
    await kept.draft.close()
    await store.delete(gone.id)
    browser.now += 29 * day
    await (
      await storeIn(browser.tab())
    ).recovered
    expect(await store.listDeleted()).toHaveLength(1)
    browser.now += 2 * day
    const later = await storeIn(browser.tab())
    expect(await later.recovered).toEqual([])
    expect(await later.listDeleted()).toEqual([])
    expect([...browser.files.keys()]).toEqual([`${kept.id}.draft`])
    const database = await openDB('nianbao')
    expect(await database.getAllKeys('updates')).toEqual([[kept.id, 1]])
    database.close()
  })

  it('says when a report was last saved to a file, also to the open draft', async () => {
    const store = await storeIn(browser.tab())
    const { id, draft } = await begin(store)
    const told = vi.fn()
    draft.subscribe(told)
    await store.markSavedToFile(id, 123)
    expect(draft.summary.savedToFileAt).toBe(123)
    expect(told).toHaveBeenCalled()
    expect(await store.list()).toMatchObject([{ savedToFileAt: 123 }])
  })

  it('says why a draft could not be kept', async () => {
    const store = await storeIn(browser.tab())
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await store.create(facts('甲'), new Cells().encode())).toMatchObject({
      ok: false,
      why: expect.stringContaining('已满'),
    })
    expect(await store.list()).toEqual([])
  })

  it('says so where there is no such draft', async () => {
    const store = await storeIn(browser.tab())
    expect(await store.delete('nowhere')).toMatchObject({ ok: false })
  })

  it('shows a draft whose line is damaged instead of hiding it', async () => {
    const store = await storeIn(browser.tab())
    const { id } = await begin(store)
    const database = await openDB('nianbao')
    await database.put('drafts', { id, title: '还在', year: 'x', changedAt: {} })
    database.close()
    expect(await store.list()).toMatchObject([{ id, title: '还在', year: 0 }])
  })

  it('may only be read where a newer version of the program wrote it', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab), '甲')
    state.set('a', '1')
    await draft.flush()
    await tab.pass(2000)
    tab.kill()
    const newer = await openDB('nianbao', 3)
    newer.close()
    const store = await storeIn(browser.tab())
    expect(store.state).toMatchObject({ kind: 'read-only', why: expect.stringContaining('新版本') })
    expect(titles(await store.list())).toEqual(['甲'])
    const copy = new Cells()
    expect(await store.open(id, copy)).toMatchObject({ ok: true })
    expect(copy.content).toEqual(state.content)
    expect(await store.create(facts('乙'), new Cells().encode())).toMatchObject({ ok: false })
  })

  it('says from the start where the browser keeps nothing', async () => {
    for (const refuse of [
      () => vi.stubGlobal('indexedDB', undefined),
      () => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('blocked', 'SecurityError')
        })
      },
    ]) {
      refuse()
      const store = await storeIn(browser.tab())
      const why: unknown = expect.stringContaining('不允许本页保存')
      expect(store.state).toMatchObject({ kind: 'read-only', why })
      expect(await store.list()).toEqual([])
      expect(await store.create(facts('乙'), new Cells().encode())).toMatchObject({
        ok: false,
        why,
      })
    }
  })

  it('asks the browser only once not to clear the drafts', async () => {
    const tab = browser.tab()
    const askToPersist = vi.fn(async () => true)
    const store = await storeIn({ ...tab, around: { ...tab.around, askToPersist } })
    await begin(store)
    await begin(store)
    expect(await store.persisted()).toBe(true)
    expect(askToPersist).toHaveBeenCalledOnce()
  })
})
