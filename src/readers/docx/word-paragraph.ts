/** A Word paragraph as lines of words with their weight, list mark included. */
import { isOn, valueOf } from '#readers/ooxml/open-package.ts'
import { element, elements, wordsOf, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { pictureLine, type SourceLine, type SourceRun } from '#readers/source.ts'
import type { SourcePicture } from '#readers/source-picture.ts'
import type { LeftOuts } from './left-out.ts'
import type { ListMarks } from './list-marks.ts'
import { shownParts } from './shown-parts.ts'
import type { WordPictures } from './word-pictures.ts'
import {
  listPlace,
  outlineLevel,
  type ListPlace,
  type WordStyle,
  type WordStyles,
} from './word-styles.ts'

/** What all parts of one Word file are read with. */
export interface WordReading {
  readonly styles: WordStyles
  readonly marks: ListMarks
  readonly pictures: WordPictures
  readonly leftOuts: LeftOuts
}

/** Words of one weight, or the end of a line within the paragraph (null). */
type Piece = SourceRun | null

export interface WordParagraph {
  readonly pieces: readonly Piece[]
  readonly level: number | null
  readonly item: SourceLine['item']
  /** True where a tracked change took the paragraph's end away: the next one goes on in it. */
  readonly runsOn: boolean
  /** Contents of text boxes anchored here. */
  readonly boxes: readonly XmlElement[]
  readonly pictures: readonly SourcePicture[]
}

/** Everything shown below an element, down to text boxes but not into them. */
const below = (parent: XmlElement, leftOuts: LeftOuts): readonly XmlElement[] =>
  shownParts(parent, leftOuts).flatMap((part) =>
    part.name === 'w:txbxContent' ? [part] : [part, ...below(part, leftOuts)],
  )

const mathWords = (formula: XmlElement, leftOuts: LeftOuts): string =>
  below(formula, leftOuts)
    .filter(({ name }) => name === 'm:t')
    .map(wordsOf)
    .join('')

class ParagraphPieces {
  readonly pieces: Piece[] = []
  readonly boxes: XmlElement[] = []
  readonly pictures: SourcePicture[] = []
  readonly #reading: WordReading
  readonly #bold: boolean

  constructor(reading: WordReading, bold: boolean) {
    this.#reading = reading
    this.#bold = bold
  }

  add(text: string, bold: boolean) {
    const last = this.pieces.at(-1)
    if (text === '') return
    if (last && (last.bold === true) === bold)
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + text }
    else this.pieces.push(bold ? { text, bold } : { text })
  }

  read(part: XmlElement) {
    if (part.name === 'w:r') this.#readRun(part)
    else if (part.name === 'm:oMath' || part.name === 'm:oMathPara')
      this.add(mathWords(part, this.#reading.leftOuts), false)
  }

  #readRun(run: XmlElement) {
    const { leftOuts, styles } = this.#reading
    const properties = element(run, 'w:rPr')
    const own = element(properties, 'w:b')
    const name = valueOf(properties, 'w:rStyle')
    const styled = this.#bold !== (name !== undefined && styles.style(name).bold)
    const bold = own ? isOn(own) : styled
    if (isOn(element(properties, 'w:vanish'))) {
      if (elements(run, 'w:t').some((text) => wordsOf(text).trim() !== '')) leftOuts.add('hidden')
      return
    }
    for (const part of shownParts(run, leftOuts)) this.#readInRun(part, bold)
  }

  /** Text boxes and a picture that stands in the words; other pictures and charts are counted as left out. */
  #readDrawing(drawing: XmlElement) {
    const { leftOuts, pictures } = this.#reading
    const inside = below(drawing, leftOuts)
    const picture = pictures.take(inside)
    if (picture) this.pictures.push(picture)
    else if (inside.some(({ name }) => /:(?:blip|imagedata|chart|relIds)$/u.test(name)))
      leftOuts.add(drawing.name === 'w:object' ? 'object' : 'image')
    this.boxes.push(...inside.filter(({ name }) => name === 'w:txbxContent'))
  }

  #readInRun(part: XmlElement, bold: boolean) {
    const { leftOuts } = this.#reading
    switch (part.name) {
      case 'w:t':
        return this.add(wordsOf(part).replace(/[\t\r\n]+/gu, ' '), bold)
      case 'w:tab':
      case 'w:ptab':
        return this.add(' ', bold)
      case 'w:noBreakHyphen':
        return this.add('-', bold)
      case 'w:br':
      case 'w:cr':
        this.pieces.push(null)
        return
      case 'w:r':
        return this.#readRun(part)
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#readDrawing(part)
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return leftOuts.add('note')
      case 'w:commentReference':
        return leftOuts.add('comment')
      default:
    }
  }
}

