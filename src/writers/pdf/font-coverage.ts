/** Which characters a font file can print: read from its cmap table, formats 4 and 12. */

import { firstTableOffset } from '#writers/font-tables.ts'

/** Tells whether a code point has a glyph. */
export type Covers = (codePoint: number) => boolean

/** Format 4: segments of the basic plane, each with a shift or a list of glyphs. */
function addSegments(view: DataView, at: number, covered: Set<number>): void {
  const doubled = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const shifts = starts + doubled
  const ranges = shifts + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = view.getUint16(starts + segment)
    const end = view.getUint16(ends + segment)
    const range = view.getUint16(ranges + segment)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed =
        range === 0 ? code : view.getUint16(ranges + segment + range + 2 * (code - start))
      const glyph =
        range !== 0 && listed === 0 ? 0 : (listed + view.getUint16(shifts + segment)) & 0xffff
      if (glyph !== 0) covered.add(code)
    }
  }
}

/** Format 12: groups of code points of all planes. */
function addGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const entry = at + 16 + 12 * group
    const start = view.getUint32(entry)
    const glyph = view.getUint32(entry + 8)
    for (let code = start; code <= view.getUint32(entry + 4); code += 1)
      if (glyph + code - start !== 0) covered.add(code)
  }
}

/** Every code point one font file has a glyph for; a file without a map has none. */
export function coveredBy(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Set<number>()
  const cmap = firstTableOffset(view, 'cmap')
  if (cmap === undefined) return covered
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    const format = view.getUint16(at)
    if (format === 4) addSegments(view, at, covered)
    if (format === 12) addGroups(view, at, covered)
  }
  return covered
}

/** What a set of fonts covers together: the engine takes from any what another lacks. */
export function coverage(fonts: readonly Uint8Array[]): Covers {
  const sets = fonts.map(coveredBy)
  return (codePoint) => sets.some((set) => set.has(codePoint))
}
