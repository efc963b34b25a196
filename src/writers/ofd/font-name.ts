/** The PostScript name in a font file, by which typeset pages call it (OpenType `name` table, id 6). */

const tagOf = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))

function nameTable(view: DataView): number | null {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index
    if (tagOf(view, entry) === 'name') return view.getUint32(entry + 8)
  }
  return null
}

const postScriptName = 6

/** Its PostScript name; "" where the file tells none. */
export function fontName(font: Uint8Array): string {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = nameTable(view)
  if (table === null) return ''
  const texts = table + view.getUint16(table + 4)
  for (let record = 0; record < view.getUint16(table + 2); record += 1) {
    const entry = table + 6 + 12 * record
    if (view.getUint16(entry + 6) !== postScriptName) continue
    const from = texts + view.getUint16(entry + 10)
    const bytes = font.subarray(from, from + view.getUint16(entry + 8))
    // Names are ASCII, in one byte or in two.
    return String.fromCharCode(...bytes.filter((byte) => byte !== 0))
  }
  return ''
}
