/** The pages as they will be printed, and where on paper each cell and each block of words stands. */
import type { DocumentBlock, ReportDocument, Table } from '#document/document.ts'
import { type MissingCharacter, missingCharacters } from './missing-characters.ts'
import { reportTemplate } from './report-template.ts'
import { type Drawing, isRecord, type TypstEngine } from './typst-engine.ts'
import { handPictures, pdfData } from './write-pdf.ts'

/** A rectangle on a page, in points from its upper left corner. */
export interface PaperPlace {
  /** The block of the document; `titleBlock` for the title. */
  readonly block: number
  /** The cell of the form, or null where the place is the whole block. */
  readonly cell: string | null
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The number under which the title, which is no block, has its place. */
export const titleBlock = -1

/** Where something begins or ends: a block, or a row of the table that a block is. */
export interface Edge {
  readonly key: readonly number[]
  readonly end: boolean
  readonly page: number
  readonly x: number
  readonly y: number
}

const millimetre = 72 / 25.4
/** The text area of GB/T 9704, in points; on a page turned for a wide table the same, turned. */
const area = {
  left: 28 * millimetre,
  width: 156 * millimetre,
  top: 37 * millimetre,
  bottom: (297 - 35) * millimetre,
}
const turnedArea = {
  left: 35 * millimetre,
  width: 225 * millimetre,
  top: 28 * millimetre,
  bottom: (210 - 26) * millimetre,
}

/** A wide table lies on pages of its own, which are turned. */
const isWide = (block: DocumentBlock | undefined): boolean =>
  block?.kind === 'table' && block.landscape === true

/** The numbers of the pages that are wider than high. */
export const turnedPages = (
  { blocks }: ReportDocument,
  places: readonly Pick<PaperPlace, 'block' | 'page'>[],
): ReadonlySet<number> =>
  new Set(places.filter(({ block }) => isWide(blocks[block])).map(({ page }) => page))
/** How far body text reaches above and below its baseline, where its edges are, and the air around what stands in a table cell. */
const rise = 13
const fall = 4
const air = 0.9 * millimetre

interface Reach {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** The stretch of each page between two edges. */
function reaches(
  from: Edge,
  to: Edge,
  { above, below }: { readonly above: number; readonly below: number },
  room: Pick<typeof area, 'top' | 'bottom'>,
): Reach[] {
  const pages = Array.from(
    { length: Math.max(1, to.page - from.page + 1) },
    (_, at) => from.page + at,
  )
  return pages.map((page) => ({
    page,
    top: page === from.page ? from.y - above : room.top,
    bottom: page === to.page ? to.y + below : room.bottom,
  }))
}

const span = (widths: readonly number[], from: number, to: number): number =>
  millimetre * widths.slice(from, to).reduce((sum, width) => sum + width, 0)

function rowPlaces(
  table: Table,
  [block, row]: readonly [number, number],
  { page, top, bottom }: Reach,
  { left, width }: Pick<typeof area, 'left' | 'width'>,
): PaperPlace[] {
  const box = { block, page, y: top, height: bottom - top }
  const figures = table.rows.flat().filter((cell) => cell.row === row && cell.cell !== null)
  if (figures.length === 0) return [{ ...box, cell: null, x: left, width }]
  return figures.map(({ cell, column, columnSpan }) => ({
    ...box,
    cell,
    x: left + span(table.widths, 0, column),
    width: span(table.widths, column, column + columnSpan),
  }))
}

/** Every place, in the order of the report. */
export function placesOf(document: ReportDocument, edges: readonly Edge[]): PaperPlace[] {
  const turned = turnedPages(
    document,
    edges.map(({ key, page }) => ({ block: key[0] ?? titleBlock, page })),
  )
  const ends = new Map(edges.filter((edge) => edge.end).map((edge) => [String(edge.key), edge]))
  return edges.flatMap((edge) => {
    const [block = 0, row] = edge.key
    const end = ends.get(String(edge.key))
    const made = document.blocks[block]
    if (edge.end || !end || (!made && block !== titleBlock)) return []
    const room = turned.has(edge.page) ? turnedArea : area
    if (made?.kind === 'table' && row !== undefined)
      return reaches(edge, end, { above: air, below: air }, room).flatMap((reach) =>
        rowPlaces(made, [block, row], reach, room),
      )
    const [above, below] = made?.kind === 'image' ? [0, 0] : [rise, fall]
    return reaches(edge, end, { above, below }, room).map(({ page, top, bottom }) => ({
      block,
      cell: null,
      page,
      x: room.left,
      y: top,
      width: room.width,
      height: bottom - top,
    }))
  })
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

const numberOf = (value: unknown): number => (isNumber(value) ? value : 0)

/** The engine answers with a list of one list. */
function readEdges(told: string): Edge[] {
  const answer: unknown = JSON.parse(told)
  const list: unknown = Array.isArray(answer) ? answer[0] : []
  return (Array.isArray(list) ? list : []).filter(isRecord).map((entry) => ({
    key: Array.isArray(entry['key']) ? entry['key'].filter(isNumber) : [],
    end: entry['end'] === true,
    page: numberOf(entry['page']),
    x: numberOf(entry['x']),
    y: numberOf(entry['y']),
  }))
}

/** The pages to draw with the places on them, or the characters for want of which they were not set. */
export type PagesSetting =
  | { readonly ok: true; readonly drawing: Drawing; readonly places: readonly PaperPlace[] }
  | { readonly ok: false; readonly missing: readonly MissingCharacter[] }

/** Sets the pages; letters stand where they stand in the exported PDF. Throws where the engine cannot. */
export function setPages(document: ReportDocument, engine: TypstEngine): PagesSetting {
  const missing = missingCharacters(document, engine.covers)
  if (missing.length > 0) return { ok: false, missing }
  const made = engine.drawAndAsk(
    reportTemplate,
    pdfData(document, engine, handPictures(document, engine), true),
    'edges',
  )
  if (!('drawing' in made))
    throw new Error(`Typst could not set the pages: ${made.reasons.join('; ')}`)
  return { ok: true, drawing: made.drawing, places: placesOf(document, readEdges(made.told)) }
}
