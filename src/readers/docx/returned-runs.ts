/** The runs of a paragraph of a returned Word file: who put in or struck out each, and which comments cover it. */
import type { ReturnedParagraph, ReturnedPiece, WordHand } from '#report/returned-word.ts'
import { isOn } from '#readers/ooxml/open-package.ts'
import { element, elements, wordsOf, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { handOf } from './word-hand.ts'

interface Change {
  readonly inserted: WordHand | null
  readonly deleted: WordHand | null
}

const unchanged: Change = { inserted: null, deleted: null }
const ownName = /^_nb_(.+)$/u

const same = (a: WordHand | null, b: WordHand | null): boolean => a?.by === b?.by && a?.at === b?.at

/** What a program may wrap around runs without a meaning for us. */
const wrappers = new Set([
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
])

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
  'w:br': '\n',
  'w:cr': '\n',
}

/** The words a part of a run stands for. */
const written = (part: XmlElement): string =>
  part.name === 'w:t' || part.name === 'w:delText' ? wordsOf(part) : (signs[part.name] ?? '')

export class ReturnedRuns {
  readonly #open = new Set<string>()
  #names: string[] = []
  #pieces: ReturnedPiece[] = []
  #comments = new Set<string>()
  /** Depth of field codes, which are no words. */
  #fields = 0

  /** A comment range or bookmark that begins or ends between paragraphs. */
  mark(part: XmlElement): void {
    const id = part.attributes.get('w:id') ?? ''
    if (part.name === 'w:commentRangeStart') this.#open.add(id)
    else if (part.name === 'w:commentRangeEnd') this.#open.delete(id)
    else if (part.name === 'w:commentReference') this.#comments.add(id)
    else if (part.name === 'w:bookmarkStart') {
      const [, name] = ownName.exec(part.attributes.get('w:name') ?? '') ?? []
      if (name !== undefined) this.#names.push(name)
    }
  }

  /** Reads a paragraph, as the rest of another where that one's end was put in. */
  read(paragraph: XmlElement, before: ReturnedParagraph | null): ReturnedParagraph {
    this.#pieces = [...(before?.pieces ?? [])]
    this.#comments = new Set(before?.comments)
    this.#fields = 0
    this.#walk(paragraph, unchanged)
    const names = [...(before?.names ?? []), ...this.#names]
    this.#names = []
    const empty = this.#pieces.length === 0 ? [...this.#open] : []
    const comments = [...new Set([...this.#comments, ...empty])]
    return { kind: 'paragraph', names, pieces: this.#pieces, joined: null, comments }
  }

  #walk(parent: XmlElement, change: Change): void {
    for (const part of elements(parent)) {
      if (part.name === 'w:r') this.#run(part, change)
      else if (part.name === 'w:ins' || part.name === 'w:moveTo')
        this.#walk(part, { ...change, inserted: handOf(part) })
      else if (part.name === 'w:del' || part.name === 'w:moveFrom')
        this.#walk(part, { ...change, deleted: handOf(part) })
      else if (part.name === 'w:sdt') this.#walk(element(part, 'w:sdtContent') ?? part, change)
      else if (part.name === 'mc:AlternateContent')
        this.#walk(element(part, 'mc:Choice') ?? part, change)
      else if (wrappers.has(part.name)) this.#walk(part, change)
      else this.mark(part)
    }
  }

  #run(run: XmlElement, change: Change): void {
    if (isOn(element(element(run, 'w:rPr'), 'w:vanish'))) return
    for (const part of elements(run)) {
      if (part.name === 'w:fldChar') this.#field(part.attributes.get('w:fldCharType'))
      else if (part.name === 'w:commentReference') this.mark(part)
      else if (part.name === 'w:ruby') this.#walk(element(part, 'w:rubyBase') ?? part, change)
      else if (this.#fields === 0) this.#add(written(part), change)
    }
  }

  #field(kind: string | undefined): void {
    this.#fields = kind === 'begin' ? this.#fields + 1 : 0
  }

  #add(text: string, change: Change): void {
    if (text === '') return
    const comments = [...this.#open]
    for (const id of comments) this.#comments.add(id)
    const last = this.#pieces.at(-1)
    const joins =
      last !== undefined &&
      same(last.inserted, change.inserted) &&
      same(last.deleted, change.deleted) &&
      last.comments.join(' ') === comments.join(' ')
    if (joins) this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + text }
    else this.#pieces.push({ text, ...change, comments })
  }
}
