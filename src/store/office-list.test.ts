/** An office's own list of phrases: kept for the browser, heard of by its other tabs. */
import { expect, it } from 'vitest'
import { OfficeList } from './office-list.ts'
import { settled, StandInBrowser } from './stand-in-browser.ts'

it('is there after a reload and in other tabs at once', async () => {
  const browser = new StandInBrowser()
  const here = new OfficeList(browser.tab().around)
  const there = new OfficeList(browser.tab().around)
  let told = 0
  there.subscribe(() => (told += 1))
  expect(here.keep('信息公开处 → 政务公开处')).toBe(true)
  await settled()
  expect([there.text, told]).toEqual(['信息公开处 → 政务公开处', 1])
  expect(new OfficeList(browser.tab().around).text).toBe('信息公开处 → 政务公开处')
})

it('is emptied like any other list', async () => {
  const browser = new StandInBrowser()
  const list = new OfficeList(browser.tab().around)
  list.keep('其它 → 其它')
  expect(list.keep('')).toBe(true)
  expect(new OfficeList(browser.tab().around).text).toBe('')
})

it('says when the browser keeps nothing, and holds for this page', () => {
  const { around } = new StandInBrowser().tab()
  const list = new OfficeList({ ...around, lasting: { ...around.lasting, set: () => undefined } })
  expect(list.keep('其它 → 其它')).toBe(false)
  expect(list.text).toBe('其它 → 其它')
})
