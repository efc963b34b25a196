/** Pictures a report carries: whether they can be printed, how large they are, and what is said where they cannot. */
import { ascii } from '#report/file/byte-signs.ts'

/** Larger ones make files that no website takes. */
export const mostBytes = 10_000_000

interface Size {
  readonly width: number
  readonly height: number
}

/** Frame heads of JPEG: all SOF markers but the tables among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
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
  return view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

/** Pixels of a picture; null where the file is broken or no picture. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const size = sizeOf(bytes)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

/** What stands in the place of a picture that was left out, for the clerk. */
export const broken = '文件已损坏，没有带入，请重新插入'
export const tooLarge = (size: number): string =>
  `有 ${Math.round(size / 1_000_000)} MB，超过 ${mostBytes / 1_000_000} MB，没有带入，请缩小后重新插入`
