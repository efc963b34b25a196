/** The character map of the fonts as they are in this repository, and of bytes made by hand. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverage, coveredBy } from './font-coverage.ts'
import { fontFiles } from './font-files.ts'

/** A font of nothing but a map with one subtable. */
function fontWith(subtable: readonly number[]): Uint8Array {
  const words: number[] = [0, 1, 1, 0, 0, 0]
  const tag = [0x636d, 0x6170]
  words.push(...tag, 0, 0, 0, 28, 0, 12 + 2 * subtable.length)
  words.push(0, 1, 3, 10, 0, 12, ...subtable)
  const bytes = new Uint8Array(2 * words.length)
  const view = new DataView(bytes.buffer)
  words.forEach((word, index) => view.setUint16(2 * index, word))
  return bytes
}

describe('the fonts of this repository', () => {
  it('have 张, figures and full-width signs; none of 㐂, 𡋾, emoji', async () => {
    const folder = join(import.meta.dirname, '../../../fonts')
    const fonts = await Promise.all(fontFiles.map((name) => readFile(join(folder, name))))
    expect(fonts.map((font) => coveredBy(font).size)).toEqual([7544, 7544, 9130, 9130, 1578, 14])
    const covers = coverage(fonts)
    const lacking = (text: string) =>
      text.replace(/./gu, (character) => (covers(character.codePointAt(0) ?? 0) ? '' : character))
    expect(lacking('张㐂水𡋾0123456789（其中：1件）😀—“”〇𬭎')).toBe('㐂𡋾😀')
  })

  it('take ￥ and ～ from a face that draws them right, for the words of every style', async () => {
    const folder = join(import.meta.dirname, '../../../fonts')
    const have = async (name: string) => {
      const covered = coveredBy(await readFile(join(folder, name)))
      return ['￥', '～', '￣', '$', '＄', '¥'].filter((one) =>
        covered.has(one.codePointAt(0) ?? 0),
      )
    }
    // The Fandol faces have a dollar for ￥ and a small tilde at the top for ～.
    expect(await have('gw-fang.ttf')).toEqual(['$', '＄', '¥'])
    expect(await have('gw-kaif.ttf')).toEqual(['$', '＄', '¥'])
    expect(await have('gw-ext.ttf')).toEqual(['￥', '～', '￣'])
  })
})

describe('a character map', () => {
  it('of format 4 leaves out places without a glyph', () => {
    // 甲–丙 by shift; 30–32 by list, of which 31 has none; the end mark.
    const segments = [4, 0, 0, 6, 0, 0, 0, 50, 0x7534, 0xffff, 0, 48, 0x7532, 0xffff]
    const shifts = [0, 0x10000 - 0x7532 + 5, 1, 6, 0, 0, 7, 0, 8]
    const covered = coveredBy(fontWith([...segments, ...shifts]))
    expect([...covered].sort((a, b) => a - b)).toEqual([48, 50, 0x7532, 0x7533, 0x7534])
  })

  it('of format 12 reaches beyond the basic plane', () => {
    const group = [12, 0, 0, 28, 0, 0, 0, 1, 2, 0x12fd, 2, 0x12fe, 0, 9]
    expect([...coveredBy(fontWith(group))]).toEqual([0x212fd, 0x212fe])
  })

  it('that is not there covers nothing', () => {
    expect(coveredBy(new Uint8Array(12)).size).toBe(0)
  })
})
