/** The second copy of a draft, and what it brings back. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DraftCopies, packCopy, unpackCopy } from './draft-copy.ts'
import { facts } from './stand-in-browser.ts'

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
