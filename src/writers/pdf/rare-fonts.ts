/**
 * Characters the fonts of every report lack: names with rare Han, minority writing. Small packed fonts in
 * fonts/rare have them, one a block of 512 code points or a script, and come only for a report that needs one.
 */
import { gunzipSync } from 'fflate'
import type { ReportDocument } from '#document/document.ts'
import { type MissingCharacter, missingCharacters } from './missing-characters.ts'
import type { AddedFont } from './official-faces.ts'
import type { TypstEngine } from './typst-engine.ts'

/** Code points a font file has; `scripts/build-rare-fonts.py` cuts them so. */
const block = 512

/** Writing that shapes its letters is one font each, by first and last code point. */
const scripts: readonly (readonly [name: string, first: number, last: number])[] = [
  ['uyghur', 0x0600, 0x06ff],
  ['uyghur', 0x0750, 0x077f],
  ['uyghur', 0xfb50, 0xfdff],
  ['uyghur', 0xfe70, 0xfefc],
  ['tibetan', 0x0f00, 0x0fff],
  ['mongolian', 0x1800, 0x18af],
  ['tai', 0x1950, 0x197f],
  ['new-tai', 0x1980, 0x19df],
  ['yi', 0xa000, 0xa4cf],
  ['lisu', 0xa4d0, 0xa4ff],
]

/** The fonts that may have a character, by their names in fonts/rare; there need not be such a file. */
export function rareFontNames(codePoint: number): readonly string[] {
  const script = scripts.find(([, first, last]) => codePoint >= first && codePoint <= last)
  if (script) return [script[0]]
  const first = codePoint - (codePoint % block)
  const name = `u${first.toString(16).padStart(5, '0')}`
  // A block that two upstream fonts share is two files.
  return [name, `${name}b`]
}

/** Brings the bytes of a font by its name; null where there is none, and throws where it cannot be reached. */
export type FetchRareFont = (name: string) => Promise<Uint8Array | null>

/** Some servers unpack what they hand out. */
const unpack = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes

const namesOf = ({ character }: MissingCharacter): readonly string[] =>
  rareFontNames(character.codePointAt(0) ?? 0)

/** The characters a report still lacks once the rare fonts it needs have come, told apart by whether theirs could be reached. */
export async function bringRareFonts(
  document: ReportDocument,
  engine: TypstEngine,
  fetchFont: FetchRareFont,
): Promise<readonly MissingCharacter[]> {
  const missing = missingCharacters(document, engine.covers)
  if (missing.length === 0) return missing
  const here = new Set(engine.added.map(({ name }) => name))
  const unreached = new Set<string>()
  const bring = async (name: string): Promise<readonly AddedFont[]> => {
    try {
      const bytes = await fetchFont(name)
      return bytes ? [{ bytes: unpack(bytes), name, standsFor: 'rare' }] : []
    } catch {
      unreached.add(name)
      return []
    }
  }
  const wanted = [...new Set(missing.flatMap(namesOf))].filter((name) => !here.has(name))
  const brought = (await Promise.all(wanted.map(bring))).flat()
  if (brought.length > 0) await engine.addFonts(brought)
  return missingCharacters(document, engine.covers).map((lacked) =>
    namesOf(lacked).some((name) => unreached.has(name)) ? { ...lacked, unreached: true } : lacked,
  )
}
