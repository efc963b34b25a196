/** The PostScript name in a font file, by which typeset pages call it (OpenType `name` table, id 6). */

import { facesIn, tableOffset } from '#writers/font-tables.ts'

/** Its number among the names of a font (OpenType `name`, name id 6). */
const postScriptName = 6

function nameOf(font: Uint8Array, view: DataView, face: number): string {
  const table = tableOffset(view, 'name', face)
  if (table === undefined) return ''
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
