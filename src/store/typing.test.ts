/** Text still being typed when the page goes away. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settled, StandInBrowser, storeIn } from './stand-in-browser.ts'

let browser: StandInBrowser
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  browser = new StandInBrowser()
})

const half = { cell: 'applications.new.person', text: '12' }

describe('text still being typed', () => {
  it('is there at once after a reload in mid-cell', async () => {
    const session = new Map<string, string>()
    const tab = browser.tab(session)
    const store = await storeIn(tab)
    store.keepTyping('draft', half)
    tab.kill()
    const again = await storeIn(browser.tab(session))
    expect(await again.restoreTyping('draft')).toEqual([half])
    expect(await again.restoreTyping('another draft')).toEqual([])
  })

  it('is in the database within 300 ms, should the quick notes be lost', async () => {
    const tab = browser.tab()
    const store = await storeIn(tab)
    store.keepTyping('draft', half)
    await tab.pass(300)
    tab.kill()
    browser.lasting.clear()
    expect(await (await storeIn(browser.tab())).restoreTyping('draft')).toEqual([half])
  })

  it('is in the database when the page is hidden', async () => {
    const tab = browser.tab()
    const store = await storeIn(tab)
    store.keepTyping('draft', half)
    tab.hide()
    await settled()
    tab.kill()
    browser.lasting.clear()
    expect(await (await storeIn(browser.tab())).restoreTyping('draft')).toEqual([half])
  })

  it('is forgotten once committed, even if the page dies the next moment', async () => {
    const session = new Map<string, string>()
    const tab = browser.tab(session)
    const store = await storeIn(tab)
    store.keepTyping('draft', half)
    await tab.pass(300)
    store.keepTyping('draft', null)
    tab.kill()
    expect(await (await storeIn(browser.tab(session))).restoreTyping('draft')).toEqual([])
  })

  it('leaves nothing behind after it was committed', async () => {
    const tab = browser.tab()
    const store = await storeIn(tab)
    store.keepTyping('draft', half)
    store.keepTyping('draft', null)
    await tab.pass(300)
    expect([...browser.lasting.keys()]).toEqual([])
  })

  it('of a living tab is not taken by another, and neither clobbers the other', async () => {
    const first = browser.tab()
    const second = browser.tab()
    const one = await storeIn(first)
    const two = await storeIn(second)
    one.keepTyping('draft', half)
    expect(await two.restoreTyping('draft')).toEqual([])
    two.keepTyping('draft', { cell: 'b', text: '乙' })
    await first.pass(300)
    await second.pass(300)
    first.kill()
    second.kill()
    browser.lasting.clear()
    expect(await (await storeIn(browser.tab())).restoreTyping('draft')).toHaveLength(2)
  })

  it('of a dead tab is given to one other tab, once, and survives that one too', async () => {
    const dead = browser.tab()
    const store = await storeIn(dead)
    store.keepTyping('draft', half)
    dead.kill()
    const heir = browser.tab()
    const other = browser.tab()
    expect(await (await storeIn(heir)).restoreTyping('draft')).toEqual([half])
    expect(await (await storeIn(other)).restoreTyping('draft')).toEqual([])
    heir.kill()
    expect(await (await storeIn(browser.tab())).restoreTyping('draft')).toEqual([half])
  })

  it('of a duplicated tab stays with the tab that types', async () => {
    const session = new Map<string, string>()
    const store = await storeIn(browser.tab(session))
    store.keepTyping('draft', half)
    const duplicate = await storeIn(browser.tab(new Map(session)))
    expect(await duplicate.restoreTyping('draft')).toEqual([])
  })

  it('is kept where the browser has no locks', async () => {
    const session = new Map<string, string>()
    const tab = browser.tab(session)
    const lockless = { ...tab, around: { ...tab.around, locks: null } }
    const store = await storeIn(lockless)
    store.keepTyping('draft', half)
    tab.kill()
    const next = browser.tab(session)
    const again = await storeIn({ ...next, around: { ...next.around, locks: null } })
    expect(await again.restoreTyping('draft')).toEqual([half])
  })
})
