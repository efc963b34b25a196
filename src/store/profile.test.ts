/** Who sits at this browser, kept for all its tabs. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { KeyShelf } from './key-shelf.ts'
import { ProfileShelf } from './profile.ts'
import { settled, StandInBrowser } from './stand-in-browser.ts'

it('is there after a reload and in other tabs at once', async () => {
  const browser = new StandInBrowser()
  const here = new ProfileShelf(browser.tab().around)
  const there = new ProfileShelf(browser.tab().around)
  here.keep({ ...here.profile, name: '王芳', role: 'first', known: { '0A1B': '李明' } })
  await settled()
  expect(there.profile).toMatchObject({ name: '王芳', role: 'first', known: { '0A1B': '李明' } })
  expect(new ProfileShelf(browser.tab().around).profile.name).toBe('王芳')
})

it('is a clerk without a name who asks for all stages where nothing, or nonsense, was kept', () => {
  const { around } = new StandInBrowser().tab()
  const kept = (text: string | null) =>
    new ProfileShelf({ ...around, lasting: { ...around.lasting, get: () => text } }).profile
  for (const text of [null, '{', '[]', '{"role":"king","stages":7}'])
    expect(kept(text)).toMatchObject({
      name: '',
      role: 'clerk',
      stages: ['first', 'second', 'secrecy', 'final'],
      apart: true,
    })
})

it('keeps the keys of each person apart', async () => {
  const shelf = new KeyShelf('keys of a test')
  expect(await shelf.read('王芳')).toBeNull()
  expect(await shelf.keep('王芳', { fingerprint: '0A1B' })).toBe(true)
  expect(await shelf.keep('李明', { fingerprint: '2C3D' })).toBe(true)
  expect(await shelf.read('王芳')).toEqual({ fingerprint: '0A1B' })
})