/** The list that a paragraph belongs to, by itself or by its style. */
function placeOf(properties: XmlElement | undefined, styled: ListPlace | null): ListPlace | null {
  const own = listPlace(properties)
  const list = own?.list ?? styled?.list
  return own === null || list === undefined
    ? null
    : { list, level: own.level ?? styled?.level ?? 0 }
}

/** Numbers are words, as an office prints them. */
function markOf(place: ListPlace, marks: ListMarks): string {
  const mark = marks.next(place)
  return /[\p{L}\p{N}]$/u.test(mark) ? `${mark} ` : mark
}

/** A bullet makes an item of a list. */
function itemOf(place: ListPlace | null, styled: WordStyle, marks: ListMarks): SourceLine['item'] {
  if (place && marks.isBullet(place)) return { depth: place.level, mark: '•' }
  return styled.item === null ? undefined : { depth: styled.item }
}

/** Reads one paragraph; null for a line of the table of contents. */
export function readParagraph(paragraph: XmlElement, reading: WordReading): WordParagraph | null {
  const { styles, marks, leftOuts } = reading
  const properties = element(paragraph, 'w:pPr')
  const style = styles.style(valueOf(properties, 'w:pStyle'))
  if (style.isContents) {
    leftOuts.add('contents')
    return null
  }
  const level = outlineLevel(properties)
  const found = new ParagraphPieces(reading, style.bold)
  for (const part of shownParts(paragraph, leftOuts)) found.read(part)
  const hasWords = found.pieces.some((piece) => piece !== null && piece.text.trim() !== '')
  const place = placeOf(properties, style.place)
  const mark = hasWords && place ? markOf(place, marks) : ''
  const bold = found.pieces.find((piece) => piece !== null)?.bold === true
  const marked: readonly Piece[] = mark === '' ? [] : [bold ? { text: mark, bold } : { text: mark }]
  return {
    pieces: [...marked, ...found.pieces],
    level: level === undefined ? style.level : level,
    item: itemOf(place, style, marks),
    runsOn: element(element(properties, 'w:rPr'), 'w:del') !== undefined,
    boxes: found.boxes,
    pictures: found.pictures,
  }
}

/** Neighbours of one weight as one run, blanks at both ends left out. */
function tidyRuns(pieces: readonly SourceRun[]): readonly SourceRun[] {
  const runs: SourceRun[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && last.bold === piece.bold)
      runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  while (runs[0] && runs[0].text.trimStart() === '') runs.shift()
  while (runs.at(-1)?.text.trimEnd() === '') runs.pop()
  const first = runs[0]
  if (first) runs[0] = { ...first, text: first.text.trimStart() }
  const last = runs.at(-1)
  if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() }
  return runs
}

/** The lines of a paragraph, one unless it holds line breaks; empty ones are left out, its pictures follow. */
export function linesOfParagraph(paragraph: WordParagraph): readonly SourceLine[] {
  const { pieces, level, item, pictures } = paragraph
  const parts: SourceRun[][] = [[]]
  for (const piece of pieces) {
    if (piece) parts.at(-1)?.push(piece)
    else parts.push([])
  }
  const written = parts.map(tidyRuns).filter((runs) => runs.length > 0)
  const words = written.map((runs, at): SourceLine => ({
    text: runs.map(({ text }) => text).join(''),
    cells: null,
    ...(written.length === 1 ? { whole: true } : {}),
    ...(level === null ? {} : { level }),
    ...(at === 0 && item ? { item } : {}),
    runs,
  }))
  return [...words, ...pictures.map(pictureLine)]
}
