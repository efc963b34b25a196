/** A font file of the office's own (方正小标宋, 仿宋_GB2312 …): what it is called, or why it cannot be used. */
import { firstTableOffset } from '#writers/font-tables.ts'
import { coveredBy } from './font-coverage.ts'

/** A font of the office as it was read: its name, or why it cannot be used. */
export type FontReading =
  | {
      readonly ok: true
      readonly name: string
      /** Says of itself that it must not be embedded in files. */
      readonly restricted: boolean
    }
  | { readonly ok: false; readonly why: string }

const refused = (why: string): FontReading => ({ ok: false, why })

const isBetween = (value: number, low: number, high: number): boolean =>
  value >= low && value <= high

const textAt = (view: DataView, at: number, length: number): string =>
  Array.from({ length: length / 2 }, (_, index) =>
    String.fromCharCode(view.getUint16(at + 2 * index)),
  ).join('')

/** The family name, in Chinese where it has one. */
function nameIn(view: DataView): string | null {
  const table = firstTableOffset(view, 'name')
  if (table === undefined) return null
  const texts = table + view.getUint16(table + 4)
  const found = new Map<number, string>()
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const entry = table + 6 + 12 * index
    // Windows names of the family, each in its language.
    if (view.getUint16(entry) !== 3 || view.getUint16(entry + 6) !== 1) continue
    const name = textAt(view, texts + view.getUint16(entry + 10), view.getUint16(entry + 8))
    found.set(view.getUint16(entry + 4), name)
  }
  return found.get(0x804) ?? found.get(0x409) ?? [...found.values()][0] ?? null
}

function forbidsEmbedding(view: DataView): boolean {
  const table = firstTableOffset(view, 'OS/2')
  return table !== undefined && (view.getUint16(table + 8) & 0xf) === 2
}

/** Most of what a report is written with. */
const hanziWanted = 3000

/** Reads a font file; `fileName` stands in for a name it does not tell. */
export function readFont(bytes: Uint8Array, fileName: string): FontReading {
  const start = String.fromCharCode(...bytes.slice(0, 4))
  if (start === 'wOFF' || start === 'wOF2')
    return refused('是网页字体（WOFF），不能用来排版，请选 TTF、OTF 或 TTC 文件')
  if (!['\0\u0001\0\0', 'OTTO', 'true', 'ttcf'].includes(start))
    return refused('不是字体文件，请选 TTF、OTF 或 TTC 文件')
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const hanzi = [...coveredBy(bytes)].filter((code) => isBetween(code, 0x4e00, 0x9fff)).length
    if (hanzi < hanziWanted) return refused(`只有 ${hanzi} 个常用汉字，不能用来排报告`)
    const name = nameIn(view) ?? fileName.replace(/\.\w+$/u, '')
    return { ok: true, name, restricted: forbidsEmbedding(view) }
  } catch {
    return refused('已损坏或不完整，没有读出来')
  }
}
