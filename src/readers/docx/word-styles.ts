/** What a Word file's styles say about a paragraph: heading level, weight, numbering, through what they rest on. */
import { isOn, valueOf } from '#readers/ooxml/open-package.ts'
import { element, elements, type XmlElement } from '#readers/ooxml/read-xml.ts'

/** A list and the level in it. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

export interface WordStyle {
  /** Outline level, 1 for the highest; null for running text. */
  readonly level: number | null
  readonly bold: boolean
  readonly place: ListPlace | null
  /** Depth of the items of a list whose marks are typed, 0 for the outermost; null for running text. */
  readonly item: number | null
  /** True for the lines of a table of contents. */
  readonly isContents: boolean
}

const plain: WordStyle = { level: null, bold: false, place: null, item: null, isContents: false }
const mostSteps = 20

/** Outline level of paragraph properties: absent where they do not say, null where they say "none". */
export function outlineLevel(properties: XmlElement | undefined): number | null | undefined {
  const level = Number.parseInt(valueOf(properties, 'w:outlineLvl') ?? '', 10)
  if (!Number.isInteger(level)) return undefined
  return level >= 0 && level < 9 ? level + 1 : null
}

const levelOfName = (name: string): number | undefined => {
  const [, level] = /^(?:heading|标题)\s*([1-9])$/iu.exec(name.trim()) ?? []
  return level === undefined ? undefined : Number(level)
}

/** Word's own names for the styles of lists: "List Bullet", "List Number 2". */
const depthOfName = (name: string): number | undefined => {
  const found = /^list (?:bullet|number)(?: ([2-5]))?$/iu.exec(name.trim())
  return found ? Number(found[1] ?? 1) - 1 : undefined
}

/** The list that paragraph properties name; null where they take the paragraph out of every list. */
export function listPlace(properties: XmlElement | undefined): Partial<ListPlace> | null {
  const numbering = element(properties, 'w:numPr')
  const list = valueOf(numbering, 'w:numId')
  const level = Number.parseInt(valueOf(numbering, 'w:ilvl') ?? '', 10)
  if (list === '0') return null
  return { ...(list === undefined ? {} : { list }), ...(Number.isInteger(level) ? { level } : {}) }
}

/** All styles of a file, asked by id; without an id the style of ordinary paragraphs answers. */
export class WordStyles {
  readonly #sources = new Map<string, XmlElement>()
  readonly #known = new Map<string, WordStyle>()
  readonly #ordinary: string

  constructor(root: XmlElement | undefined) {
    let ordinary = ''
    for (const style of elements(root, 'w:style')) {
      const id = style.attributes.get('w:styleId') ?? ''
      this.#sources.set(id, style)
      const isDefault = /^(?:1|true|on)$/u.test(style.attributes.get('w:default') ?? '')
      if (isDefault && style.attributes.get('w:type') === 'paragraph') ordinary = id
    }
    this.#ordinary = ordinary
  }

  style(id: string | undefined): WordStyle {
    const asked = id ?? this.#ordinary
    const known = this.#known.get(asked) ?? this.#resolve(asked, mostSteps)
    this.#known.set(asked, known)
    return known
  }

  #resolve(id: string | undefined, steps: number): WordStyle {
    const source = id === undefined ? undefined : this.#sources.get(id)
    if (!source || steps === 0) return plain
    const below = this.#resolve(valueOf(source, 'w:basedOn'), steps - 1)
    const paragraph = element(source, 'w:pPr')
    const name = valueOf(source, 'w:name') ?? ''
    const own = outlineLevel(paragraph) ?? levelOfName(name)
    const bold = element(element(source, 'w:rPr'), 'w:b')
    const place = listPlace(paragraph)
    return {
      level: own === undefined ? below.level : own,
      bold: bold ? isOn(bold) : below.bold,
      place:
        place === null
          ? null
          : place.list === undefined
            ? below.place
            : { list: place.list, level: place.level ?? 0 },
      item: depthOfName(name) ?? below.item,
      isContents: /^(?:toc|目录)\s*\d$/iu.test(name.trim()) || below.isContents,
    }
  }
}
