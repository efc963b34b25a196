/** What stands in a JPEG before its dots: how large it is, which way is up, how its colours are meant. */
import { ascii } from './byte-signs.ts'

interface JpegSegment {
  readonly marker: number
  /** What it says, without its own head. */
  readonly data: Uint8Array
}

const startOfScan = 0xda
const exifMarker = 0xe1

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** All of them in order, down to the dots or to where the file is cut off. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  const view = viewOf(bytes)
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = view.getUint8(at + 1)
    const end = at + 2 + view.getUint16(at + 2)
    if (marker === startOfScan || end > bytes.length) return
    yield { marker, data: bytes.subarray(at + 4, end) }
    at = end
  }
}

/** Which way is up (1 to 8) by an Exif block; 1 where it does not say (TIFF 6.0, Exif 2.3, tag 0x0112). */
export function orientationIn(exif: Uint8Array): number {
  const view = viewOf(exif)
  const start = 6
  if (exif.length < start + 8 || ascii(exif, 0, 4) !== 'Exif') return 1
  const little = ascii(exif, start, 2) === 'II'
  const list = start + view.getUint32(start + 4, little)
  if (list + 2 > exif.length) return 1
  for (let entry = 0; entry < view.getUint16(list, little); entry += 1) {
    const at = list + 2 + 12 * entry
    // The list ends with four bytes of its own; a shorter one is cut off.
    if (at + 16 > exif.length) return 1
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return 1
}

/** Which way is up in a JPEG; 1 where it stands as it is kept. */
export function jpegOrientation(bytes: Uint8Array): number {
  for (const { marker, data } of jpegSegments(bytes)) {
    const turned = marker === exifMarker ? orientationIn(data) : 1
    if (turned > 1 && turned <= 8) return turned
  }
  return 1
}
