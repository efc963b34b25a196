/** How large a picture is as it is seen, and which pictures would look different elsewhere. */
import { describe, expect, it } from 'vitest'
import { isShownAlike, pictureSize } from './picture.ts'

const signs = (words: string) => [...Buffer.from(words, 'latin1')]
const segment = (marker: number, data: readonly number[]) => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
]
const exif = (orientation: number) =>
  segment(0xe1, [
    ...signs('Exif\0\0MM\0*\0\0\0\u0008\0\u0001'),
    ...signs('\u0001\u0012\0\u0003\0\0\0\u0001\0'),
    orientation,
    ...signs('\0\0\0\0\0\0'),
  ])
const profile = (name: string) => segment(0xe2, signs(`ICC_PROFILE\0\u0001\u0001${name}`))
const parts = (count: number) => [count, ...Array.from({ length: 3 * count }, () => 1)]

/** 60 dots across and 40 down, as it is kept. */
const jpeg = (head: readonly number[], colours = 3) =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...head,
    ...segment(0xc0, [8, 0, 40, 0, 60, ...parts(colours)]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    1,
    2,
    3,
    0xff,
    0xd9,
  ])

const chunk = (kind: string) => [0, 0, 0, 0, ...signs(kind), 0, 0, 0, 0]
const png = (...kinds: readonly string[]) =>
  Uint8Array.from([0x89, ...signs('PNG\r\n\u001a\n'), ...kinds.flatMap(chunk)])

describe('the size of a photograph', () => {
  it('is that of what is kept where it stands upright or on its head', () => {
    for (const orientation of [1, 2, 3, 4])
      expect(pictureSize(jpeg(exif(orientation)))).toEqual({ width: 60, height: 40 })
    expect(pictureSize(jpeg([]))).toEqual({ width: 60, height: 40 })
  })

  it('is turned where the camera was held upright', () => {
    for (const orientation of [5, 6, 7, 8])
      expect(pictureSize(jpeg(exif(orientation)))).toEqual({ width: 40, height: 60 })
  })
})

describe('a picture', () => {
  it('is shown alike where it stands upright in the colours of a screen', () => {
    expect(isShownAlike(jpeg([]), 'image/jpeg')).toBe(true)
    expect(isShownAlike(jpeg(exif(1), 1), 'image/jpeg')).toBe(true)
    expect(isShownAlike(jpeg(profile('s\0R\0G\0B\0 IEC61966-2.1')), 'image/jpeg')).toBe(true)
    expect(isShownAlike(png('IHDR', 'gAMA', 'IDAT', 'IEND'), 'image/png')).toBe(true)
  })

  it('is not where it has to be turned, is meant for print or another screen, or moves', () => {
    for (const orientation of [2, 3, 4, 5, 6, 7, 8])
      expect(isShownAlike(jpeg(exif(orientation)), 'image/jpeg')).toBe(false)
    expect(isShownAlike(jpeg([], 4), 'image/jpeg')).toBe(false)
    expect(isShownAlike(jpeg(profile('Adobe RGB (1998)')), 'image/jpeg')).toBe(false)
    expect(isShownAlike(png('IHDR', 'iCCP', 'IDAT', 'IEND'), 'image/png')).toBe(false)
    for (const mime of ['image/gif', 'image/webp'])
      expect(isShownAlike(new Uint8Array(64), mime)).toBe(false)
  })
})
