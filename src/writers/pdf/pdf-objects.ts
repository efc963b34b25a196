/** A PDF as the engine lays it down: numbered objects one after the other, then the table of their places. */
import { joinBytes } from './join-bytes.ts'

export interface PdfObjects {
  /** What stands before the first object. */
  readonly head: Uint8Array
  /** By number, each with its first and last line. */
  readonly objects: ReadonlyMap<number, Uint8Array>
  /** The entries of the trailer. */
  readonly trailer: string
}

/** Bytes as characters of the same codes. */
export function latin(bytes: Uint8Array): string {
  const step = 8192
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += step)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return pieces.join('')
}

export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The objects of a file with one table of places and nothing packed; null for a file of another build. */
export function readObjects(pdf: Uint8Array): PdfObjects | null {
  const end = latin(pdf.subarray(-1024))
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(end)?.[1])
  const told = Number.isNaN(start) ? '' : latin(pdf.subarray(start))
  const parts = /^xref\s+0 (\d+)\s+(.*?)trailer\s*<<(.*)>>\s*startxref/su.exec(told)
  if (!parts) return null
  const [, count = '', table = '', trailer = ''] = parts
  const places = [...table.matchAll(/(\d{10}) \d{5} ([nf])/gu)]
  if (places.length !== Number(count) || trailer.includes('/Prev')) return null
  const used = places
    .flatMap(([, at, kind], number) => (kind === 'n' ? [{ number, at: Number(at) }] : []))
    .sort((a, b) => a.at - b.at)
  const objects = new Map(
    used.map(({ number, at }, index) => [number, pdf.subarray(at, used[index + 1]?.at ?? start)]),
  )
  return { head: pdf.subarray(0, used[0]?.at ?? start), objects, trailer }
}

/** The file again, its objects by number, with a table that tells where they stand now. */
export function writeObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  const numbers = [...objects.keys()].sort((a, b) => a - b)
  const size = (numbers.at(-1) ?? 0) + 1
  const places = Array.from({ length: size }, () => '0000000000 65535 f \n')
  let at = head.length
  for (const number of numbers) {
    places[number] = `${String(at).padStart(10, '0')} 00000 n \n`
    at += objects.get(number)?.length ?? 0
  }
  const last = trailer.replace(/\/Size \d+/u, `/Size ${size}`)
  const tail = `xref\n0 ${size}\n${places.join('')}trailer\n<<${last}>>\nstartxref\n${at}\n%%EOF\n`
  return joinBytes([head, ...numbers.flatMap((number) => objects.get(number) ?? []), bytesOf(tail)])
}
