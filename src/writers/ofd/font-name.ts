/** The PostScript name in a font file, by which typeset pages call it (OpenType `name` table, id 6). */

const tagOf = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))

/** Where the directory of each face in the file begins; a collection (TTC) holds several. */
function facesIn(view: DataView): readonly number[] {
  if (tagOf(view, 0) !== 'ttcf') return [0]
  return Array.from({ length: view.getUint32(8) }, (_, face) => view.getUint32(12 + 4 * face))
}

function nameTable(view: DataView, face: number): number | null {
  for (let index = 0; index < view.getUint16(face + 4); index += 1) {
    const entry = face + 12 + 16 * index
    if (tagOf(view, entry) === 'name') return view.getUint32(entry + 8)
  }
  return null
}

const postScriptName = 6

function nameOf(font: Uint8Array, view: DataView, face: number): string {
  const table = nameTable(view, face)
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

/** The PostScript name of each face in the file; "" where it tells none. */
export function fontNames(font: Uint8Array): readonly string[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return facesIn(view).map((face) => nameOf(font, view, face))
}
