/** Pictures that stand in the words of a Word file, one after the other as its paragraphs are read. */
import type { OfficePackage, Relation } from '#readers/ooxml/open-package.ts'
import type { XmlElement } from '#readers/ooxml/read-xml.ts'
import { mostPictureBytes, pictureOfBytes, type SourcePicture } from '#readers/source-picture.ts'

/** A file with more of them is an album. */
const mostOfAll = 30_000_000

const pixelsOfEmu = 1 / 9525
const ends = (name: string) => (part: XmlElement) => part.name.endsWith(`:${name}`)

/** Draws no picture over or beside the words: seals and red heads stand there. */
const isInLine = (parts: readonly XmlElement[]): boolean =>
  parts.some(ends('inline')) && !parts.some(ends('anchor'))

export class WordPictures {
  readonly #file: OfficePackage
  readonly #parts: ReadonlyMap<string, string | null>
  #left = mostOfAll

  /** `relations` of the words' own part. */
  constructor(file: OfficePackage, relations: readonly Relation[]) {
    this.#file = file
    this.#parts = new Map(relations.map(({ id, part }) => [id, part]))
  }

  /** The picture that a drawing holds, `parts` all that is below it; null where it holds none that can be kept. */
  take(parts: readonly XmlElement[]): SourcePicture | null {
    const blips = parts.filter(ends('blip'))
    const [blip] = blips
    if (!blip || blips.length > 1 || !isInLine(parts)) return null
    const part = this.#parts.get(blip.attributes.get('r:embed') ?? '')
    const bytes = part ? this.#file.bytes(part, Math.min(mostPictureBytes, this.#left)) : null
    const across = Number(parts.find(ends('extent'))?.attributes.get('cx'))
    const said = parts.find(ends('docPr'))?.attributes.get('descr') ?? ''
    const picture =
      bytes &&
      pictureOfBytes(bytes, {
        alt: said.trim(),
        ...(across > 0 ? { width: Math.round(across * pixelsOfEmu) } : {}),
      })
    if (bytes && picture) this.#left -= bytes.length
    return picture
  }
}
