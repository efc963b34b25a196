/** The rows of a Word table: which cells begin in each, merged ones once, hair-line columns and rows left out. */
import { isOn, valueOf } from '#readers/ooxml/open-package.ts'
import { element, type XmlElement } from '#readers/ooxml/read-xml.ts'
import type { LeftOuts } from './left-out.ts'
import { shownParts } from './shown-parts.ts'

export interface WordCell {
  /** Its paragraphs and inner tables. */
  readonly parts: readonly XmlElement[]
  readonly column: number
  /** Columns of the grid it takes, those a hair wide too, and rows. */
  readonly span: number
  readonly rows: number
}

export interface WordRow {
  readonly cells: readonly WordCell[]
  /** True where Word repeats the row at the top of each page. */
  readonly isHead: boolean
}

interface PlacedCell {
  readonly parts: readonly XmlElement[]
  readonly column: number
  span: number
  rows: number
  readonly merges: 'no' | 'begins' | 'goes on'
  /** Where it goes on: the cell that began above. */
  origin: PlacedCell | null
}

const mostColumns = 1000

const count = (text: string | undefined, least: number): number => {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isInteger(number) ? Math.min(Math.max(number, least), mostColumns) : least
}

const mergeOf = (merge: XmlElement | undefined): PlacedCell['merges'] =>
  merge === undefined ? 'no' : merge.attributes.get('w:val') === 'restart' ? 'begins' : 'goes on'

const hasWords = (part: XmlElement): boolean =>
  part.children.some((child) =>
    typeof child === 'string' ? part.name === 'w:t' && child.trim() !== '' : hasWords(child),
  )

const noteCovered = (parts: readonly XmlElement[], leftOuts: LeftOuts) => {
  if (parts.some(hasWords)) leftOuts.add('covered')
}

/** The cells of a row at their grid columns; a cell merged into its left neighbour widens that one. */
function placeRow(row: XmlElement, leftOuts: LeftOuts): readonly PlacedCell[] {
  const placed: PlacedCell[] = []
  const properties = element(row, 'w:trPr')
  let column = element(properties, 'w:gridBefore')
    ? count(valueOf(properties, 'w:gridBefore'), 0)
    : 0
  for (const cell of shownParts(row, leftOuts)) {
    const own = element(cell, 'w:tcPr')
    if (cell.name !== 'w:tc') continue
    if (element(own, 'w:cellDel')) {
      leftOuts.add('change')
      continue
    }
    const span = count(valueOf(own, 'w:gridSpan'), 1)
    const parts = shownParts(cell, leftOuts)
    const left = placed.at(-1)
    if (left && mergeOf(element(own, 'w:hMerge')) === 'goes on') {
      noteCovered(parts, leftOuts)
      left.span += span
    } else {
      const merges = mergeOf(element(own, 'w:vMerge'))
      placed.push({ parts, column, span, rows: 1, merges, origin: null })
    }
    column += span
  }
  return placed
}

/** The merged cell of the row above that a cell goes on with, be their edges a hair apart; null where it stands for itself. */
const coverOf = (cell: PlacedCell, above: readonly PlacedCell[]): PlacedCell | null => {
  if (cell.merges !== 'goes on') return null
  const upper = above.find(
    ({ merges, column, span }) =>
      merges !== 'no' && column < cell.column + cell.span && cell.column < column + span,
  )
  return upper ? (upper.origin ?? upper) : null
}

/** The rows of a table, in order. */
export function readWordTable(table: XmlElement, leftOuts: LeftOuts): readonly WordRow[] {
  const rows: WordRow[] = []
  let above: readonly PlacedCell[] = []
  for (const row of shownParts(table, leftOuts)) {
    if (row.name !== 'w:tr') continue
    const properties = element(row, 'w:trPr')
    if (element(properties, 'w:del')) {
      leftOuts.add('change')
      continue
    }
    if (element(properties, 'w:ins')) leftOuts.add('change')
    const placed = placeRow(row, leftOuts)
    for (const cell of placed) {
      cell.origin = coverOf(cell, above)
      if (cell.origin) noteCovered(cell.parts, leftOuts)
    }
    const cells = placed.filter(({ origin }) => origin === null)
    if (cells.length > 0) {
      rows.push({ cells, isHead: isOn(element(properties, 'w:tblHeader')) })
      for (const origin of new Set(placed.flatMap((cell) => cell.origin ?? []))) origin.rows += 1
    }
    above = placed
  }
  return rows
}
