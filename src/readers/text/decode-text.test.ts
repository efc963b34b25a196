/** Texts in every encoding offices save them in. */
import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const words = '一、总体情况\n2022年，公开12条（含3件）。'

/** The bytes of a text in UTF-16, in either order. */
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  )

it.each([
  ['UTF-8', new TextEncoder().encode(words)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${words}`)],
  ['UTF-16, little end first', utf16(words, true)],
  ['UTF-16, big end first', utf16(words, false)],
  ['UTF-16 with its mark, little end first', utf16(`\uFEFF${words}`, true)],
  ['UTF-16 with its mark, big end first', utf16(`\uFEFF${words}`, false)],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(words)
})

it('GB18030', () => {
  // 公开12条
  expect(decodeText(Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa, 0x31, 0x32, 0xcc, 0xf5))).toBe('公开12条')
})

it('says of other bytes that they are no text', () => {
  expect(decodeText(Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256))).toBeNull()
})
