/** Pictures lose what the camera wrote into them, and nothing else. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64OfBytes } from './base64.ts'
import { addressWithoutCameraFacts, withoutCameraFacts } from './camera-facts.ts'

const hex = (digits: string) =>
  (digits.replaceAll(' ', '').match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))
const text = (words: string) => [...new TextEncoder().encode(words)]
const segment = (marker: number, data: readonly number[]) => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
]
/** Exif of a telephone: which way is up, then where it was taken. */
const exif = (orientation: number) => [
  ...text('Exif\0\0II'),
  ...hex(`2a0008000000 0100 1201 0300 01000000 0${orientation}000000 00000000`),
  ...text('GPS 30.12,120.54'),
]
const jfif = segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const frame = segment(0xc0, [8, 0, 40, 0, 60, 1, 1, 0x11, 0])
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 4, 0xff, 0xd9]
const jpeg = (...segments: readonly (readonly number[])[]) =>
  Uint8Array.from([0xff, 0xd8, ...jfif, ...segments.flat(), ...frame, ...scan])

const address = (bytes: Uint8Array) => `data:image/jpeg;base64,${base64OfBytes(bytes)}`

const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

const chunk = (kind: string, data: readonly number[]) => [
  0,
  0,
  data.length >> 8,
  data.length & 0xff,
  ...text(kind),
  ...data,
  ...hex('00000000'),
]
const png = (...chunks: readonly (readonly number[])[]) =>
  Uint8Array.from([
    ...hex('89504e470d0a1a0a'),
    ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
    ...chunks.flat(),
    ...chunk('IDAT', [1, 2, 3]),
    ...chunk('IEND', []),
  ])

describe('a picture', () => {
  it('from a telephone tells no place, and is the same picture', () => {
    const taken = jpeg(segment(0xe1, exif(1)), segment(0xfe, text('owner 王某')))
    expect(holds(taken, 'GPS')).toBe(true)
    const plain = withoutCameraFacts(taken)
    expect(plain).toEqual(jpeg())
  })

  it('that was held sideways still knows which way is up', () => {
    const plain = withoutCameraFacts(jpeg(segment(0xe1, exif(6))))
    expect(holds(plain, 'GPS')).toBe(false)
    expect(holds(plain, 'Exif')).toBe(true)
    // Big-endian: tag 0x0112, one short, 6.
    expect(Buffer.from(plain).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(
      true,
    )
    expect(Buffer.from(plain).includes(Buffer.from([...frame, ...scan]))).toBe(true)
    expect(withoutCameraFacts(plain)).toEqual(plain)
  })

  it('of a screen tells neither program nor time', () => {
    expect(
      withoutCameraFacts(png(chunk('tEXt', text('Author\0王某')), chunk('tIME', [1]))),
    ).toEqual(png())
  })

  it('without such facts is left as it is', () => {
    for (const bytes of [jpeg(), png()]) expect(withoutCameraFacts(bytes)).toBe(bytes)
  })

  it('that stands in its address loses them there, and other addresses stay', () => {
    const taken = address(jpeg(segment(0xe1, exif(1))))
    expect(addressWithoutCameraFacts(taken)).toBe(address(jpeg()))
    for (const other of [address(jpeg()), 'data:image/png;base64,???', 'https://a.cn/1.jpg'])
      expect(addressWithoutCameraFacts(other)).toBe(other)
  })

  it('that is broken anywhere is never made longer, and never throws', () => {
    const taken = jpeg(segment(0xe1, exif(6)))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(taken.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(taken.length),
        (changes, length) => {
          const bytes = taken.slice(0, length)
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          expect(withoutCameraFacts(bytes).length).toBeLessThanOrEqual(bytes.length)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
