/** Reloads, two tabs, full disks: what a draft survives. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  begin,
  Cells,
  facts,
  found,
  settled,
  StandInBrowser,
  storeIn,
  value,
} from './stand-in-browser.ts'

let browser: StandInBrowser

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  browser = new StandInBrowser()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put')
const realPut = (store: IDBObjectStore, given: unknown[]): IDBRequest<IDBValidKey> =>
  typeof put === 'function' ? Reflect.apply(put, store, given) : fail('no put')

const fail = (why: string): never => {
  throw new Error(why)
}

const entries = async (): Promise<number> => {
  const database = await openDB('nianbao')
  const count = await database.count('updates')
  database.close()
  return count
}

/** Makes the next writes of log entries fail as a browser does. */
const failWrites = (error: DOMException, times: number): void => {
  let left = times
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (this.name === 'updates' && left > 0) {
      left -= 1
      throw error
    }
    return realPut(this, given)
  })
}

describe('an open draft', () => {
  it('has every edit after a reload', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    for (let n = 0; n < 10; n += 1) state.set(`cell-${n}`, String(n))
    state.type('一、总体情况')
    await draft.flush()
    expect(draft.saveState.kind).toBe('saved')
    browser.files.clear()
    tab.kill()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('says saving, then saved, and never saved before it is', async () => {
    const { state, draft } = await begin(await storeIn(browser.tab()))
    const states: string[] = []
    draft.subscribe(() => states.push(draft.saveState.kind))
    state.set('a', '1')
    expect(draft.saveState.kind).toBe('saving')
    await draft.flush()
    expect(states.at(-1)).toBe('saved')
  })

  it('keeps the line of the list with the edit, in one transaction', async () => {
    const store = await storeIn(browser.tab())
    const { id, state, draft } = await begin(store)
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
    browser.now += 5000
    state.set('a', '1')
    draft.updateSummary({ ...facts('新标题'), filled: 1 })
    await draft.flush()
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toEqual([[['drafts', 'updates'], 'readwrite', { durability: 'strict' }]])
    expect(await store.list()).toMatchObject([
      { id, title: '新标题', filled: 1, changedAt: browser.now },
    ])
  })

  it('replaces a long log by the whole state and loses nothing', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab, 20))
    for (let n = 0; n < 90; n += 1) {
      state.set(`cell-${n % 7}`, String(n))
      await draft.flush()
    }
    expect(await entries()).toBeLessThanOrEqual(21)
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('has every sound entry of a log that holds a damaged one', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    for (const cell of ['a', 'b', 'c']) {
      state.set(cell, '1')
      await draft.flush()
    }
    tab.kill()
    browser.files.clear()
    const database = await openDB('nianbao')
    const damaged = { draft: id, seq: 3, update: Uint8Array.of(1, 200, 200), whole: false }
    await database.put('updates', damaged)
    database.close()
    expect(await found(browser, id)).toMatchObject({ cells: { a: '1' } })
    const log = await openDB('nianbao')
    expect(await log.get('updates', [id, 3])).toEqual(damaged)
    log.close()
  })

  it('says there is no such draft', async () => {
    const store = await storeIn(browser.tab())
    const outcome = await store.open('nowhere', new Cells())
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('没有找到这份草稿') })
  })

  it('writes the whole state where the state given already held something', async () => {
    const tab = browser.tab()
    const store = await storeIn(tab)
    const { id } = await begin(store)
    const state = new Cells()
    state.set('before', '1')
    const draft = value(await store.open(id, state))
    state.set('after', '2')
    await draft.flush()
    browser.files.clear()
    expect(await found(browser, id)).toMatchObject({ cells: { before: '1', after: '2' } })
  })
})

describe('a failing disk', () => {
  it('is told of in words, then the whole state is written, with nothing missing', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    state.set('a', '1')
    await draft.flush()
    failWrites(new DOMException('full', 'QuotaExceededError'), 1)
    state.set('b', '2')
    await settled()
    expect(draft.saveState).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/已满.*存为文件/u),
    })
    state.set('c', '3')
    await tab.pass(300)
    expect(draft.saveState.kind).toBe('saved')
    expect(await entries()).toBe(1)
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('goes on trying as long as it lasts', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    failWrites(new DOMException('gone', 'InvalidStateError'), 4)
    state.set('a', '1')
    for (const wait of [250, 500, 1000]) {
      await tab.pass(wait)
      expect(draft.saveState.kind).toBe('failed')
    }
    await tab.pass(2000)
    expect(draft.saveState.kind).toBe('saved')
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('loses nothing when the connection is cut between two edits', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError')
    })
    state.set('a', '1')
    await settled()
    open.mockRestore()
    expect(draft.saveState.kind).toBe('failed')
    await draft.flush()
    expect(draft.saveState.kind).toBe('saved')
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('is written anew, all of it, once its data was cleared away under the open page', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    state.set('a', '1')
    await draft.flush()
    await deleteDB('nianbao')
    state.set('b', '2')
    await settled()
    expect(draft.saveState.kind).toBe('saved')
    browser.files.clear()
    tab.kill()
    expect(await found(browser, id)).toEqual(state.content)
  })

  it('keeps an edit whose transaction was aborted after the writing', async () => {
    const tab = browser.tab()
    const { id, state, draft } = await begin(await storeIn(tab))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      ...given
    ) {
      const request = realPut(this, given)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    })
    state.set('a', '1')
    await settled()
    expect(draft.saveState.kind).toBe('failed')
    await tab.pass(300)
    expect(draft.saveState.kind).toBe('saved')
    browser.files.clear()
    expect(await found(browser, id)).toEqual(state.content)
  })
})

