/** Where things stand in a font file: its faces, and the tables of each (OpenType, "Organization of an OpenType Font"). */

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))

/** Where the directory of each face begins; a collection (TTC) holds several. */
export function facesIn(view: DataView): readonly number[] {
  if (tagAt(view, 0) !== 'ttcf') return [0]
  return Array.from({ length: view.getUint32(8) }, (_, face) => view.getUint32(12 + 4 * face))
}

/** Offset of a table of the font file, from the directory of a face; undefined where it has none. */
export function tableOffset(view: DataView, name: string, face: number): number | undefined {
  for (let index = 0; index < view.getUint16(face + 4); index += 1) {
    const entry = face + 12 + 16 * index
    if (tagAt(view, entry) === name) return view.getUint32(entry + 8)
  }
  return undefined
}

/** The same of the first face. */
export const firstTableOffset = (view: DataView, name: string): number | undefined =>
  tableOffset(view, name, tagAt(view, 0) === 'ttcf' ? view.getUint32(12) : 0)
