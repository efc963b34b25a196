/** A past report kept as a Word file (.docx of Word, WPS or LibreOffice) → its lines and rows. */
import { openPackage, type OfficePackage } from '#readers/ooxml/open-package.ts'
import { element, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { readingOf } from '#readers/ooxml/unreadable.ts'
import type { Source, SourceLine, SourceReading } from '#readers/source.ts'
import { LeftOuts } from './left-out.ts'
import { ListMarks } from './list-marks.ts'
import { shownParts } from './shown-parts.ts'
import {
  linesOfParagraph,
  readParagraph,
  type WordParagraph,
  type WordReading,
} from './word-paragraph.ts'
import { WordPictures } from './word-pictures.ts'
import { WordStyles } from './word-styles.ts'
import { readWordTable, type WordRow } from './word-table.ts'

interface TableRow {
  readonly line: SourceLine
  /** Rows and words of tables that stand within its cells. */
  readonly inner: readonly SourceLine[]
  readonly isHead: boolean
}

/** A stretch of the page: words, or one table. */
type Block =
  | { readonly kind: 'words'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[]; readonly columns: number }

const figure = /^[-+\d.,，%\s]+$/u
const sameText = (one: TableRow, other: TableRow | undefined): boolean =>
  one.line.text === other?.line.text && one.line.cells?.length === other.line.cells?.length

const isHeadRow = ({ isHead, line }: TableRow): boolean =>
  isHead || (line.text.trim() !== '' && !(line.cells ?? []).some((cell) => figure.test(cell)))

/** Rows at the top of a table that only repeat the heads of the one it continues. */
function repeatedHeads(before: Block | undefined, table: Block & { kind: 'table' }): number {
  if (before?.kind !== 'table' || before.columns !== table.columns) return 0
  const first = before.rows.findIndex(
    (row, at) => !isHeadRow(row) || !sameText(row, table.rows[at]),
  )
  const count = first < 0 ? before.rows.length : first
  return count < table.rows.length ? count : 0
}

/** Two paragraphs whose parting a tracked change took away. */
const runOn = (open: WordParagraph, next: WordParagraph): WordParagraph => ({
  ...next,
  pieces: [...open.pieces, ...next.pieces],
  boxes: [...open.boxes, ...next.boxes],
  pictures: [...open.pictures, ...next.pictures],
})

class WordBody {
  readonly #reading: WordReading

  constructor(reading: WordReading) {
    this.#reading = reading
  }

  blocks(parts: readonly XmlElement[]): readonly Block[] {
    const blocks: Block[] = []
    let open: WordParagraph | null = null
    for (const part of parts) {
      if (part.name === 'w:p') {
        const read = readParagraph(part, this.#reading)
        if (!read) continue
        const paragraph: WordParagraph = open ? runOn(open, read) : read
        open = read.runsOn ? paragraph : null
        if (!open) blocks.push(...this.#paragraph(paragraph))
      } else if (part.name === 'w:tbl') blocks.push(...this.#table(part))
      else if (part.name === 'w:altChunk') this.#reading.leftOuts.add('insert')
    }
    if (open) blocks.push(...this.#paragraph(open))
    return blocks
  }

  #paragraph(paragraph: WordParagraph): readonly Block[] {
    const lines = linesOfParagraph(paragraph)
    const words: readonly Block[] = lines.length > 0 ? [{ kind: 'words', lines }] : []
    const boxes = paragraph.boxes.flatMap((box) =>
      this.blocks(shownParts(box, this.#reading.leftOuts)),
    )
    return [...words, ...boxes]
  }

  /** A table; one that is only a frame around other tables gives way to what stands in it. */
  #table(table: XmlElement): readonly Block[] {
    const rows = readWordTable(table, this.#reading.leftOuts)
    const isFrame = rows.every(
      ({ cells }) => cells.length === 1 && cells[0]?.parts.some(({ name }) => name === 'w:tbl'),
    )
    if (isFrame)
      return rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => this.blocks(parts)))
    const starts = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))]
    const columns = starts.length
    return [{ kind: 'table', rows: rows.map((row) => this.#row(row, starts)), columns }]
  }

  /** A picture within a table is told of. */
  #leave(): readonly string[] {
    this.#reading.leftOuts.add('image')
    return []
  }

  /** `starts` are the columns in which cells begin: others are a hair wide. */
  #row({ cells, isHead }: WordRow, starts: readonly number[]): TableRow {
    const inner: SourceLine[] = []
    const texts = cells.map(({ parts }) => {
      const blocks = this.blocks(parts)
      for (const block of blocks) if (block.kind === 'table') inner.push(...linesOfBlocks([block]))
      return blocks
        .flatMap((block) => (block.kind === 'words' ? block.lines : []))
        .flatMap(({ text, picture }) => (picture ? this.#leave() : text))
        .join(' ')
    })
    const spans = cells.map(({ column, span, rows }) => ({
      columns:
        span === 1 ? 1 : starts.filter((start) => start >= column && start < column + span).length,
      rows,
    }))
    const isMerged = spans.some(({ columns, rows }) => columns > 1 || rows > 1)
    const line = {
      text: texts.join('\t'),
      cells: texts,
      sure: true,
      ...(isMerged ? { spans } : {}),
      ...(isHead ? { heads: true } : {}),
    }
    return { line, inner, isHead }
  }
}

/** All lines in reading order; a table that only continues the one before loses its repeated heads. */
function linesOfBlocks(blocks: readonly Block[]): readonly SourceLine[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'words') return block.lines
    const rows = block.rows.slice(repeatedHeads(blocks[at - 1], block))
    return rows.flatMap(({ line, inner }) => [line, ...inner])
  })
}

function readBody(file: OfficePackage): Source {
  const relations = file.relationsOf(file.main)
  const part = (type: string): XmlElement | undefined => {
    const name = relations.find((relation) => relation.type === type)?.part
    return name !== undefined && name !== null && file.has(name) ? file.xml(name) : undefined
  }
  const leftOuts = new LeftOuts()
  const reading: WordReading = {
    styles: new WordStyles(part('styles')),
    marks: new ListMarks(part('numbering')),
    pictures: new WordPictures(file, relations),
    leftOuts,
  }
  const body = element(file.xml(file.main), 'w:body')
  const lines = linesOfBlocks(new WordBody(reading).blocks(shownParts(body, leftOuts)))
  const macros = file.hasMacros ? ['文件中含有宏，没有读取也没有运行'] : []
  return { lines, remarks: [...leftOuts.remarks(), ...macros] }
}

/** Reads a .docx file: headings with their level, paragraphs with their bold words, tables row by row. */
export const readDocx = (bytes: Uint8Array): SourceReading =>
  readingOf(() => readBody(openPackage(bytes, 'docx')))