describe('two tabs', () => {
  it('show the same after any edits in any order, and so does the disk', async () => {
    const edit = fc.record({
      tab: fc.constantFrom(0, 1),
      what: fc.oneof(
        fc.record({ cell: fc.constantFrom('a', 'b', 'c'), text: fc.string({ maxLength: 3 }) }),
        fc.record({ prose: fc.string({ minLength: 1, maxLength: 4 }) }),
      ),
      next: fc.constantFrom('go on', 'moment', 'wait', 'fail', 'reopen'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 40 }), async (edits) => {
        vi.stubGlobal('indexedDB', new IDBFactory())
        browser = new StandInBrowser()
        const tabs = [browser.tab(), browser.tab()]
        const stores = await Promise.all(tabs.map((tab) => storeIn(tab, 6)))
        const [first, second] = stores
        if (first === undefined || second === undefined) throw new Error('two tabs')
        const begun = await begin(first)
        const other = new Cells()
        const open = [
          { store: first, state: begun.state, draft: begun.draft },
          { store: second, state: other, draft: value(await second.open(begun.id, other)) },
        ]
        const typed: string[] = []
        for (const { tab, what, next } of edits) {
          const one = open[tab]
          if (one === undefined) continue
          if (next === 'fail') failWrites(new DOMException('full', 'QuotaExceededError'), 1)
          if ('cell' in what) one.state.set(what.cell, what.text)
          else {
            one.state.type(what.prose)
            typed.push(what.prose)
          }
          if (next === 'moment') await new Promise((resolve) => setImmediate(resolve))
          else if (next !== 'go on') await settled()
          if (next === 'reopen') {
            await one.draft.close()
            one.state = new Cells()
            one.draft = value(await one.store.open(begun.id, one.state))
          }
          vi.restoreAllMocks()
        }
        for (const { draft } of open) await draft.flush()
        await settled()
        for (const tab of tabs) await tab.pass(1000)
        const [left, right] = open.map(({ state }) => state.content)
        expect(right).toEqual(left)
        const prose = open[0]?.state.doc.getText('prose').toJSON()
        expect(prose?.split('').sort()).toEqual(typed.join('').split('').sort())
        browser.files.clear()
        expect(await found(browser, begun.id)).toEqual(left)
        await Promise.all(stores.map((store) => store.close()))
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('lets a late tab catch up with what was written while it was opening', async () => {
    const { id, state, draft } = await begin(await storeIn(browser.tab()))
    state.set('before', '1')
    await draft.flush()
    const late = new Cells()
    const lateTab = browser.tab()
    const lateStore = await storeIn(lateTab)
    const opening = lateStore.open(id, late)
    state.set('during', '2')
    await draft.flush()
    state.set('after', '3')
    await draft.flush()
    await opening
    await settled()
    expect(late.content).toEqual(state.content)
  })

  it('reads from the disk what a lost message did not bring', async () => {
    const { id, state, draft } = await begin(await storeIn(browser.tab()))
    const deaf = browser.tab()
    const store = await storeIn({
      ...deaf,
      around: {
        ...deaf.around,
        channel: () => ({ post: () => undefined, listen: () => undefined, close: () => undefined }),
      },
    })
    const other = new Cells()
    const otherDraft = value(await store.open(id, other))
    state.set('a', '1')
    await draft.flush()
    other.set('b', '2')
    await otherDraft.flush()
    expect(other.content).toMatchObject({ cells: { a: '1', b: '2' } })
  })

  it('become one old tab that may only be read when a newer version comes', async () => {
    const store = await storeIn(browser.tab())
    const { state, draft } = await begin(store)
    const told = vi.fn()
    store.subscribe(told)
    state.set('last', '1')
    const newer = await openDB('nianbao', 3)
    expect(store.state).toMatchObject({ kind: 'read-only', why: expect.stringContaining('刷新') })
    expect(told).toHaveBeenCalledOnce()
    expect(await newer.count('updates')).toBe(2)
    state.set('too late', '2')
    await draft.flush()
    expect(draft.saveState).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('存为文件'),
    })
    newer.close()
  })
})
