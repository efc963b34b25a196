/** Which fonts a PDF was set in, in one line for the clerk. */
import type { ReportDocument } from '#document/document.ts'
import { coverage } from './font-coverage.ts'
import { missingCharacters } from './missing-characters.ts'
import { faceNames, officialFaces } from './official-faces.ts'
import type { TypstEngine } from './typst-engine.ts'

const shown = (characters: readonly string[]): string =>
  `“${characters.slice(0, 3).join('')}”${characters.length > 3 ? '等' : ''} ${characters.length} 个字`

/** The fonts of the office, those shipped in their stead, and what was taken from elsewhere. */
export function sayFonts(
  document: ReportDocument,
  { added, coversUsually }: Pick<TypstEngine, 'added' | 'coversUsually'>,
): string {
  const own = officialFaces.flatMap(
    (face) => added.find(({ standsFor }) => standsFor === face) ?? [],
  )
  const others = officialFaces.filter((face) => !own.some(({ standsFor }) => standsFor === face))
  const named = own.map(({ standsFor, name }) =>
    standsFor === 'rare' ? name : `${faceNames[standsFor]}用“${name}”`,
  )
  const shipped = others.map((face) => faceNames[face]).join('、')
  const body = own.find(({ standsFor }) => standsFor === 'fang')
  const ofRare = missingCharacters(document, coversUsually).map(({ character }) => character)
  const lacked = body
    ? missingCharacters(document, coverage([body.bytes]))
        .map(({ character }) => character)
        .filter((character) => !ofRare.includes(character))
    : []
  return [
    ...named,
    ...(shipped === '' ? [] : [`${shipped}用自带字体`]),
    ...(lacked.length > 0 && body ? [`“${body.name}”没有的 ${shown(lacked)}用自带字体`] : []),
    ...(ofRare.length > 0 ? [`${shown(ofRare)}用生僻字字库`] : []),
  ].join('；')
}
