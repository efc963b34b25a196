/** Puts the margin of a report at the places of its composed document. */
import type { Margin, MarginPlace, MarginProposal } from '#report/margin.ts'
import type { Prose } from '#report/prose/prose.ts'
import type { FlatSpan } from '#report/prose/prose-text.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { ProseKey } from '#template/form-source.ts'
import type { DocumentBlock, Span, TableCell } from './document.ts'
import type { DocumentMargin, DocumentPlace } from './document-margin.ts'
import { figureText } from './figures.ts'

interface Origin {
  readonly section: string
  readonly block: number | null
}

/** overview_3 is the fourth block of the words of a section, overview its heading. */
const endings: Readonly<Partial<Record<DocumentBlock['kind'], string>>> = {
  table: '_table',
  gap: '_none',
}

/** A live figure in new words. */
const figure = '\uFFFC'

const spansOf = (block: DocumentBlock): readonly Span[] => ('spans' in block ? block.spans : [])

/** The length of the words of a block. */
const lengthOf = (block: DocumentBlock): number =>
  spansOf(block).reduce((sum, { text }) => sum + text.length, 0)

/** Where a place of the flat text, in which a live figure is one place, stands in the printed spans. */
function printedOffset(written: Prose[number], block: DocumentBlock, flat: number): number {
  let at = 0
  let printed = 0
  for (const [index, run] of written.runs.entries()) {
    if (flat <= at) break
    const length = 'text' in run ? run.text.length : 1
    const shown = spansOf(block)[index]?.text.length ?? 0
    printed += 'text' in run ? Math.min(length, flat - at) : shown
    at += length
  }
  return printed
}

/** Finds the blocks of a composed document again. */
export class PlacedBlocks {
  readonly #blocks: readonly DocumentBlock[]
  readonly #origins: readonly (Origin | null)[]
  readonly #prose: Readonly<Record<ProseKey, Prose>>
  readonly #tables: ReadonlyMap<string, { readonly index: number; readonly cell: TableCell }>

  constructor(
    blocks: readonly DocumentBlock[],
    origins: readonly (Origin | null)[],
    prose: Readonly<Record<ProseKey, Prose>>,
  ) {
    this.#blocks = blocks
    this.#origins = origins
    this.#prose = prose
    this.#tables = new Map(
      blocks.flatMap((block, index) =>
        block.kind === 'table'
          ? block.rows
              .flat()
              .flatMap((cell) =>
                cell.cell === null ? [] : [[cell.cell, { index, cell }] as const],
              )
          : [],
      ),
    )
  }

  place(place: MarginPlace): DocumentPlace {
    if (place.on === 'report') return { on: 'title' }
    if (place.on === 'section') return this.#section(place.section)
    if (place.on === 'cells') return this.#cells(place.cells)
    const { section, span, until } = place
    const first = this.#words(section, span)
    if (!first) return this.#section(section)
    const last = until && this.#words(section, until)
    return last && last.block > first.block
      ? { ...first, until: { block: last.block, to: last.to } }
      : first
  }

  #words(section: ProseKey, span: FlatSpan): Extract<DocumentPlace, { on: 'block' }> | null {
    const index = this.#indexOf(section, span.block)
    const block = this.#blocks[index]
    const written = this.#prose[section][span.block]
    if (!block || !written) return null
    const from = printedOffset(written, block, span.from)
    return { on: 'block', block: index, from, to: printedOffset(written, block, span.to) }
  }

  /** New words with the live figures they keep written out, as the document prints them. */
  words(to: CellValue, place: MarginProposal['place']): string {
    const text = figureText(to)
    if (place.on !== 'words' || !text.includes(figure)) return text
    const { section, span } = place
    const index = this.#indexOf(section, span.block)
    const spans = this.#blocks[index] ? spansOf(this.#blocks[index]) : []
    let at = 0
    const shown: string[] = []
    for (const [run, written] of (this.#prose[section][span.block]?.runs ?? []).entries()) {
      if ('cell' in written && at >= span.from && at < span.to) shown.push(spans[run]?.text ?? '')
      at += 'text' in written ? written.text.length : 1
    }
    return text.replaceAll(figure, () => shown.shift() ?? '')
  }

  names(): DocumentMargin['names'] {
    return this.#blocks.map((block, index) => {
      const origin = this.#origins[index]
      if (!origin) return null
      const { section, block: written } = origin
      if (written !== null) return `${section}_${written}`
      return `${section}${endings[block.kind] ?? ''}`
    })
  }

  #indexOf(section: string, block: number | null): number {
    return this.#origins.findIndex(
      (origin) => origin?.section === section && origin.block === block,
    )
  }

  #section(section: string): DocumentPlace {
    const index = this.#indexOf(section, null)
    const block = this.#blocks[index]
    if (block?.kind !== 'heading') return { on: 'title' }
    return { on: 'block', block: index, from: 0, to: lengthOf(block) }
  }

  #cells(cells: readonly string[]): DocumentPlace {
    const places = cells.flatMap((id) => this.#tables.get(id) ?? [])
    const [first] = places
    if (!first) return { on: 'title' }
    const here = places.filter(({ index }) => index === first.index).map(({ cell }) => cell)
    here.sort((a, b) => a.row - b.row || a.column - b.column)
    return { on: 'cells', block: first.index, cells: here.flatMap(({ cell }) => cell ?? []) }
  }
}

/** The margin of a report at the places of its document. */
export function placeMargin(margin: Margin, placed: PlacedBlocks): DocumentMargin {
  return {
    remarks: margin.remarks.map((remark) => ({ ...remark, place: placed.place(remark.place) })),
    proposals: margin.proposals.flatMap(({ by, at, place, to }) => {
      const found = placed.place(place)
      return found.on === 'title' ? [] : [{ by, at, place: found, text: placed.words(to, place) }]
    }),
    names: placed.names(),
  }
}
