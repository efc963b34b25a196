/** Pictures a report carries: whether they can be printed, how large they are, and what is said where they cannot. */
import { ascii } from '#report/file/byte-signs.ts'
import { jpegOrientation, jpegSegments } from '#report/file/jpeg-segments.ts'

/** Larger ones make files that no website takes. */
export const mostBytes = 10_000_000

interface Size {
  readonly width: number
  readonly height: number
}

/** Frame heads of JPEG: all SOF markers but the tables among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** As it is seen: cameras held upright keep it lying, and say so. */
function jpegSize(bytes: Uint8Array): Size | null {
  for (const { marker, data } of jpegSegments(bytes)) {
    if (!isFrame(marker) || data.length < 5) continue
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    const [height, width] = [view.getUint16(1), view.getUint16(3)]
    const lying = jpegOrientation(bytes) >= 5
    return lying ? { width: height, height: width } : { width, height }
  }
  return null
}

function webpSize(bytes: Uint8Array, view: DataView): Size | null {
  const kind = ascii(bytes, 12, 4)
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8 ') return null
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function checkSum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (remainders[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}

/** Every piece of the file as long as it says, with its check sum, to the end mark. */
function isWholePng(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length) return false
    if (checkSum(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false
    if (ascii(bytes, at + 4, 4) === 'IEND') return true
    at = end + 4
  }
  return false
}

function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 32) return null
  if (ascii(bytes, 1, 3) === 'PNG')
    return isWholePng(bytes, view)
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : null
  if (ascii(bytes, 0, 3) === 'GIF')
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpSize(bytes, view)
  return view.getUint16(0) === 0xffd8 ? jpegSize(bytes) : null
}

/** Pixels of a picture; null where the file is broken or no picture. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const size = sizeOf(bytes)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

/** Whether the colours of a JPEG are those of a screen: three or one of them, and no profile that says otherwise. */
function hasScreenColours(bytes: Uint8Array): boolean {
  for (const { marker, data } of jpegSegments(bytes)) {
    if (isFrame(marker) && data[5] === 4) return false
    const isProfile = marker === 0xe2 && ascii(data, 0, 11) === 'ICC_PROFILE'
    if (isProfile && !ascii(data, 0, data.length).replaceAll('\0', '').includes('sRGB'))
      return false
  }
  return true
}

/** Whether a PNG has a profile of its colours. */
function hasProfile(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = ascii(bytes, at + 4, 4)
    if (kind === 'iCCP') return true
    if (kind === 'IDAT') return false
  }
  return false
}

/**
 * Whether every program that opens a document shows the picture alike. One that is kept lying, in the
 * colours of print, of another screen or moving would be turned here and not there.
 */
export function isShownAlike(bytes: Uint8Array, mime: string): boolean {
  if (mime === 'image/png') return !hasProfile(bytes)
  return mime === 'image/jpeg' && jpegOrientation(bytes) === 1 && hasScreenColours(bytes)
}

/** What stands in the place of a picture that was left out, for the clerk. */
export const broken = '文件已损坏，没有带入，请重新插入'
export const tooLarge = (size: number): string =>
  `有 ${Math.round(size / 1_000_000)} MB，超过 ${mostBytes / 1_000_000} MB，没有带入，请缩小后重新插入`
