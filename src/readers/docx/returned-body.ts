/** The body of a returned Word file: paragraphs and tables with every tracked change and comment range kept. */
import type {
  ReturnedBlock,
  ReturnedCell,
  ReturnedParagraph,
  ReturnedRow,
  WordHand,
} from '#report/returned-word.ts'
import { valueOf } from '#readers/ooxml/open-package.ts'
import { element, elements, type XmlElement } from '#readers/ooxml/read-xml.ts'
import { ReturnedRuns } from './returned-runs.ts'
import { handOf } from './word-hand.ts'

const spanOf = (text: string | undefined): number => {
  const number = Number.parseInt(text ?? '', 10)
  return number >= 1 && number < 1000 ? number : 1
}

const handIn = (parent: XmlElement | undefined, names: readonly string[]): WordHand | null => {
  const change = names.flatMap((name) => element(parent, name) ?? [])[0]
  return change ? handOf(change) : null
}

/** Wrappers around blocks, rows or cells, opened. */
const inside = (parent: XmlElement | undefined): readonly XmlElement[] =>
  elements(parent).flatMap((part) => {
    if (part.name === 'w:sdt') return inside(element(part, 'w:sdtContent'))
    if (part.name === 'w:customXml') return inside(part)
    if (part.name === 'mc:AlternateContent')
      return inside(element(part, 'mc:Choice') ?? element(part, 'mc:Fallback'))
    return [part]
  })

export class ReturnedBody {
  /** Comment ranges stay open over paragraphs and cells. */
  readonly #runs = new ReturnedRuns()

  blocks(parent: XmlElement | undefined): readonly ReturnedBlock[] {
    const blocks: ReturnedBlock[] = []
    let open: ReturnedParagraph | null = null
    for (const part of inside(parent)) {
      if (part.name === 'w:tbl') blocks.push({ kind: 'table', rows: this.#rows(part) })
      else if (part.name !== 'w:p') this.#runs.mark(part)
      else {
        const { paragraph, goesOn }: { paragraph: ReturnedParagraph; goesOn: boolean } =
          this.#paragraph(part, open)
        open = goesOn ? paragraph : null
        if (!goesOn) blocks.push(paragraph)
      }
    }
    if (open) blocks.push(open)
    return blocks
  }

  /** A paragraph; where its end was put in under tracking, the next one goes on in it. */
  #paragraph(part: XmlElement, before: ReturnedParagraph | null) {
    const end = element(element(part, 'w:pPr'), 'w:rPr')
    const read = this.#runs.read(part, before)
    const inserted = handIn(end, ['w:ins', 'w:moveTo'])
    const joined = handIn(end, ['w:del', 'w:moveFrom'])
    // Put in and struck out again: it never was.
    if (inserted && joined) return { paragraph: read, goesOn: true }
    if (!inserted) return { paragraph: { ...read, joined }, goesOn: false }
    const { comments } = read.pieces.at(-1) ?? { comments: [] }
    const lineEnd = { text: '\n', inserted, deleted: null, comments }
    return { paragraph: { ...read, pieces: [...read.pieces, lineEnd] }, goesOn: true }
  }

  #rows(table: XmlElement): readonly ReturnedRow[] {
    return inside(table).flatMap((row): ReturnedRow[] => {
      if (row.name !== 'w:tr') {
        this.#runs.mark(row)
        return []
      }
      const properties = element(row, 'w:trPr')
      return [
        {
          cells: this.#cells(row),
          inserted: handIn(properties, ['w:ins']),
          deleted: handIn(properties, ['w:del']),
        },
      ]
    })
  }

  #cells(row: XmlElement): readonly ReturnedCell[] {
    let column = spanOf(valueOf(element(row, 'w:trPr'), 'w:gridBefore')) - 1
    return inside(row).flatMap((cell): ReturnedCell[] => {
      if (cell.name !== 'w:tc') {
        this.#runs.mark(cell)
        return []
      }
      const properties = element(cell, 'w:tcPr')
      const at = column
      column += spanOf(valueOf(properties, 'w:gridSpan'))
      const merge = element(properties, 'w:vMerge')
      const covered = merge !== undefined && valueOf(properties, 'w:vMerge') !== 'restart'
      const paragraphs = this.blocks(cell).flatMap((block) =>
        block.kind === 'paragraph'
          ? [block]
          : block.rows.flatMap(({ cells }) => cells.flatMap((inner) => inner.paragraphs)),
      )
      return [{ column: at, covered, paragraphs }]
    })
  }
}
