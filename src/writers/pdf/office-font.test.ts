/** Font files an office may choose: taken with their name, or refused with the reason. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFont } from './office-font.ts'

const shipped = async (name: string) =>
  new Uint8Array(await readFile(join(import.meta.dirname, '../../../fonts', name)))

const whyOf = (bytes: Uint8Array) => {
  const read = readFont(bytes, '某.ttf')
  return read.ok ? 'taken' : read.why
}

/** A collection of one font: its directory moved behind a head of its own. */
function collectionOf(font: Uint8Array): Uint8Array {
  const head = 16
  const bytes = new Uint8Array(head + font.length)
  bytes.set(new TextEncoder().encode('ttcf'))
  bytes.set(font, head)
  const view = new DataView(bytes.buffer)
  view.setUint16(4, 1)
  view.setUint32(8, 1)
  view.setUint32(12, head)
  for (let table = 0; table < view.getUint16(head + 4); table += 1) {
    const at = head + 12 + 16 * table + 8
    view.setUint32(at, view.getUint32(at) + head)
  }
  return bytes
}

describe('a font file', () => {
  it('is taken under its own name, alone or in a collection', async () => {
    const font = await shipped('gw-fang.ttf')
    const taken = { ok: true, name: 'GW Fang', restricted: false }
    expect(readFont(font, '某.ttf')).toEqual(taken)
    expect(readFont(collectionOf(font), '某.ttc')).toEqual(taken)
  })

  it('is refused where it is none, is for the web, is cut short, or has no Chinese', async () => {
    const font = await shipped('gw-fang.ttf')
    expect(whyOf(new TextEncoder().encode('PK\u0003\u0004 no font'))).toMatch(/^不是字体文件/u)
    expect(whyOf(new Uint8Array())).toMatch(/^不是字体文件/u)
    expect(whyOf(new TextEncoder().encode('wOF2....'))).toMatch(/^是网页字体/u)
    expect(whyOf(font.slice(0, 200))).toMatch(/^已损坏/u)
    expect(whyOf(await shipped('gw-num.ttf'))).toMatch(/^只有 0 个常用汉字/u)
  })
})
