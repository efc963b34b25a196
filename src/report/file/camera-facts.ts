/**
 * Pictures without what cameras and programs wrote into them (place, time, owner, serial numbers): it would
 * be published with the report (去标识化). What is seen stays the same, and so does which way is up.
 */

import { base64OfBytes, bytesOfBase64 } from './base64.ts'
import { ascii } from './byte-signs.ts'
import { joinBytes } from './join-bytes.ts'
import { orientationIn } from './jpeg-segments.ts'

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.replaceAll(' ', '').match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))

/** An Exif block that tells which way is up and nothing else: head, TIFF head, one entry. */
const onlyOrientation = (orientation: number): Uint8Array =>
  bytesOfHex(
    `ffe10022 457869660000 4d4d002a00000008 0001 0112000300000001 000${orientation}0000 00000000`,
  )

const startOfScan = 0xda
const exifMarker = 0xe1
/** How the colours are meant (JFIF, ICC profile, Adobe) belongs to what is seen. */
const isSeen = (marker: number): boolean =>
  (marker < 0xe0 || marker > 0xef) && marker !== 0xfe ? true : [0xe0, 0xe2, 0xee].includes(marker)

function plainJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const pieces = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === startOfScan) break
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return bytes
    const turned = marker === exifMarker ? orientationIn(bytes.subarray(at + 4, end)) : 1
    if (turned > 1 && turned <= 8) orientation = turned
    if (isSeen(marker)) pieces.push(bytes.subarray(at, end))
    at = end
  }
  if (orientation !== 1) pieces.splice(1, 0, onlyOrientation(orientation))
  return joinBytes([...pieces, bytes.subarray(at)])
}

const writtenIntoPng = new Set(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'])

function plainPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const pieces = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return bytes
    const kind = ascii(bytes, at + 4, 4)
    if (!writtenIntoPng.has(kind)) pieces.push(bytes.subarray(at, end))
    if (kind === 'IEND') break
    at = end
  }
  return joinBytes(pieces)
}

const held = /^data:image\/(?:png|jpeg);base64,/u

/** An address that holds a picture, without those facts; the very address where there are none. */
export function addressWithoutCameraFacts(src: string): string {
  const start = held.exec(src.slice(0, 40))?.[0]
  const bytes = start === undefined ? null : bytesOfBase64(src.slice(start.length))
  if (start === undefined || !bytes) return src
  const plain = withoutCameraFacts(bytes)
  return plain === bytes ? src : `${start}${base64OfBytes(plain)}`
}

/** The same picture without those facts; the very bytes where there are none or the file is of another kind. */
export function withoutCameraFacts(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 16) return bytes
  const plain =
    bytes[0] === 0xff && bytes[1] === 0xd8
      ? plainJpeg(bytes)
      : ascii(bytes, 1, 3) === 'PNG'
        ? plainPng(bytes)
        : bytes
  return plain.length === bytes.length ? bytes : plain
}
