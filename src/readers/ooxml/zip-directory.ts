/** The list of parts at the end of a zip file, and one part taken out under its declared size and check sum. */
import { Inflate } from 'fflate'
import { Unreadable } from './unreadable.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const partMark = 0x04034b50
const mostEntries = 10_000
const damaged = '这个文件已损坏或没有下载完整。请重新下载，或用Word、WPS打开后另存一份，再导入。'

const findEnd = (view: DataView): number => {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 0x1_0000; at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  throw new Unreadable(damaged)
}

const readEntry = (bytes: Uint8Array, view: DataView, at: number) => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark)
    throw new Unreadable(damaged)
  const nameLength = view.getUint16(at + 28, true)
  const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next: at + length }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** All parts a zip file lists, before any of them is unpacked. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new Unreadable('这个文件里的内容项过多，不像一份报告，没有读取。')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at)
    entries.push(entry)
    at = next
  }
  return entries
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

const checksumOf = (bytes: Uint8Array): number => {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (checksumTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

/** Inflates into a buffer of the declared size and stops at the first byte beyond it. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Unreadable(damaged)
    bytes.set(chunk, length)
    length += chunk.length
  })
  const step = 16_384
  try {
    for (let at = 0; at < packed.length; at += step)
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch {
    throw new Unreadable(damaged)
  }
  if (length !== size) throw new Unreadable(damaged)
  return bytes
}

/** The bytes of one part; refused where they are not what the list says. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  const { offset, packedSize, size } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== partMark)
    throw new Unreadable(damaged)
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + packedSize > bytes.length || (entry.method !== 0 && entry.method !== 8))
    throw new Unreadable(damaged)
  const packed = bytes.subarray(from, from + packedSize)
  const whole = entry.method === 0 ? packed : inflate(packed, size)
  if (whole.length !== size || checksumOf(whole) !== entry.checksum) throw new Unreadable(damaged)
  return whole
}
